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
  const words = lowerCase(filter.trim());
  if (words === '') return true;
  const { ownerId, outcomeId } = initiative;
  const owner = ownerId === null ? undefined : named.person.get(ownerId);
  const outcome = outcomeId === null ? undefined : named.planOutcome.get(outcomeId);
  return (
    wordsOn(initiative, writtenOn).includes(words) ||
    (owner !== undefined && wordsOn(owner, ({ name }) => name).includes(words)) ||
    (outcome !== undefined && wordsOn(outcome, ({ text }) => text).includes(words))
  );
}

/** The filter is the same for all of them. */
const lowerCase = memoLast((text: string) => text.toLocaleLowerCase());

// Thousands are looked through at each letter: what stands on one is put into small letters once.
const knownWords = new WeakMap<object, string>();

/** What is written on a record, in small letters. */
function wordsOn<Kept extends object>(record: Kept, text: (record: Kept) => string): string {
  const known = knownWords.get(record);
  if (known !== undefined) return known;
  const words = text(record).toLocaleLowerCase();
  knownWords.set(record, words);
  return words;
}

/** The lines stay apart, so that no word is found across two fields. */
function writtenOn({ title, purpose, notes, blockedBy, layer, notNow }: Initiative): string {
  return [title, purpose, notes, blockedBy, notNow?.reason, layer && layerNames[layer]].join('\n');
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
