import { checkFlows } from './flow-integrity';
import { checkLog } from './log-integrity';
import { checkPlans } from './plan-integrity';
import { type DanglingReference, expectOwner, type Report, type Reporter } from './references';
import type { TableName } from './tables';
import type { Workspace } from './workspace';

export type { DanglingReference } from './references';

/**
 * Every reference in the workspace that leads nowhere, or out of its own team or retrospective: each team can be exported
 * and removed alone only while there are none. One pass over the records.
 */
export function findDanglingReferences(workspace: Workspace): DanglingReference[] {
  const found: DanglingReference[] = [];
  const reporter =
    (table: TableName): Report =>
    (id, field, target, reason) =>
      found.push({ table, id, field, target, reason });

  checkTeams(workspace, reporter);
  checkRetros(workspace, reporter('retro'));
  checkBoards(workspace, reporter);
  checkVoices(workspace, reporter);
  checkOutcomes(workspace, reporter);
  checkPlans(workspace, reporter);
  checkFlows(workspace, reporter);
  checkLog(workspace, reporter);
  return found;
}

const teamTables = [
  'person',
  'retroFormat',
  'retro',
  'decision',
  'action',
  'planSettings',
  'planOutcome',
  'planning',
  'initiative',
  'flowMap',
  'blocker',
  'deployment',
  'incident',
  'decisionRecord',
  'link',
] as const;

function checkTeams(workspace: Workspace, reporter: Reporter): void {
  for (const table of teamTables) {
    const report = reporter(table);
    for (const record of workspace[table].values()) {
      if (!workspace.team.has(record.teamId)) report(record.id, 'teamId', record.teamId, 'missing');
    }
  }
  const report = reporter('binEntry');
  for (const entry of workspace.binEntry.values()) {
    if (entry.teamId !== null && !workspace.team.has(entry.teamId)) {
      report(entry.id, 'teamId', entry.teamId, 'missing');
    }
  }
}

function checkRetros(workspace: Workspace, report: Report): void {
  for (const retro of workspace.retro.values()) {
    retro.presentIds.forEach((target, index) => {
      const from = { id: retro.id, field: `presentIds[${index}]`, target };
      expectOwner(report, from, workspace.person.get(target)?.teamId, retro.teamId);
    });
    if (retro.focusId !== null) {
      const from = { id: retro.id, field: 'focusId', target: retro.focusId };
      expectOwner(report, from, topicRetro(workspace, retro.focusId), retro.id);
    }
    retro.discussedIds.forEach((target, index) => {
      const from = { id: retro.id, field: `discussedIds[${index}]`, target };
      expectOwner(report, from, topicRetro(workspace, target), retro.id);
    });
  }
}

/** The retrospective in which a note or a group lies. */
function topicRetro(workspace: Workspace, topicId: string): string | undefined {
  return workspace.noteGroup.get(topicId)?.retroId ?? workspace.note.get(topicId)?.retroId;
}

function checkBoards(workspace: Workspace, reporter: Reporter): void {
  const columns = new Map<string, ReadonlySet<string>>();
  for (const retro of workspace.retro.values()) {
    columns.set(retro.id, new Set(retro.columns.map((column) => column.id)));
  }
  for (const table of ['noteGroup', 'note'] as const) {
    const report = reporter(table);
    for (const card of workspace[table].values()) {
      const own = columns.get(card.retroId);
      if (!own) report(card.id, 'retroId', card.retroId, 'missing');
      else if (!own.has(card.columnId)) report(card.id, 'columnId', card.columnId, 'missing');
    }
  }
  const report = reporter('note');
  for (const note of workspace.note.values()) {
    if (note.groupId === null) continue;
    const from = { id: note.id, field: 'groupId', target: note.groupId };
    expectOwner(report, from, workspace.noteGroup.get(note.groupId)?.retroId, note.retroId);
  }
}

/** What people said, voted and thanked for: each belongs to a retrospective and, mostly, to somebody of its team. */
function checkVoices(workspace: Workspace, reporter: Reporter): void {
  const checkPerson = (report: Report, id: string, retroId: string, field: string, target: string | null) => {
    if (target === null) return;
    const team = workspace.retro.get(retroId)?.teamId;
    expectOwner(report, { id, field, target }, workspace.person.get(target)?.teamId, team);
  };
  for (const table of ['checkIn', 'vote', 'thanks'] as const) {
    const report = reporter(table);
    for (const record of workspace[table].values()) {
      if (!workspace.retro.has(record.retroId)) report(record.id, 'retroId', record.retroId, 'missing');
    }
  }
  for (const checkIn of workspace.checkIn.values()) {
    checkPerson(reporter('checkIn'), checkIn.id, checkIn.retroId, 'personId', checkIn.personId);
  }
  for (const thanks of workspace.thanks.values()) {
    checkPerson(reporter('thanks'), thanks.id, thanks.retroId, 'toPersonId', thanks.toPersonId);
  }
  const report = reporter('vote');
  for (const vote of workspace.vote.values()) {
    checkPerson(report, vote.id, vote.retroId, 'personId', vote.personId);
    const from = { id: vote.id, field: 'topicId', target: vote.topicId };
    expectOwner(report, from, topicRetro(workspace, vote.topicId), vote.retroId);
  }
}

/** Decisions and actions: their meeting, their topic, their owner, the meetings that looked at them. */
function checkOutcomes(workspace: Workspace, reporter: Reporter): void {
  const teamOf = (retroId: string): string | undefined => workspace.retro.get(retroId)?.teamId;
  for (const table of ['decision', 'action'] as const) {
    const report = reporter(table);
    for (const { id, teamId, retroId, topicId } of workspace[table].values()) {
      if (retroId !== null)
        expectOwner(report, { id, field: 'retroId', target: retroId }, teamOf(retroId), teamId);
      if (topicId !== null) {
        const from = { id, field: 'topicId', target: topicId };
        expectOwner(report, from, topicRetro(workspace, topicId), retroId ?? undefined);
      }
    }
  }
  const report = reporter('action');
  for (const action of workspace.action.values()) {
    if (action.ownerId !== null) {
      const from = { id: action.id, field: 'ownerId', target: action.ownerId };
      expectOwner(report, from, workspace.person.get(action.ownerId)?.teamId, action.teamId);
    }
    action.looks.forEach((look, index) => {
      if (look.retroId === null) return;
      const from = { id: action.id, field: `looks[${index}].retroId`, target: look.retroId };
      expectOwner(report, from, teamOf(look.retroId), action.teamId);
    });
  }
}
