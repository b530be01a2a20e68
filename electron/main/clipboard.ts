import * as electron from 'electron';

/** How the clipboard took text before Electron had a ClipboardItem of its own. */
type OlderWrite = (data: { text: string; html?: string }) => void;

/**
 * Puts text on the clipboard, and beside it the same as rich text for programs that take it.
 * @param html null when there is only plain text
 */
export async function writeClipboard(text: string, html: string | null): Promise<void> {
  // Asked of the whole module: a named import of what an older Electron lacks would stop the app from starting.
  const Item: typeof electron.ClipboardItem | undefined = electron.ClipboardItem;
  if (Item === undefined) {
    // The types are of the newer Electron, which takes other arguments.
    const write = electron.clipboard.write as unknown as OlderWrite;
    write(html === null ? { text } : { text, html });
    return;
  }
  const forms: Record<string, string> = html === null ? {} : { 'text/html': html };
  await electron.clipboard.write([new Item({ 'text/plain': text, ...forms })]);
}

/** How the clipboard took a picture before then. */
type OlderWriteImage = (image: electron.NativeImage) => void;

/** Puts a picture on the clipboard. */
export async function writePicture(png: Uint8Array): Promise<void> {
  const Item: typeof electron.ClipboardItem | undefined = electron.ClipboardItem;
  if (Item === undefined) {
    // The types are of the newer Electron, which has no such name any more.
    const { writeImage } = electron.clipboard as unknown as { readonly writeImage: OlderWriteImage };
    writeImage(electron.nativeImage.createFromBuffer(Buffer.from(png)));
    return;
  }
  await electron.clipboard.write([
    new Item({ 'image/png': new Blob([new Uint8Array(png)], { type: 'image/png' }) }),
  ]);
}
