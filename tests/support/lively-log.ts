import { addRecord, writeRecordOf } from '@shared/decision/records';
import { supersedeRecord } from '@shared/decision/supersede';
import { linkEnds } from '@shared/line/links';
import type { WorkspaceBuilder } from './workspace-builder';

/** Two decision records, one in the place of the other, and a link from an incident or a blocker to an initiative. */
export function livelyLog(builder: WorkspaceBuilder, teamId: string): void {
  const { workspace } = builder;
  const own = <Record extends { readonly teamId: string; readonly id: string }>(
    table: ReadonlyMap<string, Record>,
  ) => [...table.values()].find((record) => record.teamId === teamId)?.id ?? '';
  const recordId = builder.made('decisionRecord', writeRecordOf, { decisionId: own(workspace.decision) });
  const byId = builder.made('decisionRecord', addRecord, {
    teamId,
    title: 'Use one queue',
    drivers: ['Fewer things to watch'],
    options: [
      { title: 'One queue', description: '', arguments: [{ side: 'good', text: 'Simple' }] },
      { title: 'Two queues', description: 'One a team', arguments: [{ side: 'bad', text: 'More work' }] },
    ],
    chosen: 0,
    consequences: [{ side: 'neutral', text: 'The old one goes in March' }],
  });
  builder.do(supersedeRecord, { recordId, byId });
  builder.do(linkEnds, {
    from: { table: 'incident', id: own(workspace.incident) },
    to: { table: 'initiative', id: own(workspace.initiative) },
  });
  builder.do(linkEnds, {
    from: { table: 'decisionRecord', id: byId },
    to: { table: 'action', id: own(workspace.action) },
  });
}
