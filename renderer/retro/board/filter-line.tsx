import { allCards, type BoardColumn, cardNotes } from '@shared/retro/board';
import { passesFilter } from './board-columns';
import { enterBoard, focusCard } from './board-handle';
import { setFilter, useBoardScreen } from './board-store';
import styles from './filter-line.module.css';

/** Says what the filter hides, above all of what was just written. The live region is always there, so that it is heard. */
export function FilterLine({ board, filter }: { board: readonly BoardColumn[]; filter: string }) {
  const writtenIds = useBoardScreen((screen) => screen.writtenIds);
  const isOn = filter.trim() !== '';
  const clear = () => {
    setFilter('');
    enterBoard();
  };
  return (
    <div className={isOn ? styles.filtered : 'visually-hidden'}>
      <p role="status">{isOn ? filterWords(board, filter, writtenIds) : ''}</p>
      {isOn ? (
        <button type="button" className={styles.clear} onClick={clear}>
          Clear filter
        </button>
      ) : null}
    </div>
  );
}

function filterWords(board: readonly BoardColumn[], filter: string, writtenIds: readonly string[]): string {
  const cards = allCards(board);
  const hidden = cards.filter((card) => !passesFilter(card, filter));
  const written = hidden.flatMap(cardNotes).filter((note) => writtenIds.includes(note.id)).length;
  const kept = [
    '',
    'Your note is kept; the filter hides it. ',
    `Your ${written} notes are kept; the filter hides them. `,
  ][Math.min(written, 2)];
  if (hidden.length === cards.length) return `${kept}No note has these letters.`;
  return `${kept}${cards.length - hidden.length} of ${cards.length} cards shown.`;
}

/** From the filter's field to the first card that it shows; where it shows none, nothing happens. */
export function enterFiltered(board: readonly BoardColumn[], filter: string): void {
  const first = allCards(board).find((card) => passesFilter(card, filter));
  if (first) focusCard(first.id);
}
