import fontUrl from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url';
import type { Picture } from './picture';

/** The most pixels a side of a PNG has: beyond, a canvas stays empty. */
const MOST_PIXELS = 16_000;

/**
 * The picture as the bytes of a PNG, twice as large as it is on the screen.
 * @throws when the picture can't be drawn
 */
export async function pngOf(picture: Picture): Promise<Uint8Array> {
  const image = await imageOf(picture);
  const scale = Math.min(2, MOST_PIXELS / picture.width, MOST_PIXELS / picture.height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas to draw on');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('The picture is too large to be drawn');
  return new Uint8Array(await blob.arrayBuffer());
}

/** The picture as an image that is loaded, with the app's own letters in it. */
export async function imageOf({ svg }: Picture): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([await withFont(svg)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}

let font: Promise<string> | null = null;

/** An image sees none of the page's fonts: the letters go into it. */
async function withFont(svg: string): Promise<string> {
  font ??= fetch(fontUrl)
    .then((answer) => answer.arrayBuffer())
    .then((bytes) => `data:font/woff2;base64,${toBase64(new Uint8Array(bytes))}`);
  const face = `<style>@font-face{font-family:"Atkinson Hyperlegible Next";src:url(${await font}) format("woff2");font-weight:200 800}</style>`;
  return svg.replace(/^(<svg[^>]*>)/, `$1${face}`);
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
