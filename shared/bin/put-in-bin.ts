import { shorten } from '../kernel/clean-text';
import type { RuleContext } from '../kernel/rule';
import type { BinEntry } from '../model/bin-entry';
import { textLimits } from '../model/fields';
import type { TableName } from '../model/tables';
import type { Change, Tables } from '../model/workspace';

/** A record with the table it is from. */
export type BinnedRecord = {
  [Name in TableName]: { readonly table: Name; readonly record: Tables[Name] };
}[TableName];

/** What goes into the bin as one. */
export interface Deletion {
  /** The team it belongs to; null for a team itself. */
  readonly teamId: string | null;
  /** What it is, for the bin's list: "Note". */
  readonly kind: string;
  /** What it says; it is shortened to one line. */
  readonly text: string;
  /** Parents first, so that they are put back before what hangs on them. */
  readonly records: readonly BinnedRecord[];
}

/** The changes that take records out of the workspace and keep them in the bin. Every rule that deletes uses it. */
export function putInBin(deletion: Deletion, context: RuleContext): Change[] {
  const line = deletion.text.replace(/\s+/g, ' ').trim();
  const entry: BinEntry = {
    id: context.newId(),
    teamId: deletion.teamId,
    label: line === '' ? deletion.kind : `${deletion.kind}: ${shorten(line, textLimits.title)}`,
    deletedAt: context.now,
    records: deletion.records.map(({ table, record }) => ({ table, record: { ...record } })),
  };
  const gone = deletion.records
    .map(({ table, record }) => ({ op: 'delete', table, id: record.id }) as Change)
    .reverse();
  return [...gone, { op: 'put', table: 'binEntry', record: entry }];
}

/** The records of a table that fit a condition, each with its table, ready for `putInBin`. */
export function binned<Name extends TableName>(
  table: Name,
  records: ReadonlyMap<string, Tables[Name]>,
  isPart: (record: Tables[Name]) => boolean,
): BinnedRecord[] {
  const found: BinnedRecord[] = [];
  for (const record of records.values()) {
    if (isPart(record)) found.push({ table, record } as BinnedRecord);
  }
  return found;
}
