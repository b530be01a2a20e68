import styles from './filter-line.module.css';

export interface FilterLineProps {
  readonly filter: string;
  /** What is written on the board, one and many of it: "note", "notes". */
  readonly one: string;
  readonly many: string;
  /** What is counted; without it, what is written. */
  readonly counted?: string;
  readonly shown: number;
  readonly all: number;
  /** How many of those that were written just now the filter hides. */
  readonly hiddenJustWritten: number;
  readonly onClear: () => void;
}

/** Says what the filter hides, above all of what was just written. The live region is always there, so that it is heard. */
export function FilterLine({ onClear, ...words }: FilterLineProps) {
  const isOn = words.filter.trim() !== '';
  return (
    <div className={isOn ? styles.filtered : 'visually-hidden'}>
      <p role="status">{isOn ? filterWords(words) : ''}</p>
      {isOn ? (
        <button type="button" className={styles.clear} onClick={onClear}>
          Clear filter
        </button>
      ) : null}
    </div>
  );
}

function filterWords({
  one,
  many,
  counted = many,
  shown,
  all,
  hiddenJustWritten,
}: Omit<FilterLineProps, 'onClear'>) {
  const kept = [
    '',
    `Your ${one} is kept; the filter hides it. `,
    `Your ${hiddenJustWritten} ${many} are kept; the filter hides them. `,
  ][Math.min(hiddenJustWritten, 2)];
  if (shown === 0) return `${kept}No ${one} has these letters.`;
  return `${kept}${shown} of ${all} ${counted} shown.`;
}
