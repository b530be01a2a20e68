import type { InitiativeSource } from './initiative';
import { expectOwner, type Report, type Reporter } from './references';
import type { Workspace } from './workspace';

/**
 * The references of plans. The sources of an initiative may be gone: they are named on, so that putting a note back joins it
 * again. They must not be another team's.
 */
export function checkPlans(workspace: Workspace, reporter: Reporter): void {
  checkLinksToPlans(workspace, reporter);
  checkInitiatives(workspace, reporter('initiative'));
  checkEstimates(workspace, reporter('estimate'));
  const report = reporter('planning');
  for (const planning of workspace.planning.values()) {
    planning.presentIds.forEach((target, index) => {
      const from = { id: planning.id, field: `presentIds[${index}]`, target };
      expectOwner(report, from, workspace.person.get(target)?.teamId, planning.teamId);
    });
  }
}

/** Decisions and actions: the planning meeting or the map they are from, and the initiative they belong to. */
function checkLinksToPlans(workspace: Workspace, reporter: Reporter): void {
  for (const table of ['decision', 'action'] as const) {
    const report = reporter(table);
    for (const { id, teamId, planningId, initiativeId, mapId } of workspace[table].values()) {
      // Records that were stored before there were plans and maps lack these fields.
      if (planningId) {
        const from = { id, field: 'planningId', target: planningId };
        expectOwner(report, from, workspace.planning.get(planningId)?.teamId, teamId);
      }
      if (initiativeId) {
        const from = { id, field: 'initiativeId', target: initiativeId };
        expectOwner(report, from, workspace.initiative.get(initiativeId)?.teamId, teamId);
      }
      if (mapId) {
        const from = { id, field: 'mapId', target: mapId };
        expectOwner(report, from, workspace.flowMap.get(mapId)?.teamId, teamId);
      }
    }
  }
}

function checkInitiatives(workspace: Workspace, report: Report): void {
  for (const { id, teamId, outcomeId, ownerId, moves, sources } of workspace.initiative.values()) {
    if (outcomeId !== null) {
      const from = { id, field: 'outcomeId', target: outcomeId };
      expectOwner(report, from, workspace.planOutcome.get(outcomeId)?.teamId, teamId);
    }
    if (ownerId !== null) {
      const from = { id, field: 'ownerId', target: ownerId };
      expectOwner(report, from, workspace.person.get(ownerId)?.teamId, teamId);
    }
    moves.forEach(({ swappedWith, planningId }, index) => {
      if (swappedWith !== null) {
        const from = { id, field: `moves[${index}].swappedWith`, target: swappedWith };
        expectOwner(report, from, workspace.initiative.get(swappedWith)?.teamId, teamId);
      }
      if (planningId !== null) {
        const from = { id, field: `moves[${index}].planningId`, target: planningId };
        expectOwner(report, from, workspace.planning.get(planningId)?.teamId, teamId);
      }
    });
    checkSources(workspace, { id, teamId, sources }, report);
  }
}

/** Holds that what something came from is of its own team. */
export function checkSources(
  workspace: Workspace,
  {
    id,
    teamId,
    sources,
  }: { readonly id: string; readonly teamId: string; readonly sources: readonly InitiativeSource[] },
  report: Report,
): void {
  sources.forEach((source, index) => {
    const owner = sourceTeam(workspace, source);
    if (owner !== undefined && owner !== teamId) report(id, `sources[${index}]`, source.id, 'elsewhere');
  });
}

/** The team to which a source belongs, or undefined when it is gone. */
export function sourceTeam(workspace: Workspace, { table, id }: InitiativeSource): string | undefined {
  if (table === 'note' || table === 'noteGroup') {
    const card = workspace[table].get(id);
    return card && workspace.retro.get(card.retroId)?.teamId;
  }
  return workspace[table].get(id)?.teamId;
}

function checkEstimates(workspace: Workspace, report: Report): void {
  for (const { id, initiativeId, personId } of workspace.estimate.values()) {
    const initiative = workspace.initiative.get(initiativeId);
    if (!initiative) report(id, 'initiativeId', initiativeId, 'missing');
    const from = { id, field: 'personId', target: personId };
    expectOwner(report, from, workspace.person.get(personId)?.teamId, initiative?.teamId);
  }
}
