import type { LinkEnd } from './link';
import type { Report, Reporter } from './references';
import type { Workspace } from './workspace';

/** The references of decision records and links. Their targets may be gone, and are named on; they must not be another team's. */
export function checkLog(workspace: Workspace, reporter: Reporter): void {
  checkRecords(workspace, reporter('decisionRecord'));
  const report = reporter('link');
  for (const { id, teamId, from, to } of workspace.link.values()) {
    for (const [field, end] of [
      ['from', from],
      ['to', to],
    ] as const) {
      expectOwn(report, { id, field, target: end.id }, endTeam(workspace, end), teamId);
    }
  }
}

function checkRecords(workspace: Workspace, report: Report): void {
  for (const { id, teamId, decisionId, supersededById } of workspace.decisionRecord.values()) {
    if (decisionId !== null) {
      const from = { id, field: 'decisionId', target: decisionId };
      expectOwn(report, from, workspace.decision.get(decisionId)?.teamId, teamId);
    }
    if (supersededById !== null) {
      const from = { id, field: 'supersededById', target: supersededById };
      expectOwn(report, from, workspace.decisionRecord.get(supersededById)?.teamId, teamId);
    }
  }
}

function expectOwn(
  report: Report,
  from: { readonly id: string; readonly field: string; readonly target: string },
  owner: string | undefined,
  teamId: string,
): void {
  if (owner !== undefined && owner !== teamId) report(from.id, from.field, from.target, 'elsewhere');
}

/** The team to which the end of a link belongs, or undefined when it is gone. */
export function endTeam(workspace: Workspace, { table, id }: LinkEnd): string | undefined {
  if (table === 'note' || table === 'noteGroup') {
    const card = workspace[table].get(id);
    return card && workspace.retro.get(card.retroId)?.teamId;
  }
  if (table === 'flowStep') {
    const step = workspace.flowStep.get(id);
    return step && workspace.flowMap.get(step.mapId)?.teamId;
  }
  return workspace[table].get(id)?.teamId;
}
