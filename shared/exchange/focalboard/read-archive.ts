import { err, ok, type Result } from '../../kernel/result';
import { decodingUtf8 } from '../decode-utf8';
import type { LeftBehind } from '../foreign/left-behind';
import type { ImportError } from '../import-error';
import { type Reading, within } from '../reading';
import { type FocalboardRecords, readingLines } from './read-lines';
import { unpacking, type ZipEntry } from './read-zip';

/** Whether the files of a ZIP are those of an archive of Focalboard. */
export function isBoardArchive(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ name }) => isBoardFile(name));
}

function isBoardFile(name: string): boolean {
  return /(^|\/)board\.jsonl$/.test(name);
}

/** Reads the boards of an archive; pictures in it stay behind. */
export function* readingArchive(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  most: number,
  behind: LeftBehind,
): Reading<Result<FocalboardRecords, ImportError>> {
  const files = entries.filter(({ name }) => isBoardFile(name));
  const others = entries.filter(({ name }) => !isBoardFile(name) && !/(^|\/)version\.json$|\/$/.test(name));
  behind.leaveOutMany(
    others.length,
    ['file beside the boards', 'files beside the boards'],
    'There is no place for pictures',
  );
  const all: FocalboardRecords = { boards: [], blocks: [] };
  let left = most;
  let first: ImportError | null = null;
  for (const [index, file] of files.entries()) {
    const from = index / files.length;
    const to = (index + 1) / files.length;
    const unpacked = yield* within(unpacking(bytes, file, left), from, from + (to - from) / 2);
    if (!unpacked.ok && unpacked.error.code === 'too-large') return unpacked;
    const text = unpacked.ok ? yield* decodingUtf8(unpacked.value) : unpacked;
    const read = text.ok
      ? yield* within(readingLines(text.value, file.name, behind), from + (to - from) / 2, to)
      : text;
    if (!read.ok) {
      first ??= read.error;
      behind.leaveOut(`the board in ${file.name}`, 'It is damaged');
      continue;
    }
    left -= file.size;
    all.boards.push(...read.value.boards);
    for (const block of read.value.blocks) all.blocks.push(block);
  }
  if (all.boards.length + all.blocks.length > 0) return ok(all);
  return err(first ?? { code: 'wrong-shape', message: 'There is no board in this archive.' });
}
