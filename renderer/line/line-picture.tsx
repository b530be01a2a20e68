import type { Line, LineNode } from '@shared/line/line-of';
import { stateWords } from '@shared/line/name-end';
import type { LinkEnd } from '@shared/model/link';
import { type KeyboardEvent, useRef } from 'react';
import { formatDay } from '@/ui/typed-date';
import { lineEnd } from './line-end';
import styles from './line-picture.module.css';

/** Sizes of the drawing in rem: a box with the room around it. */
const COLUMN = 16;
const ROW = 6.5;
const BOX = { width: 13, height: 5.5 };

interface Place {
  readonly node: LineNode;
  readonly column: number;
  readonly row: number;
}

/** What led to an item and what it led to, from left to right. Arrows walk from box to box, Enter shows the line of another. */
export function LinePicture({
  line,
  onOpen,
}: {
  readonly line: Line;
  readonly onOpen: (end: LinkEnd) => void;
}) {
  const picture = useRef<HTMLDivElement>(null);
  const places = placesOf(line);
  const byKey = new Map(places.map((place) => [place.node.key, place]));
  const width = Math.max(...places.map(({ column }) => column)) * COLUMN + BOX.width;
  const height = (Math.max(...places.map(({ row }) => row)) + 1) * ROW;
  const focus = (place: Place | undefined) =>
    picture.current?.querySelector<HTMLElement>(`[data-node="${place?.node.key}"]`)?.focus();
  const onKeyDown = (event: KeyboardEvent, { column, row }: Place) => {
    const ways: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, -1],
      ArrowDown: [0, 1],
    };
    const way = ways[event.key];
    if (!way) return;
    event.preventDefault();
    const inColumn = places.filter((place) => place.column === column + way[0]);
    const wanted = row + way[1];
    focus(
      way[0] === 0
        ? inColumn.find((place) => place.row === wanted)
        : [...inColumn].sort((a, b) => Math.abs(a.row - row) - Math.abs(b.row - row))[0],
    );
  };
  return (
    <div ref={picture} className={styles.scroll}>
      <div className={styles.picture} style={{ width: `${width}rem`, height: `${height}rem` }}>
        <svg className={styles.edges} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {line.edges.map(({ from, to }) => {
            const [a, b] = [byKey.get(from), byKey.get(to)];
            if (!a || !b) return null;
            return <path key={`${from} ${to}`} d={pathBetween(a, b)} />;
          })}
        </svg>
        <ul className={styles.boxes} aria-label="What led to it, and what it led to">
          {places.map((place) => {
            const { node, column, row } = place;
            const isStart = node.key === line.startKey;
            return (
              <li
                key={node.key}
                className={styles.slot}
                style={{ left: `${column * COLUMN}rem`, top: `${row * ROW}rem` }}
              >
                <button
                  type="button"
                  className={`${styles.box} ${isStart ? styles.start : ''}`}
                  data-node={node.key}
                  {...lineEnd(node.end.table, node.end.id)}
                  aria-current={isStart ? 'true' : undefined}
                  title={node.end.title}
                  // biome-ignore lint/a11y/noAutofocus: the picture is walked by keys from the item on
                  autoFocus={isStart}
                  onClick={() => onOpen({ table: node.end.table, id: node.end.id })}
                  onKeyDown={(event) => onKeyDown(event, place)}
                >
                  <span className={styles.kind}>
                    {node.end.kind}
                    {node.end.state === '' ? '' : `, ${stateWords(node.end, formatDay)}`}
                  </span>
                  <span className={styles.words}>{node.end.title}</span>
                </button>
              </li>
            );
          })}
        </ul>
      </div>
      {line.nodes.length === 1 ? (
        <p className={styles.note}>Nothing is linked to it yet: what it leads to will stand here.</p>
      ) : null}
      {line.cut ? (
        <p className={styles.note}>There is more than fits here. Open a box to go on from it.</p>
      ) : null}
    </div>
  );
}

/** A curve from the right of one box to the left of another; past boxes it goes through the gap below the first one's row. */
function pathBetween(a: Place, b: Place): string {
  const [x1, x2] = [a.column * COLUMN + BOX.width, b.column * COLUMN];
  const [y1, y2] = [a.row * ROW + BOX.height / 2, b.row * ROW + BOX.height / 2];
  if (b.column === a.column + 1) {
    const bend = (x1 + x2) / 2;
    return `M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}`;
  }
  const gap = COLUMN - BOX.width;
  const low = (a.row + 1) * ROW - (ROW - BOX.height) / 2;
  const [left, right] = [x1 + gap, x2 - gap];
  const [out, back] = [x1 + gap / 2, x2 - gap / 2];
  return `M${x1} ${y1}C${out} ${y1} ${out} ${low} ${left} ${low}L${right} ${low}C${back} ${low} ${back} ${y2} ${x2} ${y2}`;
}

function placesOf({ nodes }: Line): Place[] {
  const first = Math.min(...nodes.map(({ step }) => step));
  const rows = new Map<number, number>();
  return nodes.map((node) => {
    const column = node.step - first;
    const row = rows.get(column) ?? 0;
    rows.set(column, row + 1);
    return { node, column, row };
  });
}
