import { byOrder } from '../kernel/order-key';
import { type Initiative, type InitiativeState, initiativeStates } from '../model/initiative';
import type { Workspace } from '../model/workspace';

/** What each column of the board is called. */
export const stateNames: Readonly<Record<InitiativeState, string>> = {
  candidate: 'Candidates',
  next: 'Next',
  active: 'Active',
  done: 'Done',
  'not-now': 'Not now',
};

/** All initiatives of a team by column, each column in its order. */
export type PlanBoard = Readonly<Record<InitiativeState, readonly Initiative[]>>;

// The screen, the rules and the limit's guard ask for the same columns over and over between two changes. A team's board is laid
// out once for each state of the table, and goes when that does.
const boards = new WeakMap<Workspace['initiative'], Map<string, PlanBoard>>();

/** The initiatives of a team in one state, in the order of the board. */
export function initiativesIn(
  initiatives: Workspace['initiative'],
  teamId: string,
  state: InitiativeState,
): Initiative[] {
  return [...planBoard(initiatives, teamId)[state]];
}

/** All initiatives of a team by column, each column in its order. One pass over the records, once between changes. */
export function planBoard(initiatives: Workspace['initiative'], teamId: string): PlanBoard {
  const known = boards.get(initiatives) ?? new Map<string, PlanBoard>();
  boards.set(initiatives, known);
  const board = known.get(teamId) ?? layOut(initiatives, teamId);
  known.set(teamId, board);
  return board;
}

function layOut(initiatives: Workspace['initiative'], teamId: string): PlanBoard {
  const board: Record<InitiativeState, Initiative[]> = {
    candidate: [],
    next: [],
    active: [],
    done: [],
    'not-now': [],
  };
  for (const initiative of initiatives.values()) {
    if (initiative.teamId === teamId) board[initiative.state].push(initiative);
  }
  for (const state of initiativeStates) board[state].sort(byOrder);
  return board;
}

/** Those of the ids that are there and of one team (the first one's), column by column in the order of the board. */
export function selectInitiatives(
  initiatives: Workspace['initiative'],
  ids: readonly string[],
): Initiative[] {
  const found = [...new Set(ids)].flatMap((id) => initiatives.get(id) ?? []);
  const teamId = found[0]?.teamId;
  return found
    .filter((initiative) => initiative.teamId === teamId)
    .sort((a, b) => initiativeStates.indexOf(a.state) - initiativeStates.indexOf(b.state) || byOrder(a, b));
}

/** "initiative", "3 initiatives": for a label. */
export function nameInitiatives(count: number): string {
  return count === 1 ? 'initiative' : `${count} initiatives`;
}
