import type { FileKind } from '@shared/ipc';

export const extensions: Readonly<Record<FileKind, string>> = {
  markdown: 'md',
  json: 'json',
  svg: 'svg',
  csv: 'csv',
  ics: 'ics',
  text: 'txt',
  png: 'png',
  pdf: 'pdf',
};

/** Names that Windows keeps for devices, with any extension. */
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;
/** In bytes: most file systems end at 255, and the extension and a person's own addition need room. */
const LONGEST_NAME = 200;

/**
 * A name for a file, from what a page suggested: no folder, nothing that a file system refuses, the kind's extension.
 * The dialog starts with it, and the person has the last word.
 */
export function bareFileName(suggested: string, kind: FileKind): string {
  const extension = `.${extensions[kind]}`;
  const last = suggested.split(/[/\\]/).at(-1) ?? '';
  const clean = last
    // Letters that can't be typed, that turn the reading direction, or that mean something to a shell or a disk.
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu, ' ')
    .replaceAll(/\s+/g, ' ');
  const stem = clean.toLowerCase().endsWith(extension) ? clean.slice(0, -extension.length) : clean;
  const short = shortened(stem.replaceAll(/^[. ]+/g, '')).replaceAll(/[. ]+$/g, '');
  if (short === '') return `throughline${extension}`;
  return `${reserved.test(short) ? '_' : ''}${short}${extension}`;
}

/** Whether a name is one for a file of this kind already: without a folder, and without anything that a disk refuses. */
export function isBareFileName(name: string, kind: FileKind): boolean {
  return name !== '' && bareFileName(name, kind) === name;
}

function shortened(name: string): string {
  const letters = [...name].slice(0, LONGEST_NAME);
  while (Buffer.byteLength(letters.join('')) > LONGEST_NAME) letters.pop();
  return letters.join('');
}
