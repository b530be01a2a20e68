import { compareOrder } from '../kernel/order-key';
import type { Initiative, InitiativeState } from '../model/initiative';
import type { Planning } from '../model/planning';
import type { Workspace } from '../model/workspace';
import { summaryAction, summaryDecision } from '../retro/outcome-words';
import { compareNames, personName } from '../team/people';
import {
  type PlanningStop,
  planningActions,
  planningDecisions,
  planningMoves,
  planningStops,
  stateAtClosing,
} from './planning-records';
import { initiativesIn, planBoard } from './states';
import { teamOutcomes } from './strategy';
import type { PlanSummary, SummaryInitiative, SummaryNotNow, SummaryStop } from './summary';

/**
 * What a planning meeting came to, or null when it is gone. Of a closed one it says what was chosen then, as far as the history
 * of the moves tells; names, owners and outcomes are those of today.
 */
export function planSummary(workspace: Workspace, planningId: string): PlanSummary | null {
  const planning = workspace.planning.get(planningId);
  if (!planning) return null;
  const nameOf = (personId: string | null) => personName(workspace, personId);
  const moves = planningMoves(workspace.initiative, planning.id);
  const started = new Set(moves.filter(({ to }) => to === 'active').map(({ initiative }) => initiative.id));
  const asTheyWere = statesThen(workspace, planning);
  const inWords = (initiative: Initiative): SummaryInitiative => {
    const outcome = workspace.planOutcome.get(initiative.outcomeId ?? '');
    return {
      title: initiative.title,
      purpose: initiative.purpose,
      owner: nameOf(initiative.ownerId),
      outcome: outcome?.text ?? null,
      measure: outcome?.measure ?? '',
      isNew: started.has(initiative.id),
    };
  };
  return {
    title: planning.title,
    teamName: workspace.team.get(planning.teamId)?.name ?? '',
    date: planning.date,
    closed: planning.closedAt !== null,
    present: planning.presentIds.flatMap((id) => nameOf(id) ?? []).sort(compareNames),
    outcomes: teamOutcomes(workspace.planOutcome, planning.teamId).map(({ text, measure }) => ({
      text,
      measure,
    })),
    active: asTheyWere('active').map(inWords),
    stopped: planningStops(workspace.initiative, planning.id).map((stop) => stopInWords(workspace, stop)),
    ended: moves
      .filter(({ to }) => to === 'done')
      .map(({ initiative: { title, outcomeReview } }) => ({
        title,
        verdict: outcomeReview?.verdict ?? null,
        learned: outcomeReview?.learned ?? '',
      })),
    next: asTheyWere('next').map(inWords),
    notNow: asTheyWere('not-now')
      .map(notNowInWords)
      .sort((a, b) => compareOrder(a.lookAgain ?? '~', b.lookAgain ?? '~')),
    actions: planningActions(workspace.action, planning.id).map((action) =>
      summaryAction(action, nameOf(action.ownerId)),
    ),
    decisions: planningDecisions(workspace.decision, planning.id).map(summaryDecision),
  };
}

/** The columns as they were when the meeting was closed: what is there still in its order, then what has left since. */
function statesThen(workspace: Workspace, planning: Planning): (state: InitiativeState) => Initiative[] {
  if (planning.closedAt === null) {
    return (state) => initiativesIn(workspace.initiative, planning.teamId, state);
  }
  const board = planBoard(workspace.initiative, planning.teamId);
  const all = Object.values(board).flat();
  return (state) => {
    const then = all.filter((initiative) => stateAtClosing(initiative, planning) === state);
    return [
      ...then.filter((initiative) => initiative.state === state),
      ...then.filter((initiative) => initiative.state !== state),
    ];
  };
}

function stopInWords(workspace: Workspace, { initiative, to, last, isNew }: PlanningStop): SummaryStop {
  return {
    title: initiative.title,
    to,
    reason: last.reason,
    decidedBy: last.decidedBy,
    instead: workspace.initiative.get(last.swappedWith ?? '')?.title ?? null,
    isNew,
  };
}

function notNowInWords({ title, notNow, moves }: Initiative): SummaryNotNow {
  if (notNow) {
    const { reason, decidedBy, lookAgain } = notNow;
    return { title, reason, decidedBy, lookAgain };
  }
  const put = moves.findLast(({ to }) => to === 'not-now');
  return { title, reason: put?.reason ?? '', decidedBy: put?.decidedBy ?? '', lookAgain: null };
}
