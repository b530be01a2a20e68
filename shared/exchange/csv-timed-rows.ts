import {
  type ColumnGuess,
  type CsvFinding,
  CsvFindings,
  cellIn,
  dataRows,
  guessColumns,
  importSentence,
  type KnownNames,
  orderFor,
} from './csv-columns';
import { type DayOrder, readTime } from './csv-times';
import { quotedExcerpt } from './excerpt';
import type { CsvRow, CsvTable } from './read-csv';

// Tables of what happened once, at a time: a row each, known by its time and its name.

/** What the columns are by their names; where no name is known, by their places. */
export function guessTimedColumns<Field extends string>(
  table: CsvTable,
  known: KnownNames<Field>,
  byPlace: readonly Field[],
): ColumnGuess<Field> {
  const mapping = guessColumns(table, known);
  if (mapping.some((field) => field !== null)) return { mapping, namesInFirstRow: true };
  return { mapping: mapping.map((_, index) => byPlace[index] ?? null), namesInFirstRow: false };
}

export interface TimedOptions<Field extends string> extends ColumnGuess<Field> {
  /** Nothing has happened after it. */
  readonly now: string;
  /** How 3/4/2026 is read, where the column itself doesn't tell. */
  readonly dayOrder?: DayOrder | null;
}

/** A row that comes in, as far as all such tables are the same. */
export interface TimedRow {
  readonly row: CsvRow;
  /** An instant. */
  readonly at: string;
  readonly name: string;
  readonly order: DayOrder | null;
  readonly warn: (reason: string) => void;
}

export interface TimedKind<Field extends string, Item> {
  /** The column of the time, what it is called, and what is said of a row without one. */
  readonly time: { readonly field: Field; readonly word: string; readonly missing: string };
  /** Another column with times, which also tells how days are written. */
  readonly otherTime: Field;
  /** One of them, and several. */
  readonly words: readonly [one: string, many: string];
  /** A row's name, or why it can't come in without. */
  readonly nameOf: (row: CsvRow) => { readonly name: string } | { readonly reason: string };
  readonly make: (row: TimedRow) => Item;
}

/** What a table would bring, before anything is changed. */
export interface TimedPreview<Item> {
  readonly items: readonly Item[];
  readonly leftOut: readonly CsvFinding[];
  readonly warnings: readonly CsvFinding[];
  readonly sentence: string;
}

/** Says what a table would bring. A row without a time that can be read stays behind, and so does one that is there already. */
export function previewTimedRows<Field extends string, Item>(
  there: Iterable<{ readonly at: string; readonly name: string }>,
  table: CsvTable,
  { mapping, namesInFirstRow, now, dayOrder }: TimedOptions<Field>,
  { time, otherTime, words, nameOf, make }: TimedKind<Field, Item>,
): TimedPreview<Item> {
  const rows = dataRows(table, namesInFirstRow);
  const cells = rows.flatMap((row) => [cellIn(row, mapping, time.field), cellIn(row, mapping, otherTime)]);
  const order = orderFor(dayOrder, cells);
  const findings = new CsvFindings();
  const seen = new Map<string, string>();
  for (const { at, name } of there) seen.set(`${Date.parse(at)} ${name}`, 'It is in the workspace already');
  const items: Item[] = [];
  for (const row of rows) {
    const named = nameOf(row);
    const found = 'reason' in named ? named : timeIn(cellIn(row, mapping, time.field), order, now, time);
    if ('reason' in named || 'reason' in found) {
      findings.leaveOut(row, 'reason' in named ? named.reason : 'reason' in found ? found.reason : '');
      continue;
    }
    const key = `${Date.parse(found.at)} ${named.name}`;
    const twin = seen.get(key);
    if (twin !== undefined) {
      findings.leaveOut(row, twin);
      continue;
    }
    seen.set(key, `It is the same as row ${row.number}`);
    const warn = (reason: string) => findings.warn(row, reason);
    if (found.warning !== null) warn(`${time.word}: ${found.warning}`);
    items.push(make({ row, at: found.at, name: named.name, order, warn }));
  }
  const { leftOut, warnings } = findings;
  return { items, leftOut, warnings, sentence: importSentence(items.length, words, leftOut.length) };
}

function timeIn(
  cell: string,
  order: DayOrder | null,
  now: string,
  { word, missing }: { readonly word: string; readonly missing: string },
): { readonly at: string; readonly warning: string | null } | { readonly reason: string } {
  if (cell === '') return { reason: missing };
  const read = readTime(cell, order);
  if (!read.ok) return { reason: `${word}: ${read.error}` };
  const { instant, warning } = read.value;
  return instant > now
    ? { reason: `${word} (${quotedExcerpt(cell)}) is still to come` }
    : { at: instant, warning };
}
