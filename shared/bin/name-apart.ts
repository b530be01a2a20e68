import type { Change, Workspace } from '../model/workspace';
import { freeNames } from '../team/free-names';
import type { BinnedRecord } from './put-in-bin';

/** A name that something had in the bin, and the one that it came back with. */
export interface NewName {
  readonly from: string;
  readonly to: string;
}

type Named = Extract<BinnedRecord, { readonly table: 'team' | 'person' | 'retroFormat' }>;

/** Gives teams, and a team's people and formats, that come back beside a namesake a name of their own: "Ana (2)". */
export function nameApart(workspace: Workspace, records: readonly BinnedRecord[]): BinnedRecord[] {
  const giverOf = new Map<string, (name: string) => string>();
  return records.map((binned) => {
    if (!isNamed(binned)) return binned;
    const teamId = binned.table === 'team' ? null : binned.record.teamId;
    const place = `${binned.table} ${teamId}`;
    const give = giverOf.get(place) ?? freeNames(namesIn(workspace, binned.table, teamId));
    giverOf.set(place, give);
    return withName(binned, give(binned.record.name));
  });
}

/** The names that changed on the way back, from what a restoring changes. */
export function newNames(workspace: Workspace, changes: readonly Change[]): NewName[] {
  const before = new Map<string, string>();
  for (const change of changes) {
    if (change.op !== 'delete' || change.table !== 'binEntry') continue;
    for (const { record } of workspace.binEntry.get(change.id)?.records ?? []) {
      if (typeof record.name === 'string') before.set(String(record.id), record.name);
    }
  }
  return changes.flatMap((change) => {
    if (change.op !== 'put' || !('name' in change.record)) return [];
    const from = before.get(change.record.id);
    return from === undefined || from === change.record.name ? [] : [{ from, to: change.record.name }];
  });
}

function isNamed(binned: BinnedRecord): binned is Named {
  return binned.table === 'team' || binned.table === 'person' || binned.table === 'retroFormat';
}

function namesIn(workspace: Workspace, table: Named['table'], teamId: string | null): string[] {
  if (table === 'team') return [...workspace.team.values()].map(({ name }) => name);
  return [...workspace[table].values()].filter((record) => record.teamId === teamId).map(({ name }) => name);
}

function withName(binned: Named, name: string): Named {
  return { ...binned, record: { ...binned.record, name } } as Named;
}
