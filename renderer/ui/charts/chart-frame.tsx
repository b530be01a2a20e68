import { type PointerEvent, type ReactNode, type RefObject, useId, useState } from 'react';
import { ChartTable, type ChartTableContent } from './chart-table';
import styles from './charts.module.css';
import type { ChartSize } from './use-chart-size';

/** What every chart says of itself, drawn or not. */
export interface ChartWords {
  readonly title: string;
  /** What it comes to, under the title. */
  readonly summary?: ReactNode;
  /** The last value, in words; a point that is being read takes its place. */
  readonly last: string;
  /** The numbers behind the picture; asked for when that is there. */
  readonly table: () => ChartTableContent;
  /** Beside the title: what can be done with the picture. */
  readonly actions?: ReactNode;
  /** The picture's name for those who copy or save it. */
  readonly pictureId: string;
  /** How large the title is in the page's order; 3 where nothing is said. */
  readonly level?: 2 | 3;
  /** Shows the table below the picture, too. */
  readonly showsTable?: boolean;
}

export interface ChartFrameProps extends ChartWords {
  readonly place: RefObject<HTMLDivElement | null>;
  readonly size: ChartSize | null;
  /** The chart takes what height there is, and so much at least; else it is as high as what is drawn. */
  readonly leastHeightInRem?: number;
  /** How many points can be read one by one. */
  readonly count: number;
  /** What a point says, as a sentence. */
  readonly wordsOf: (index: number) => string;
  /** The point at so many pixels from the picture's left and top. */
  readonly indexAt: (x: number, y: number) => number;
  /** The picture; the point that is being read is marked in it. */
  readonly draw: (reading: number | null) => ReactNode;
}

/**
 * A chart with its name, its last value in words, and its numbers as a table. Pointing at it, or the arrow keys, read it point by
 * point.
 */
export function ChartFrame(props: ChartFrameProps) {
  const { title, summary, last, table, actions, pictureId, size, count, wordsOf, indexAt, draw, place } =
    props;
  const { level = 3, showsTable = false, leastHeightInRem } = props;
  const fills = leastHeightInRem !== undefined;
  const id = useId();
  const [pointed, setPointed] = useState<number | null>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const Title = `h${level}` as const;
  const newest = count - 1;
  const reading = clamp(pointed ?? focused, newest);
  const onPointerMove = (event: PointerEvent) => {
    const bounds = event.currentTarget.getBoundingClientRect();
    setPointed(count === 0 ? null : indexAt(event.clientX - bounds.left, event.clientY - bounds.top));
  };
  const at = clamp(focused, newest) ?? newest;
  return (
    <figure className={`${styles.figure} ${fills ? styles.filling : ''}`} aria-labelledby={id}>
      <figcaption className={styles.caption}>
        <Title id={id} className={styles.title}>
          {title}
        </Title>
        {actions}
        {summary === undefined ? null : <div className={styles.summary}>{summary}</div>}
        <p className={styles.last}>
          <span className={reading === null ? undefined : 'visually-hidden'}>{last}</span>
          {reading === null ? null : <span aria-hidden="true">{wordsOf(reading)}</span>}
        </p>
      </figcaption>
      <div
        ref={place}
        className={styles.plot}
        style={fills ? { minHeight: `${leastHeightInRem}rem` } : undefined}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setPointed(null)}
      >
        {size === null ? null : (
          <svg
            aria-hidden="true"
            className={styles.svg}
            width={size.width}
            height={size.height}
            viewBox={`0 0 ${size.width} ${size.height}`}
            data-picture={pictureId}
            data-picture-title={title}
          >
            {draw(reading)}
          </svg>
        )}
        {count === 0 ? null : (
          <input
            type="range"
            className={styles.reader}
            aria-label={`${title}: read it point by point`}
            aria-valuetext={wordsOf(at)}
            min={0}
            max={newest}
            value={at}
            onChange={(event) => setFocused(Number(event.target.value))}
            onFocus={() => setFocused(at)}
            onBlur={() => setFocused(null)}
          />
        )}
      </div>
      <ChartTable caption={title} content={table} isShown={showsTable} />
    </figure>
  );
}

function clamp(index: number | null, newest: number): number | null {
  return index === null || newest < 0 ? null : Math.min(Math.max(index, 0), newest);
}
