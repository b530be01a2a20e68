import { byOrder } from '../kernel/order-key';
import type { Estimate } from '../model/estimate';
import type { Initiative } from '../model/initiative';
import { MOST_OUTCOMES, type PlanOutcome } from '../model/plan-outcome';
import type { PlanSettings } from '../model/plan-settings';
import type { Planning } from '../model/planning';
import type { Workspace } from '../model/workspace';
import { activeLimitOf } from '../plan/limit';
import type { Findings } from './findings';
import { recordInWords } from './record-words';

/**
 * Holds plans to what no validator of a single record can see: a team has one set of settings, three outcomes and as many active
 * initiatives as its limit allows, and each person one estimate of each answer. What is active beyond the limit comes in
 * as next, the rest stays behind.
 */
export function tidyPlans(workspace: Workspace, findings: Findings): Workspace {
  const planSettings = oneSetEach(workspace, findings);
  return {
    ...workspace,
    planSettings,
    planOutcome: firstOutcomes(workspace, findings),
    planning: withPeopleOfTheTeam(workspace, findings),
    initiative: withinLimit({ ...workspace, planSettings }, findings),
    estimate: oneEstimateEach(workspace, findings),
  };
}

function oneSetEach(workspace: Workspace, findings: Findings): Map<string, PlanSettings> {
  const byTeam = new Map<string, PlanSettings>();
  for (const record of workspace.planSettings.values()) {
    if (byTeam.has(record.teamId)) {
      findings.leaveOut(
        () => recordInWords('planSettings', record, 0),
        'its team has one already, and the first of the two is taken',
      );
    } else {
      byTeam.set(record.teamId, { ...record, id: record.teamId });
    }
  }
  return byTeam;
}

function firstOutcomes(workspace: Workspace, findings: Findings): Map<string, PlanOutcome> {
  const counts = new Map<string, number>();
  const beyond = new Set<string>();
  for (const outcome of [...workspace.planOutcome.values()].sort(byOrder)) {
    const count = (counts.get(outcome.teamId) ?? 0) + 1;
    counts.set(outcome.teamId, count);
    if (count <= MOST_OUTCOMES) continue;
    beyond.add(outcome.id);
    findings.leaveOut(
      () => recordInWords('planOutcome', outcome, 0),
      `its team has ${MOST_OUTCOMES} outcomes already`,
    );
  }
  return new Map([...workspace.planOutcome].filter(([id]) => !beyond.has(id)));
}

function withPeopleOfTheTeam(workspace: Workspace, findings: Findings): Map<string, Planning> {
  const plannings = new Map<string, Planning>();
  for (const record of workspace.planning.values()) {
    const presentIds = [...new Set(record.presentIds)].filter(
      (id) => workspace.person.get(id)?.teamId === record.teamId,
    );
    const isWhole = presentIds.length === record.presentIds.length;
    if (!isWhole) {
      findings.warn(() => {
        const where = capitalised(recordInWords('planning', record, 0));
        return `${where} has people present who are not on the team or named twice: they stay behind.`;
      });
    }
    plannings.set(record.id, isWhole ? record : { ...record, presentIds });
  }
  return plannings;
}

function withinLimit(workspace: Workspace, findings: Findings): Map<string, Initiative> {
  const counts = new Map<string, number>();
  const initiatives = new Map(workspace.initiative);
  const active = [...initiatives.values()].filter(({ state }) => state === 'active').sort(byOrder);
  for (const initiative of active) {
    const { id, teamId } = initiative;
    const limit = activeLimitOf(workspace, teamId);
    const count = (counts.get(teamId) ?? 0) + 1;
    counts.set(teamId, count);
    if (count <= limit) continue;
    initiatives.set(id, { ...initiative, state: 'next', startedOn: null });
    findings.warn(() => {
      const where = capitalised(recordInWords('initiative', initiative, 0));
      return `${where}: all ${limit} slots of its team are taken, so it comes in as next.`;
    });
  }
  return initiatives;
}

function oneEstimateEach(workspace: Workspace, findings: Findings): Map<string, Estimate> {
  const seen = new Set<string>();
  const estimates = new Map<string, Estimate>();
  for (const record of workspace.estimate.values()) {
    const key = `${record.initiativeId} ${record.personId} ${record.field}`;
    if (seen.has(key)) {
      findings.leaveOut(
        () => recordInWords('estimate', record, 0),
        'this person has another estimate of the same answer, and the first of the two is taken',
      );
      continue;
    }
    seen.add(key);
    estimates.set(record.id, record);
  }
  return estimates;
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
