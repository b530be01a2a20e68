import { byOrder } from '../kernel/order-key';
import type { Action } from '../model/action';
import type { Decision } from '../model/decision';
import type { Initiative, InitiativeMove, InitiativeState } from '../model/initiative';
import type { Planning } from '../model/planning';
import type { Workspace } from '../model/workspace';

/** What was decided in a planning meeting, in order. */
export function planningDecisions(decisions: Workspace['decision'], planningId: string): Decision[] {
  return [...decisions.values()].filter((decision) => decision.planningId === planningId).sort(byOrder);
}

/** What was promised in a planning meeting, in order. */
export function planningActions(actions: Workspace['action'], planningId: string): Action[] {
  return [...actions.values()].filter((action) => action.planningId === planningId).sort(byOrder);
}

/**
 * In which state an initiative was when a planning meeting was closed; its present state while the meeting is open. Moves are
 * remembered by the day, so that those of the same day count as made before the closing. Null when it came only later.
 */
export function stateAtClosing(initiative: Initiative, planning: Planning): InitiativeState | null {
  const { closedAt } = planning;
  if (closedAt === null) return initiative.state;
  if (initiative.createdAt > closedAt) return null;
  // The instant is in UTC, where it can be the day before.
  const closedOn = closedAt.slice(0, 10) > planning.date ? closedAt.slice(0, 10) : planning.date;
  const later = initiative.moves.find(
    ({ date, planningId }) => planningId !== planning.id && date > closedOn,
  );
  return later ? later.from : initiative.state;
}

/** What a planning meeting changed about an initiative, taken together. */
export interface PlanningMove {
  readonly initiative: Initiative;
  readonly from: InitiativeState;
  readonly to: InitiativeState;
  /** The last move of the meeting, which says why. */
  readonly last: InitiativeMove;
}

/** What moved in a planning meeting, from where it was before to where it was after. What came back where it was is left out. */
export function planningMoves(initiatives: Workspace['initiative'], planningId: string): PlanningMove[] {
  return [...initiatives.values()]
    .flatMap((initiative): PlanningMove[] => {
      const moves = initiative.moves.filter((move) => move.planningId === planningId);
      const [first] = moves;
      const last = moves.at(-1);
      if (!first || !last || first.from === last.to) return [];
      return [{ initiative, from: first.from, to: last.to, last }];
    })
    .sort((a, b) => byOrder(a.initiative, b.initiative));
}
