import { type Initiative, type InitiativeState, initiativeStates } from '@shared/model/initiative';
import { layerNames } from '@shared/model/layer';
import type { Workspace } from '@shared/model/workspace';
import { stateNames } from '@shared/plan/states';
import { memoLast } from '@/store/memo-last';
import type { BoardColumnData } from '@/ui/board/board-types';

/** All initiatives of a team, by column. */
export type PlanBoardData = Readonly<Record<InitiativeState, readonly Initiative[]>>;

/** What an initiative names and doesn't hold itself, for the filter. */
export type NamedRecords = Pick<Workspace, 'person' | 'planOutcome'>;

/**
 * Makes the columns that the board shows from the plan, with the filter applied. A column of which nothing changed stays the
 * same object, so that the board draws only the others.
 */
export function createColumnMaker(): (
  plan: PlanBoardData,
  people: NamedRecords['person'],
  outcomes: NamedRecords['planOutcome'],
  filter: string,
) => readonly BoardColumnData[] {
  let last: readonly BoardColumnData[] = [];
  return memoLast((plan, person, planOutcome, filter) => {
    last = initiativeStates.map((state, index) => {
      const all = plan[state];
      const items = all
        .filter((initiative) => passesFilter(initiative, { person, planOutcome }, filter))
        .map(({ id }) => id);
      const before = last[index];
      const same =
        before?.count === all.length &&
        before.items.length === items.length &&
        before.items.every((id, place) => id === items[place]);
      return same ? before : { id: state, title: stateNames[state], count: all.length, items };
    });
    return last;
  });
}

/** True when a filter shows the initiative: something that is written on it, or what it names, has these letters. */
export function passesFilter(initiative: Initiative, named: NamedRecords, filter: string): boolean {
  const words = filter.trim().toLocaleLowerCase();
  if (words === '') return true;
  const { title, purpose, notes, blockedBy, ownerId, outcomeId, layer, notNow } = initiative;
  const has = (text: string | undefined | null) => text?.toLocaleLowerCase().includes(words) ?? false;
  return (
    [title, purpose, notes, blockedBy, notNow?.reason].some(has) ||
    has(ownerId && named.person.get(ownerId)?.name) ||
    has(outcomeId && named.planOutcome.get(outcomeId)?.text) ||
    has(layer && layerNames[layer])
  );
}

/** The state that a column stands for. */
export function stateOf(columnId: string): InitiativeState {
  return initiativeStates.find((state) => state === columnId) ?? 'candidate';
}

/**
 * The initiative in front of which moved ones must stand, where a filter may hide some: right behind the shown one they were put
 * after, or in front of the shown one they were put before.
 */
export function realBeforeId(
  column: readonly Initiative[],
  place: { readonly beforeId: string | null; readonly afterId: string | null },
  moved: ReadonlySet<string>,
): string | null {
  if (place.afterId === null) return place.beforeId;
  const others = column.filter(({ id }) => !moved.has(id));
  const at = others.findIndex(({ id }) => id === place.afterId);
  return others[at + 1]?.id ?? null;
}
