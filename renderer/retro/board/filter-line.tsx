import { allCards, type BoardColumn, cardNotes } from '@shared/retro/board';
import { FilterLine } from '@/ui/filter-line';
import { passesFilter } from './board-columns';
import { enterBoard, focusCard } from './board-handle';
import { setFilter, useBoardScreen } from './board-store';

/** What the filter hides of the notes. */
export function NotesFilterLine({ board, filter }: { board: readonly BoardColumn[]; filter: string }) {
  const writtenIds = useBoardScreen((screen) => screen.writtenIds);
  const cards = allCards(board);
  const hidden = cards.filter((card) => !passesFilter(card, filter));
  const clear = () => {
    setFilter('');
    enterBoard();
  };
  return (
    <FilterLine
      filter={filter}
      one="note"
      many="notes"
      counted="cards"
      shown={cards.length - hidden.length}
      all={cards.length}
      hiddenJustWritten={hidden.flatMap(cardNotes).filter((note) => writtenIds.includes(note.id)).length}
      onClear={clear}
    />
  );
}

/** From the filter's field to the first card that it shows; where it shows none, nothing happens. */
export function enterFiltered(board: readonly BoardColumn[], filter: string): void {
  const first = allCards(board).find((card) => passesFilter(card, filter));
  if (first) focusCard(first.id);
}
