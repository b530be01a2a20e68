import type { TableName } from './tables';

/** A field that points to a record which isn't there, or which isn't its own to point to. */
export interface DanglingReference {
  readonly table: TableName;
  readonly id: string;
  /** The field, with its place where it is a list: "presentIds[2]". */
  readonly field: string;
  readonly target: string;
  /** Missing: there is no such record. Elsewhere: it belongs to another team or another retrospective. */
  readonly reason: 'missing' | 'elsewhere';
}

/** Takes a note of a reference that leads nowhere. */
export type Report = (id: string, field: string, target: string, reason: DanglingReference['reason']) => void;

/** Gives each table its report. */
export type Reporter = (table: TableName) => Report;

/** Reports a target that is missing, or whose owner isn't the one expected. */
export function expectOwner(
  report: Report,
  from: { readonly id: string; readonly field: string; readonly target: string },
  owner: string | undefined,
  expected: string | undefined,
): void {
  if (owner === undefined) report(from.id, from.field, from.target, 'missing');
  else if (expected !== undefined && owner !== expected)
    report(from.id, from.field, from.target, 'elsewhere');
}
