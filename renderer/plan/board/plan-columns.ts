import { type Initiative, type InitiativeState, initiativeStates } from '@shared/model/initiative';
import { layerNames } from '@shared/model/layer';
import type { Workspace } from '@shared/model/workspace';
import { type PlanBoard, stateNames } from '@shared/plan/states';
import { memoLast } from '@/store/memo-last';
import type { BoardColumnData } from '@/ui/board/board-types';
import { hasLetters, keepSame } from '@/ui/board/filter-cards';

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
    const named = { person, planOutcome };
    const next = initiativeStates.map((state) => {
      // Without a filter, which is nearly always, thousands aren't asked what they let through.
      const shown =
        filter.trim() === '' ? plan[state] : plan[state].filter((each) => passesFilter(each, named, filter));
      const items = shown.map(({ id }) => id);
      return { id: state, title: stateNames[state], count: plan[state].length, items };
    });
    last = keepSame(last, next);
    return last;
  });
}

/** True when a filter shows the initiative: something that is written on it, or what it names, has these letters. */
export function passesFilter(initiative: Initiative, named: NamedRecords, filter: string): boolean {
  const { title, purpose, notes, blockedBy, layer, notNow, ownerId, outcomeId } = initiative;
  const has = (text: string | null | undefined) => text != null && hasLetters(text, filter);
  return (
    has(title) ||
    has(purpose) ||
    has(notes) ||
    has(blockedBy) ||
    has(notNow?.reason) ||
    has(layer && layerNames[layer]) ||
    has(ownerId && named.person.get(ownerId)?.name) ||
    has(outcomeId && named.planOutcome.get(outcomeId)?.text)
  );
}

/** The state that a column stands for. */
export function stateOf(columnId: string): InitiativeState {
  return initiativeStates.find((state) => state === columnId) ?? 'candidate';
}
