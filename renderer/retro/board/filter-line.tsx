import type { Workspace } from '@shared/model/workspace';
import { allCards, type BoardColumn } from '@shared/retro/board';
import { useWorkspace } from '@/store/use-workspace';
import { FilterLine } from '@/ui/filter-line';
import { cardsById, passesFilter } from './board-columns';
import { enterBoard, focusCard } from './board-handle';
import { setFilter, useBoardScreen } from './board-store';

interface NotesFilterLineProps {
  readonly board: readonly BoardColumn[];
  /** How many cards the filter lets through. */
  readonly shown: number;
  readonly filter: string;
}

/** What the filter hides of the notes. */
export function NotesFilterLine({ board, shown, filter }: NotesFilterLineProps) {
  const writtenIds = useBoardScreen((screen) => screen.writtenIds);
  const written = useWorkspace(({ note }) => hiddenAmong(writtenIds, note, board, filter));
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
      shown={shown}
      all={cardsById(board).size}
      hiddenJustWritten={written}
      onClear={clear}
    />
  );
}

/** How many of the notes that were written just now the filter hides, alone or with their group. */
function hiddenAmong(
  ids: readonly string[],
  notes: Workspace['note'],
  board: readonly BoardColumn[],
  filter: string,
): number {
  return ids.filter((id) => {
    const card = cardsById(board).get(notes.get(id)?.groupId ?? id);
    return card !== undefined && !passesFilter(card, filter);
  }).length;
}

/** From the filter's field to the first card that it shows; where it shows none, nothing happens. */
export function enterFiltered(board: readonly BoardColumn[], filter: string): void {
  const first = allCards(board).find((card) => passesFilter(card, filter));
  if (first) focusCard(first.id);
}
