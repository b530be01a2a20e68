import papa from 'papaparse';
import { IMPORT_LIMIT_BYTES } from '../ipc';
import { err, ok, type Result } from '../kernel/result';
import type { RuleError } from '../kernel/rule';
import type { ImportErrorCode } from './import-error';
import { textOfBytes } from './text-of-bytes';

/** How many rows can come in at once. */
export const MOST_CSV_ROWS = 5_000;

/** How many columns are looked at; more than that is no list of things to do. */
const MOST_CSV_COLUMNS = 200;

/** A row as it is in the file. */
export interface CsvRow {
  /** Counted from 1 as spreadsheets do, empty rows included. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** A table as it is in the file: all of it is text, and no cell is ever taken for a formula. */
export interface CsvTable {
  /** What parts the cells: a comma, a semicolon, a tab or a bar, whichever fits best. */
  readonly delimiter: string;
  /** The rows in which something is, the first of them mostly with the names of the columns. */
  readonly rows: readonly CsvRow[];
  /** The number of columns of the widest row. */
  readonly columnCount: number;
}

/**
 * Reads a CSV file.
 * @param bytes the file as it is on the disk: any bytes at all
 * @returns 'empty', 'too-large', 'spreadsheet' (an Excel file), 'utf-16', 'not-utf-8', 'truncated', 'open-quotes', 'too-many' or 'too-wide'
 */
export function readCsv(bytes: Uint8Array): Result<CsvTable, RuleError> {
  if (isZip(bytes)) {
    return refusal(
      'spreadsheet',
      'This is the file of a spreadsheet program. Save it there as CSV (UTF-8) and choose that file.',
    );
  }
  const text = textOfBytes(bytes);
  if (!text.ok) return refusal(text.error.code, sentenceFor(text.error.code, text.error.line));
  const delimiter = guessDelimiter(text.value);
  const { data, errors } = papa.parse(text.value, { delimiter });
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  if (open) {
    const where = open.row === undefined ? 'The file' : `Row ${open.row + 1}`;
    return refusal(
      'open-quotes',
      `${where} opens quotes that are never closed. Close them and import again.`,
    );
  }
  const rows = data
    .map((cells, index): CsvRow => ({ number: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) return refusal('empty', sentenceFor('empty'));
  if (rows.length > MOST_CSV_ROWS + 1) {
    const most = MOST_CSV_ROWS.toLocaleString('en-GB');
    const message = `The file has ${rows.length.toLocaleString('en-GB')} rows, and ${most} can come in at once. Import it in parts.`;
    return refusal('too-many', message);
  }
  const columnCount = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  if (columnCount > MOST_CSV_COLUMNS) {
    const message = `The file has a row of ${columnCount} cells, and at most ${MOST_CSV_COLUMNS} columns are read.`;
    return refusal('too-wide', message);
  }
  return ok({ delimiter, rows, columnCount });
}

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** How many rows are looked at to find out what parts the cells. */
const PROBED_ROWS = 20;

/**
 * What parts the cells: the sign with which most rows have as many cells as the first, and more than one. The library's own
 * guess gives up on short tables.
 */
function guessDelimiter(text: string): string {
  let best = { delimiter: ',', even: 0, width: 0 };
  for (const delimiter of DELIMITERS) {
    const { data } = papa.parse(text, { delimiter, preview: PROBED_ROWS });
    const filled = data.filter((cells) => cells.some((cell) => cell.trim() !== ''));
    const width = filled[0]?.length ?? 0;
    if (width < 2) continue;
    const even = filled.filter((cells) => cells.length === width).length;
    if (even > best.even || (even === best.even && width > best.width)) best = { delimiter, even, width };
  }
  return best.delimiter;
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

function refusal(code: string, message: string): Result<never, RuleError> {
  return err({ code, message });
}

/** The reasons of a file of ours, in the words of a spreadsheet's. */
function sentenceFor(code: ImportErrorCode, line?: number): string {
  const where = line === undefined ? '' : `, in line ${line}`;
  switch (code) {
    case 'too-large':
      return `The file is larger than ${IMPORT_LIMIT_BYTES / 1024 / 1024} MB. Import it in parts.`;
    case 'utf-16':
      return 'The file is UTF-16 text, and UTF-8 is read here. Save it as CSV (UTF-8) and import that.';
    case 'truncated':
      return `The file stops in the middle of a character${where}. Save it again as CSV (UTF-8).`;
    case 'not-utf-8':
      return `The file isn't UTF-8 text: it has a character of another encoding${where}. Save it as CSV (UTF-8) and import that.`;
    default:
      return 'There is nothing in this file.';
  }
}
