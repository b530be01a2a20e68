import { ok } from '../kernel/result';
import { refuse } from '../kernel/rule';
import { tableNames } from '../model/tables';
import type { Change, RuleResult, Workspace } from '../model/workspace';

/** The changes that make one workspace out of another: what isn't in the other goes, what differs or is new comes. */
export function replacementChanges(workspace: Workspace, next: Workspace): Change[] {
  const deletes = tableNames.flatMap((table) =>
    [...workspace[table].keys()]
      .filter((id) => !next[table].has(id))
      .map((id) => ({ op: 'delete', table, id }) as Change),
  );
  const puts = tableNames.flatMap((table) =>
    [...next[table].values()]
      .filter((record) => !isSame(workspace[table].get(record.id), record))
      .map((record) => ({ op: 'put', table, record }) as Change),
  );
  return [...deletes, ...puts];
}

/**
 * Puts an earlier state of the whole workspace in the place of the present one. Before it the caller takes a snapshot.
 * @returns 'same' when nothing would change
 */
export function restoreWorkspace(
  workspace: Workspace,
  { snapshot }: { readonly snapshot: Workspace },
): RuleResult {
  const changes = replacementChanges(workspace, snapshot);
  if (changes.length === 0) {
    return refuse('same', 'Your workspace is as it is in this snapshot already. Nothing was changed.');
  }
  return ok({ label: 'restore a snapshot', changes });
}

/** Whether two values hold the same, whatever the order of their fields. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [fieldsA, fieldsB] = [a, b] as Readonly<Record<string, unknown>>[];
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(fieldsA?.[key], fieldsB?.[key]))
  );
}
