import type { InitiativeState } from '../../model/initiative';
import type { Change } from '../../model/workspace';
import { newInitiative } from '../../plan/new-initiative';
import { makePlaces, putInitiative } from '../../plan/place-initiatives';
import { stateNames } from '../../plan/states';
import { sameName, teamPeople } from '../../team/people';
import { cardInWords, type ForeignBoard, type ForeignCard } from '../foreign/board';
import type { Reading } from '../reading';
import type { FileChoice } from './choice';
import { ARCHIVED, type Becoming, type Into, LIST_STAYS } from './into';

type State = Extract<InitiativeState, 'candidate' | 'next' | 'done'>;

/** After so many cards it pauses. */
const CARDS_IN_ONE_GO = 500;

/** Makes an initiative of each card, at the end of the column of its list. */
export function* bringingInitiatives(
  boards: readonly ForeignBoard[],
  choice: FileChoice,
  { workspace, teamId, context, behind }: Into,
): Reading<{ readonly changes: readonly Change[]; readonly becoming: readonly Becoming[] }> {
  const cards: Record<State, ForeignCard[]> = { candidate: [], next: [], done: [] };
  const becoming: Becoming[] = [];
  for (const [boardAt, board] of boards.entries()) {
    const counts = board.lists.map(() => 0);
    for (const card of board.cards) {
      const fate = choice.lists[boardAt]?.[card.list] ?? 'candidate';
      const where = () => cardInWords(card.title, board.lists[card.list]?.name ?? '');
      if (fate === 'stays') behind.leaveOut(where(), LIST_STAYS);
      else if (card.archived && !choice.withArchived) behind.leaveOut(where(), ARCHIVED);
      else {
        cards[fate].push(card);
        counts[card.list] = (counts[card.list] ?? 0) + 1;
        if (card.votes > 0) behind.leaveOut(`the votes of ${where()}`, 'A plan has no votes');
      }
    }
    for (const [index, list] of board.lists.entries()) {
      const count = counts[index] ?? 0;
      const fate = choice.lists[boardAt]?.[index] ?? 'candidate';
      if (count === 0 || fate === 'stays') continue;
      becoming.push({
        what: `${listWords(board, list.name, boards.length)}, ${count === 1 ? '1 card' : `${count} cards`}`,
        becomes: stateNames[fate],
      });
    }
  }
  const people = teamPeople(workspace.person, teamId);
  const changes: Change[] = [];
  for (const state of ['candidate', 'next', 'done'] as const) {
    if (cards[state].length === 0) continue;
    const places = makePlaces(workspace, { teamId, state, beforeId: null }, new Set(), cards[state].length);
    for (const change of places.changes) changes.push(change);
    yield 0.5;
    for (const [index, card] of cards[state].entries()) {
      if (index % CARDS_IN_ONE_GO === 0) yield 0.5;
      const place = { teamId, state, order: places.orders[index] ?? 'a0', title: card.title };
      const owner =
        card.people.length === 0
          ? undefined
          : people.find(({ name }) => card.people.some((who) => sameName(who, name)));
      changes.push(
        putInitiative({ ...newInitiative(place, context), notes: card.text, ownerId: owner?.id ?? null }),
      );
    }
  }
  return { changes, becoming };
}

function listWords(board: ForeignBoard, name: string, boards: number): string {
  return boards === 1 ? `The list “${name}”` : `“${name}” of “${board.name}”`;
}
