import { cleanLine, requireText, shorten } from '../kernel/clean-text';
import { textLimits } from '../model/fields';
import { type DayOrder, dayOrderOf } from './csv-times';
import type { LeftOut } from './findings';
import type { CsvRow, CsvTable } from './read-csv';

/** Something that stays behind, or comes in without a part of it. */
export interface CsvFinding {
  /** The row, from 1, as a spreadsheet counts. */
  readonly row: number;
  /** 'Effort ("XL") is not a whole number from 1 to 10' */
  readonly reason: string;
}

/** What each column of a table is, or null for one that stays behind. */
export type ColumnMapping<Field extends string> = readonly (Field | null)[];

/** What the columns of a table are, and whether its first row names them. */
export interface ColumnGuess<Field extends string> {
  readonly mapping: ColumnMapping<Field>;
  readonly namesInFirstRow: boolean;
}

/** Names that columns have in other programs, in plain letters, by field. */
export type KnownNames<Field extends string> = Readonly<Record<Field, readonly string[]>>;

/** A column's name without capitals, blanks and signs. */
export function plainName(name: string): string {
  return name.toLocaleLowerCase('en').replace(/[^\p{L}\p{N}]/gu, '');
}

/** What the columns are by the names in the first row, each field once. */
export function guessColumns<Field extends string>(
  table: CsvTable,
  known: KnownNames<Field>,
): ColumnMapping<Field> {
  const taken = new Set<Field>();
  const fields = Object.keys(known) as Field[];
  const names = table.rows[0]?.cells ?? [];
  return Array.from({ length: table.columnCount }, (_, index) => {
    const name = plainName(names[index] ?? '');
    const field = fields.find((each) => known[each].includes(name) && !taken.has(each)) ?? null;
    if (field !== null) taken.add(field);
    return field;
  });
}

/** What the columns are by their names; where none says so, the first that is free is the one that there must be. */
export function guessWithOne<Field extends string>(
  table: CsvTable,
  known: KnownNames<Field>,
  needed: Field,
): ColumnGuess<Field> {
  const guessed = guessColumns(table, known);
  const namesInFirstRow = guessed.some((field) => field !== null);
  if (guessed.includes(needed)) return { mapping: guessed, namesInFirstRow };
  const free = guessed.indexOf(null);
  return { mapping: guessed.map((field, index) => (index === free ? needed : field)), namesInFirstRow };
}

/** The columns with something in them that nothing is made of, as what stays behind. */
export function unusedColumns<Field extends string>(
  table: CsvTable,
  { mapping, namesInFirstRow }: ColumnGuess<Field>,
): LeftOut[] {
  const rows = dataRows(table, namesInFirstRow);
  return mapping.flatMap((field, index) => {
    if (field !== null || rows.every(({ cells }) => cleanLine(cells[index] ?? '') === '')) return [];
    const name = namesInFirstRow ? cleanLine(table.rows[0]?.cells[index] ?? '') : '';
    const where = name === '' ? `column ${index + 1}` : `the column "${shorten(name, 60)}"`;
    return [{ where, reason: 'Nothing here is made of it' }];
  });
}

/** The cell of a field in a row as it stands; empty where there is none. */
export function textIn<Field extends string>(
  row: CsvRow,
  mapping: ColumnMapping<Field>,
  field: Field,
): string {
  const at = mapping.indexOf(field);
  return at === -1 ? '' : (row.cells[at] ?? '');
}

/** The cell of a field in a row, in one line; empty where there is none. */
export function cellIn<Field extends string>(
  row: CsvRow,
  mapping: ColumnMapping<Field>,
  field: Field,
): string {
  return cleanLine(textIn(row, mapping, field));
}

/** The title in a row, or why it can't come in without. */
export function titleIn<Field extends string>(
  row: CsvRow,
  mapping: ColumnMapping<Field | 'title'>,
): { readonly title: string } | { readonly reason: string } {
  const title = requireText(cellIn(row, mapping, 'title'), textLimits.title, 'A title');
  if (title.ok) return { title: title.value };
  return { reason: title.error.code === 'empty' ? 'It has no title' : 'Its title is too long' };
}

/** The rows of a table that hold something, without the one that names the columns. */
export function dataRows(table: CsvTable, namesInFirstRow: boolean): readonly CsvRow[] {
  return namesInFirstRow ? table.rows.slice(1) : table.rows;
}

/** How 3/4/2026 is read: as people said, else as the other cells of the same columns tell. */
export function orderFor(said: DayOrder | null | undefined, cells: readonly string[]): DayOrder | null {
  if (said) return said;
  const told = dayOrderOf(cells);
  return told === 'both' ? null : told;
}

/** Collects what stays behind: rows, and cells of rows that come in. */
export class CsvFindings {
  readonly leftOut: CsvFinding[] = [];
  readonly warnings: CsvFinding[] = [];

  leaveOut(row: CsvRow, reason: string): void {
    this.leftOut.push({ row: row.number, reason });
  }

  warn(row: CsvRow, reason: string): void {
    this.warnings.push({ row: row.number, reason });
  }
}

/** "12 deployments come in, 2 rows stay behind." */
export function importSentence(
  coming: number,
  [one, many]: readonly [string, string],
  leftOut: number,
): string {
  const comes = coming === 1 ? `1 ${one} comes in` : `${coming} ${many} come in`;
  if (leftOut === 0) return coming === 0 ? 'There is no row that could come in.' : `${comes}.`;
  const stays = leftOut === 1 ? '1 row stays behind' : `${leftOut} rows stay behind`;
  return coming === 0 ? `Nothing comes in, ${stays}.` : `${comes}, ${stays}.`;
}
