import { FOREIGN_LIMIT_BYTES } from '../../ipc';
import { err, ok, type Result } from '../../kernel/result';
import { DECISION_LIMIT_BYTES } from '../decisions-in/decode-decision';
import { readDecision } from '../decisions-in/read-decision';
import { isBoardArchive, readingArchive } from '../focalboard/read-archive';
import { readingBoards } from '../focalboard/read-board';
import { type FocalboardRecords, isFocalboardLine, readingLines } from '../focalboard/read-lines';
import { isZip, zipEntries } from '../focalboard/read-zip';
import { LeftBehind } from '../foreign/left-behind';
import { parsingJson } from '../foreign/parse-json';
import { objectOf } from '../foreign/values';
import type { ImportError } from '../import-error';
import { isKanbanBoard, readingKanban } from '../obsidian/read-kanban';
import { readCsv } from '../read-csv';
import { strangeFile } from '../read-envelope';
import { type Reading, within } from '../reading';
import { isParabolTable, readParabol } from '../retro-csv/parabol';
import { isScrumlrTable, readScrumlr } from '../retro-csv/scrumlr';
import { readingText } from '../text-of-bytes';
import { isTrelloBoard, readingTrello } from '../trello/read-trello';
import { type FileIn, type FileKind, fileKindNames } from './file-in';

export interface ReadOptions {
  /** Names what has no name inside the file; it never decides what the file is. */
  readonly fileName: string;
  /** What somebody says that the file is; without it the content tells. */
  readonly from?: FileKind | null;
}

const UNKNOWN: ImportError = {
  code: 'another-program',
  message: 'This is no file that can come in: it is neither JSON, a board nor a table.',
};

type FileResult = Result<FileIn, ImportError>;

/** How many rows of a retrospective's table are read. */
const MOST_RETRO_ROWS = 20_000;

/**
 * Reads any file that can come in: what it is is told by its content. Any bytes can be given; nothing is thrown, and nothing is
 * changed. Work of a second and more pauses often.
 */
export function* readingFile(bytes: Uint8Array, options: ReadOptions): Reading<FileResult> {
  const read = yield* recognising(bytes, options);
  const { from = null } = options;
  if (!read.ok || from === null || read.value.kind === from) return read;
  if (from === 'csv' && (read.value.kind === 'parabol' || read.value.kind === 'scrumlr'))
    return tableOf(bytes, options);
  const message = `The file is not ${fileKindNames[from]}, but ${fileKindNames[read.value.kind]}. Import it as that.`;
  return err({ code: 'another-program', message });
}

function* recognising(bytes: Uint8Array, options: ReadOptions): Reading<FileResult> {
  if (isZip(bytes)) return yield* archive(bytes, options);
  const text = yield* within(readingText(bytes, FOREIGN_LIMIT_BYTES), 0, 0.2);
  if (!text.ok) return text;
  const start = text.value.search(/\S/);
  const first = text.value[start];
  if (first === '{' || first === '[') return yield* within(json(text.value, start, bytes, options), 0.2, 1);
  if (isKanbanBoard(text.value)) {
    const behind = new LeftBehind();
    const board = yield* within(readingKanban(text.value, options.fileName, behind), 0.2, 1);
    return boards('obsidian-kanban', [board], behind, options);
  }
  const decision = lonelyDecision(text.value, options);
  return decision ?? table(text.value, bytes, options);
}

/** A decision record that comes by itself, without its folder. */
function lonelyDecision(text: string, { fileName }: ReadOptions): FileResult | null {
  if (text.length > DECISION_LIMIT_BYTES || !/^ {0,3}#{1,6}[ \t]/m.test(text)) return null;
  const behind = new LeftBehind();
  const read = readDecision(fileName, text, behind);
  if (!read.ok) return null;
  const { leftOut, changed } = behind;
  return ok({ kind: 'decisions', form: 'decisions', fileName, decisions: [read.value], leftOut, changed });
}

function* json(text: string, start: number, bytes: Uint8Array, options: ReadOptions): Reading<FileResult> {
  // Our own files begin like this, and have a reader of their own with a closer look.
  if (/^\s*\{\s*"format"\s*:\s*"throughline"/.test(text.slice(0, 500))) return ours(bytes, options);
  const parsed = yield* within(parsingJson(text, start), 0, 0.8);
  const firstLine = parsed.ok ? objectOf(parsed.value.value) : null;
  const isLines = parsed.ok
    ? parsed.value.end < text.length || (firstLine !== null && isFocalboardLine(firstLine))
    : false;
  if (isLines && firstLine !== null && isFocalboardLine(firstLine)) {
    const behind = new LeftBehind();
    const read = yield* within(readingLines(text, 'the file', behind), 0.1, 0.9);
    return read.ok ? yield* focalboard(read.value, behind, options) : read;
  }
  if (!parsed.ok) return parsed;
  if (parsed.value.end < text.length) {
    return err({
      code: 'not-json',
      message: 'The file goes on behind the end of its data. Export it there again.',
    });
  }
  const file = objectOf(parsed.value.value);
  if (file.format === 'throughline') return ours(bytes, options);
  if (!isTrelloBoard(file)) return err({ code: 'another-program', message: strangeFile(parsed.value.value) });
  const behind = new LeftBehind();
  const board = yield* within(readingTrello(file, behind), 0.8, 1);
  return boards('trello', [board], behind, options);
}

function* archive(bytes: Uint8Array, options: ReadOptions): Reading<FileResult> {
  const entries = zipEntries(bytes);
  if (!entries.ok) return entries;
  if (!isBoardArchive(entries.value)) {
    const isSheet = entries.value.some(({ name }) => name.startsWith('xl/'));
    const message = isSheet
      ? 'This is the file of a spreadsheet program. Save it there as CSV (UTF-8) and choose that file.'
      : 'This is a ZIP without a board of Focalboard in it. Unpack it, and import the files one by one.';
    return err({ code: 'another-program', message });
  }
  const behind = new LeftBehind();
  const read = yield* within(readingArchive(bytes, entries.value, FOREIGN_LIMIT_BYTES, behind), 0, 0.8);
  return read.ok ? yield* within(focalboard(read.value, behind, options), 0.8, 1) : read;
}

function* focalboard(
  records: FocalboardRecords,
  behind: LeftBehind,
  options: ReadOptions,
): Reading<FileResult> {
  const read = yield* readingBoards(records, behind);
  if (read.length === 0) {
    return err({ code: 'wrong-shape', message: 'There is no board in this file that could come in.' });
  }
  return boards('focalboard', read, behind, options);
}

function table(text: string, bytes: Uint8Array, options: ReadOptions): FileResult {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no text has them, and pictures and programs do
  if (/[\u0000-\u0008\u000e-\u001a]/.test(text.slice(0, 4_000))) {
    return err(UNKNOWN);
  }
  return tableOf(bytes, options);
}

function tableOf(bytes: Uint8Array, { fileName, from = null }: ReadOptions): FileResult {
  const read = readCsv(bytes, MOST_RETRO_ROWS);
  if (!read.ok) return err({ code: 'wrong-shape', message: read.error.message });
  // A letter has commas, too: what has names of columns, or several rows, is a table.
  if (read.value.rows.length < 2) return err(UNKNOWN);
  const behind = new LeftBehind();
  if (from !== 'csv' && isParabolTable(read.value)) {
    const retro = readParabol(read.value, fileName, behind);
    return ok({ kind: 'parabol', form: 'retro', fileName, retro, leftOut: behind.leftOut });
  }
  if (from !== 'csv' && isScrumlrTable(read.value)) {
    const retro = readScrumlr(read.value, fileName, behind);
    return ok({ kind: 'scrumlr', form: 'retro', fileName, retro, leftOut: behind.leftOut });
  }
  return ok({ kind: 'csv', form: 'table', fileName, table: read.value });
}

function ours(bytes: Uint8Array, { fileName }: ReadOptions): FileResult {
  return ok({ kind: 'throughline', form: 'workspace', fileName, bytes });
}

function boards(
  kind: 'trello' | 'focalboard' | 'obsidian-kanban',
  read: Extract<FileIn, { form: 'boards' }>['boards'],
  behind: LeftBehind,
  { fileName }: ReadOptions,
): FileResult {
  if (read.every(({ cards }) => cards.length === 0)) {
    const message = `The file is ${fileKindNames[kind]} without a card that Throughline could take in.`;
    return err({ code: 'wrong-shape', message });
  }
  return ok({ kind, form: 'boards', fileName, boards: read, leftOut: behind.leftOut });
}
