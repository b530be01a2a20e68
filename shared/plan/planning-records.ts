import { byOrder } from '../kernel/order-key';
import type { Action } from '../model/action';
import type { Decision } from '../model/decision';
import type { Initiative, InitiativeMove, InitiativeState } from '../model/initiative';
import type { Planning } from '../model/planning';
import type { Workspace } from '../model/workspace';
import { saidIn } from '../retro/outcomes';

/** What was decided in a planning meeting, in order. */
export function planningDecisions(decisions: Workspace['decision'], planningId: string): Decision[] {
  return saidIn(decisions, 'planningId', planningId);
}

/** What was promised in a planning meeting, in order. */
export function planningActions(actions: Workspace['action'], planningId: string): Action[] {
  return saidIn(actions, 'planningId', planningId);
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

/** What stopped in a planning meeting. */
export interface PlanningStop {
  readonly initiative: Initiative;
  /** Where it is after the meeting. */
  readonly to: InitiativeState;
  /** The move with which it stopped, which says why. */
  readonly last: InitiativeMove;
  /** Whether it was started in this meeting, too: a change of mind, which people who weren't there must hear of. */
  readonly isNew: boolean;
}

/**
 * What was active before a planning meeting or at some moment of it, and isn't after it; but for what ended. What was
 * stopped and taken up again has not stopped.
 */
export function planningStops(initiatives: Workspace['initiative'], planningId: string): PlanningStop[] {
  return [...initiatives.values()]
    .flatMap((initiative): PlanningStop[] => {
      const moves = initiative.moves.filter((move) => move.planningId === planningId);
      const last = moves.findLast(({ from }) => from === 'active');
      const to = moves.at(-1)?.to;
      if (!last || to === undefined || to === 'active' || to === 'done') return [];
      return [{ initiative, to, last, isNew: moves[0]?.from !== 'active' }];
    })
    .sort((a, b) => byOrder(a.initiative, b.initiative));
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
