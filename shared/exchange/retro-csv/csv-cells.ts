import { cleanLine, cleanText } from '../../kernel/clean-text';
import { plainName, unusedColumns } from '../csv-columns';
import type { LeftBehind } from '../foreign/left-behind';
import type { CsvRow, CsvTable } from '../read-csv';

/** Reads the cells of a table by the names of its columns, which are compared without capitals, blanks and signs. */
export interface NamedCells {
  readonly rows: readonly CsvRow[];
  has(name: string): boolean;
  line(row: CsvRow, name: string): string;
  text(row: CsvRow, name: string): string;
}

export function cellsByName(table: CsvTable): NamedCells {
  const at = new Map((table.rows[0]?.cells ?? []).map((name, index) => [plainName(name), index] as const));
  const cell = (row: CsvRow, name: string) => row.cells[at.get(plainName(name)) ?? -1] ?? '';
  return {
    rows: table.rows.slice(1),
    has: (name) => at.has(plainName(name)),
    line: (row, name) => cleanLine(cell(row, name)),
    text: (row, name) => cleanText(cell(row, name)),
  };
}

/** Names the columns with something in them that a reader doesn't know, or knows and has no place for. */
export function leaveOtherColumns(table: CsvTable, known: readonly string[], behind: LeftBehind): void {
  const mapping = (table.rows[0]?.cells ?? []).map(
    (name) => known.find((each) => plainName(each) === plainName(name)) ?? null,
  );
  for (const { where, reason } of unusedColumns(table, { mapping, namesInFirstRow: true })) {
    behind.leaveOut(where, reason);
  }
}

/** A count of votes: a whole number from 0; null where the cell is none. */
export function votesIn(cell: string): number | null {
  if (cell === '' || cell === '-') return 0;
  const number = /^\d{1,6}(?:\.0+)?$/.test(cell) ? Number(cell) : Number.NaN;
  return Number.isInteger(number) ? number : null;
}

/** A name for a retrospective from the name of its file. */
export function nameFromFile(fileName: string, fallback: string): string {
  return cleanLine(fileName.replace(/\.[A-Za-z]{1,8}$/, '').replace(/_/g, ' ')) || fallback;
}
