import type { Line, LineNode } from '@shared/line/line-of';
import { stateWords } from '@shared/line/name-end';
import type { LinkEnd } from '@shared/model/link';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { formatDay } from '@/ui/typed-date';
import { useRoom } from '@/ui/use-room';
import { lineEnd } from './line-end';
import { type LineLayout, lineLayout } from './line-layout';
import styles from './line-picture.module.css';
import { MoreAside } from './more-aside';

/** What it came from and what it led to is seen beside it, and nothing of it is where the picture fades. */
const BETWEEN_ITS_NEIGHBOURS: ScrollIntoViewOptions = { block: 'nearest', inline: 'center' };

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
  const room = useRoom(picture, 'line');
  const places = placesOf(line);
  const byKey = new Map(places.map((place) => [place.node.key, place]));
  const columns = Math.max(...places.map(({ column }) => column)) + 1;
  const layout = lineLayout(columns, room.width / room.rem);
  // Another size has another place to scroll to: what has the keys stays in sight, or the item that it is about.
  const shownAt = useRef('');
  useLayoutEffect(() => {
    const size = `${layout.column} ${layout.isCut}`;
    if (shownAt.current === size) return;
    shownAt.current = size;
    const own = picture.current?.querySelector('[data-node]:focus, [data-node][aria-current]');
    own?.scrollIntoView(BETWEEN_ITS_NEIGHBOURS);
  });
  const width = (columns - 1) * layout.column + layout.box.width;
  const height = (Math.max(...places.map(({ row }) => row)) + 1) * layout.row;
  const focus = (place: Place | undefined) => {
    const box = picture.current?.querySelector<HTMLElement>(`[data-node="${place?.node.key}"]`);
    box?.focus({ preventScroll: true });
    box?.scrollIntoView(BETWEEN_ITS_NEIGHBOURS);
  };
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
    <MoreAside picture={picture} isCut={layout.isCut}>
      <div
        className={styles.picture}
        style={{
          height: `${height}rem`,
          ['--picture-width' as string]: `${width}rem`,
          ['--box-width' as string]: `${layout.box.width}rem`,
          ['--box-height' as string]: `${layout.box.height}rem`,
          ['--title-lines' as string]: layout.titleLines,
          ['--kind-lines' as string]: layout.kindLines,
        }}
      >
        <svg className={styles.edges} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {line.edges.map(({ from, to }) => {
            const [a, b] = [byKey.get(from), byKey.get(to)];
            if (!a || !b) return null;
            return <path key={`${from} ${to}`} d={pathBetween(a, b, layout)} />;
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
                style={{ left: `${column * layout.column}rem`, top: `${row * layout.row}rem` }}
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
    </MoreAside>
  );
}

/** A curve from the right of one box to the left of another; past boxes it goes through the gap below the first one's row. */
function pathBetween(a: Place, b: Place, { box, column, row }: LineLayout): string {
  const [x1, x2] = [a.column * column + box.width, b.column * column];
  const [y1, y2] = [a.row * row + box.height / 2, b.row * row + box.height / 2];
  if (b.column === a.column + 1) {
    const bend = (x1 + x2) / 2;
    return `M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}`;
  }
  const gap = column - box.width;
  const low = (a.row + 1) * row - (row - box.height) / 2;
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
