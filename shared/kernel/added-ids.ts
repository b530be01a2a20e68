import type { ChangeSetOf } from './change-set';

/** The ids of the records that a change set puts into a table, in its order: after "add note", the new note's id. */
export function addedIds<Tables>(changeSet: ChangeSetOf<Tables>, table: keyof Tables): string[] {
  const ids: string[] = [];
  for (const change of changeSet.changes) {
    if (change.op === 'put' && change.table === table)
      ids.push((change.record as { readonly id: string }).id);
  }
  return ids;
}
