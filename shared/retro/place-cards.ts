import { placeBefore } from '../kernel/placing';
import type { Steps } from '../model/steps';
import type { Change } from '../model/workspace';
import { type Card, cardColumnId, cardNotes } from './board';

interface Spot {
  readonly columnId: string;
  readonly order: string;
}

/** The change that puts a card at a spot; a group takes its notes into its column. */
export function cardToSpot(card: Card, { columnId, order }: Spot): Change[] {
  if (card.kind === 'note') {
    return [{ op: 'put', table: 'note', record: { ...card.note, columnId, order } }];
  }
  const changes: Change[] = [{ op: 'put', table: 'noteGroup', record: { ...card.group, columnId, order } }];
  if (cardColumnId(card) === columnId) return changes;
  for (const note of cardNotes(card)) {
    changes.push({ op: 'put', table: 'note', record: { ...note, columnId } });
  }
  return changes;
}

/**
 * Makes room for cards in a column and gives their places.
 * @param others the cards of the column without those that are placed
 * @param beforeId the card that will follow, or null for the end
 * @returns a spot for each card to be placed
 */
export function makeRoom(
  steps: Steps,
  columnId: string,
  others: readonly Card[],
  beforeId: string | null,
  count: number,
): Spot[] {
  const { keys, renumbered } = placeBefore(others, beforeId, count);
  const changes = others.flatMap((other) => {
    const order = renumbered.get(other.id);
    return order === undefined ? [] : cardToSpot(other, { columnId, order });
  });
  steps.take(changes);
  return keys.map((order) => ({ columnId, order }));
}
