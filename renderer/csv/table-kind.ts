import type { ColumnGuess, CsvFinding } from '@shared/exchange/csv-columns';
import type { DayOrder } from '@shared/exchange/csv-times';
import type { CsvTable } from '@shared/exchange/read-csv';
import type { Workspace } from '@shared/model/workspace';

/** What people said of a table: what its columns are, and how its days are written. */
export interface TableReading<Field extends string> extends ColumnGuess<Field> {
  /** Null where the cells themselves tell. */
  readonly dayOrder: DayOrder | null;
}

/** What a table would bring, before anything is changed. */
export interface TableComing {
  /** Each in words, with a few facts. */
  readonly coming: readonly { readonly text: string; readonly facts: string }[];
  readonly leftOut: readonly CsvFinding[];
  readonly warnings: readonly CsvFinding[];
  readonly sentence: string;
  /** Brings it in, as one gesture. @returns whether that was done */
  readonly bringIn: () => boolean;
}

/** A kind of thing that can come from a table. */
export interface TableKind<Field extends string> {
  /** "Import candidates" */
  readonly title: string;
  /** The name of the list of what comes in. */
  readonly listName: string;
  readonly fields: readonly { readonly id: Field; readonly label: string }[];
  /** How many rows can come in at once; as many as a plan takes where nothing is said. */
  readonly mostRows?: number;
  /** What columns there must be, and what is said while there aren't. */
  readonly needs: readonly { readonly field: Field; readonly sentence: string }[];
  /** Whether days stand in it that can be read in two ways. */
  readonly hasDays: boolean;
  guess(table: CsvTable): ColumnGuess<Field>;
  preview(workspace: Workspace, table: CsvTable, reading: TableReading<Field>): TableComing;
}
