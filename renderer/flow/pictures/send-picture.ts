import { suggestedFileName } from '@shared/exchange/file-name';
import type { SaveFileResult } from '@shared/ipc';
import { bridge } from '@/store/bridge';
import { notify } from '@/ui/notices-store';
import { todayIso } from '@/ui/typed-date';
import { imageOf, pngOf } from './draw-picture';
import type { Picture } from './picture';
import './print-page.css';

/** What can be done with a picture. Each says what came of it, and none throws. */
export const pictureActions = {
  copy: (picture: Picture) =>
    trying(async () => {
      await bridge.call('clipboard:write-picture', { png: await pngOf(picture) });
      notify({ text: `“${picture.title}” is on the clipboard as a picture.` });
    }),
  'copy-svg': (picture: Picture) =>
    trying(async () => {
      await bridge.call('clipboard:write', { text: picture.svg, html: null });
      notify({ text: `“${picture.title}” is on the clipboard as the text of an SVG.` });
    }),
  'save-png': (picture: Picture) =>
    trying(async () => {
      const content = await pngOf(picture);
      tell(await bridge.call('file:save', { kind: 'png', suggestedName: nameOf(picture, 'png'), content }));
    }),
  'save-svg': (picture: Picture) =>
    trying(async () => {
      const content = picture.svg;
      tell(await bridge.call('file:save', { kind: 'svg', suggestedName: nameOf(picture, 'svg'), content }));
    }),
  print: (picture: Picture) =>
    trying(async () => {
      const page = document.createElement('div');
      page.dataset.printPage = '';
      const image = await imageOf(picture);
      image.alt = picture.title;
      page.append(image);
      document.body.append(page);
      try {
        tell(await bridge.call('file:print', { suggestedName: nameOf(picture, 'pdf') }));
      } finally {
        page.remove();
      }
    }),
} as const;

export type PictureAction = keyof typeof pictureActions;

function nameOf({ title }: Picture, extension: 'png' | 'svg' | 'pdf'): string {
  return suggestedFileName(title, todayIso(), extension);
}

function tell(result: SaveFileResult): void {
  if (result.outcome === 'saved') notify({ text: `Saved as ${result.fileName} in ${result.folder}.` });
  if (result.outcome === 'failed') {
    notify({ text: `The picture was not written: ${result.reason}`, tone: 'error', sticky: true });
  }
}

async function trying(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    notify({ text: `The picture could not be made: ${reason}.`, tone: 'error' });
  }
}
