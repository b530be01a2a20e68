import type { Change } from '@shared/model/workspace';

/** The changes without those that a later one to the same record makes idle: only its last state has to be stored. */
export function lastChanges(changes: readonly Change[]): readonly Change[] {
  const last = new Map<string, Change>();
  for (const change of changes) {
    last.set(`${change.table} ${change.op === 'put' ? change.record.id : change.id}`, change);
  }
  return last.size === changes.length ? changes : [...last.values()];
}
