import { cleanLine } from '../kernel/clean-text';
import { type DayOrder, dayOrderOf } from './csv-times';
import type { CsvFinding } from './plan-csv-import';
import type { CsvRow, CsvTable } from './read-csv';

/** What each column of a table is, or null for one that stays behind. */
export type ColumnMapping<Field extends string> = readonly (Field | null)[];

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

/** The cell of a field in a row, in one line; empty where there is none. */
export function cellIn<Field extends string>(
  row: CsvRow,
  mapping: ColumnMapping<Field>,
  field: Field,
): string {
  const at = mapping.indexOf(field);
  return at === -1 ? '' : cleanLine(row.cells[at] ?? '');
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
