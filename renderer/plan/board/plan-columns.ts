import { type Initiative, type InitiativeState, initiativeStates } from '@shared/model/initiative';
import { layerNames } from '@shared/model/layer';
import type { Workspace } from '@shared/model/workspace';
import { type PlanBoard, stateNames } from '@shared/plan/states';
import { memoLast } from '@/store/memo-last';
import type { BoardColumnData } from '@/ui/board/board-types';
import { hasLetters, IN_NO_TEXT, keepSame } from '@/ui/board/filter-cards';

/** All initiatives of a team, by column. */
export type PlanBoardData = PlanBoard;

/** What an initiative names and doesn't hold itself, for the filter. */
export type NamedRecords = Pick<Workspace, 'person' | 'planOutcome'>;

/**
 * Makes the columns that the board shows from the plan, with the filter applied; see `keepSame`.
 */
export function createColumnMaker(): (
  plan: PlanBoardData,
  people: NamedRecords['person'],
  outcomes: NamedRecords['planOutcome'],
  filter: string,
) => readonly BoardColumnData[] {
  let last: readonly BoardColumnData[] = [];
  return memoLast((plan, person, planOutcome, filter) => {
    const next = initiativeStates.map((state) => {
      // Without a filter, which is nearly always, thousands aren't asked what they let through.
      const shown =
        filter.trim() === ''
          ? plan[state]
          : plan[state].filter((each) => passesFilter(each, { person, planOutcome }, filter));
      const items = shown.map(({ id }) => id);
      return { id: state, title: stateNames[state], count: plan[state].length, items };
    });
    last = keepSame(last, next);
    return last;
  });
}

/** True when a filter shows the initiative: something that is written on it, or what it names, has these letters. */
export function passesFilter(initiative: Initiative, named: NamedRecords, filter: string): boolean {
  const { ownerId, outcomeId } = initiative;
  const owner = ownerId === null ? undefined : named.person.get(ownerId);
  const outcome = outcomeId === null ? undefined : named.planOutcome.get(outcomeId);
  return (
    hasLetters(initiative, writtenOn, filter) ||
    (owner !== undefined && hasLetters(owner, ({ name }) => name, filter)) ||
    (outcome !== undefined && hasLetters(outcome, ({ text }) => text, filter))
  );
}

/** Reads all cards before a filter does. */
export function readCards(plan: PlanBoardData, named: NamedRecords): void {
  for (const state of initiativeStates) for (const each of plan[state]) passesFilter(each, named, IN_NO_TEXT);
}

/** The lines stay apart, so that no word is found across two fields. */
function writtenOn({ title, purpose, notes, blockedBy, layer, notNow }: Initiative): string {
  return [title, purpose, notes, blockedBy, notNow?.reason, layer && layerNames[layer]].join('\n');
}

/** The state that a column stands for. */
export function stateOf(columnId: string): InitiativeState {
  return initiativeStates.find((state) => state === columnId) ?? 'candidate';
}
