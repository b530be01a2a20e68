import { isRawRecord } from '../model/migrations';
import { type TableName, tableNames } from '../model/tables';
import type { Workspace } from '../model/workspace';
import { quotedExcerpt } from './excerpt';

/** What one record of a table is called, and several. */
const kindWords: Readonly<Record<TableName, readonly [one: string, many: string]>> = {
  team: ['team', 'teams'],
  person: ['person', 'people'],
  retroFormat: ['format of its own', 'formats of its own'],
  retro: ['retrospective', 'retrospectives'],
  checkIn: ['check-in', 'check-ins'],
  noteGroup: ['group', 'groups'],
  note: ['note', 'notes'],
  vote: ['vote', 'votes'],
  decision: ['decision', 'decisions'],
  action: ['action', 'actions'],
  thanks: ['word of thanks', 'words of thanks'],
  planSettings: ['set of plan settings', 'sets of plan settings'],
  planOutcome: ['outcome', 'outcomes'],
  planning: ['planning meeting', 'planning meetings'],
  initiative: ['initiative', 'initiatives'],
  estimate: ['estimate', 'estimates'],
  flowMap: ['flow map', 'flow maps'],
  flowStep: ['step of a map', 'steps of maps'],
  flowRework: ['rework arrow', 'rework arrows'],
  blocker: ['blocker', 'blockers'],
  workItem: ['work item', 'work items'],
  deployment: ['deployment', 'deployments'],
  incident: ['incident', 'incidents'],
  decisionRecord: ['decision record', 'decision records'],
  link: ['link', 'links'],
  ignoredPhrase: ['ignored phrase', 'ignored phrases'],
  binEntry: ['entry in the bin', 'entries in the bin'],
};

export type RecordCounts = Readonly<Record<TableName, number>>;

/** How many records each table has. */
export function countRecords(records: Workspace): RecordCounts {
  return Object.fromEntries(tableNames.map((table) => [table, records[table].size])) as RecordCounts;
}

/** How many records each team has, the team itself included, in one pass. */
export function countRecordsByTeam(records: Workspace): Map<string, Partial<RecordCounts>> {
  const byTeam = new Map<string, Partial<Record<TableName, number>>>();
  for (const table of tableNames) {
    for (const record of records[table].values() as Iterable<LooseOwner>) {
      const teamId =
        table === 'team'
          ? record.id
          : (record.teamId ??
            records.retro.get(record.retroId ?? '')?.teamId ??
            records.initiative.get(record.initiativeId ?? '')?.teamId ??
            records.flowMap.get(record.mapId ?? '')?.teamId);
      if (teamId === undefined) continue;
      const counts = byTeam.get(teamId) ?? {};
      counts[table] = (counts[table] ?? 0) + 1;
      byTeam.set(teamId, counts);
    }
  }
  return byTeam;
}

interface LooseOwner {
  readonly id: string;
  readonly teamId?: string | null;
  readonly retroId?: string | null;
  readonly initiativeId?: string | null;
  readonly mapId?: string | null;
}

/** "1 note", "61 notes". */
export function countInWords(table: TableName, count: number): string {
  const [one, many] = kindWords[table];
  return `${count} ${count === 1 ? one : many}`;
}

/** "2 teams, 9 people, 61 notes": what there is, in the order of the tables; "nothing" when there is none. */
export function countsInWords(counts: Partial<RecordCounts>, leaveOut: readonly TableName[] = []): string {
  const parts = tableNames.flatMap((table) => {
    const count = counts[table] ?? 0;
    return count === 0 || leaveOut.includes(table) ? [] : [countInWords(table, count)];
  });
  return parts.length === 0 ? 'nothing' : parts.join(', ');
}

/**
 * Which record a sentence is about: 'note n12 ("Staging breaks")', or 'note 12 of the file' where its id says nothing.
 * @param index its place in the list of its table, from 0
 */
export function recordInWords(table: TableName, record: unknown, index: number): string {
  const kind = kindWords[table][0];
  if (!isRawRecord(record)) return `${kind} ${index + 1} of the file`;
  const name =
    typeof record.id === 'string' && record.id !== '' ? quoteless(record.id) : `${index + 1} of the file`;
  const words = [record.text, record.title, record.name, record.label, record.phrase].find(
    (value) => typeof value === 'string' && value.trim() !== '',
  ) as string | undefined;
  return words === undefined ? `${kind} ${name}` : `${kind} ${name} (${quotedExcerpt(words)})`;
}

function quoteless(id: string): string {
  return quotedExcerpt(id, 64).slice(1, -1);
}
