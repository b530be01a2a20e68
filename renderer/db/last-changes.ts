import type { Change } from '@shared/model/workspace';

/** The changes without those that a later one to the same record makes idle: only its last state has to be stored. */
export function lastChanges(changes: readonly Change[]): readonly Change[] {
  if (!hasTwoToOne(changes)) return changes;
  const last = new Map<string, Change>();
  for (const change of changes) {
    last.set(`${change.table} ${idOf(change)}`, change);
  }
  return [...last.values()];
}

/** Whether any record changes twice; of thousands that came in by a file none does. */
function hasTwoToOne(changes: readonly Change[]): boolean {
  const seenIn = new Map<string, Set<string>>();
  for (const change of changes) {
    const seen = seenIn.get(change.table) ?? new Set();
    seenIn.set(change.table, seen);
    const id = idOf(change);
    if (seen.has(id)) return true;
    seen.add(id);
  }
  return false;
}

function idOf(change: Change): string {
  return change.op === 'put' ? change.record.id : change.id;
}
