import type { Ladder } from '@shared/flow/ladder';
import type { FlowRework } from '@shared/model/flow-rework';
import { openFlowPanel } from '../flow-store';
import styles from './ladder-view.module.css';

/** Each level of arrows is so high, in rem; arrows over arrows lie higher. */
const LEVEL = 1.5;

interface Arc {
  readonly rework: FlowRework;
  readonly from: number;
  readonly to: number;
  readonly level: number;
  readonly words: string;
}

/** Work that comes back, as arrows over the ladder with their share. */
export function ReworkArcs({
  ladder,
  rework,
}: {
  readonly ladder: Ladder;
  readonly rework: readonly FlowRework[];
}) {
  const arcs = arcsOf(ladder, rework);
  if (arcs.length === 0) return <div className={styles.noArcs} />;
  const levels = Math.max(...arcs.map(({ level }) => level)) + 1;
  const height = levels * LEVEL + 0.75;
  return (
    <div className={styles.arcs} style={{ height: `${height}rem` }}>
      {arcs.map(({ rework: { id, fromStepId, share }, from, to, level, words }) => (
        <div
          key={id}
          className={styles.arc}
          style={{
            left: `${to}px`,
            width: `${Math.max(2, from - to)}px`,
            top: `${(levels - 1 - level) * LEVEL + 0.75}rem`,
          }}
        >
          <button
            type="button"
            className={styles.share}
            aria-label={words}
            title={words}
            onClick={() => openFlowPanel({ kind: 'step', id: fromStepId })}
          >
            {share}%
          </button>
        </div>
      ))}
    </div>
  );
}

function arcsOf({ pieces }: Ladder, rework: readonly FlowRework[]): Arc[] {
  const works = new Map(pieces.filter(({ kind }) => kind === 'work').map((piece) => [piece.stepId, piece]));
  const placed: Arc[] = [];
  const found = rework.flatMap((each) => {
    const [from, to] = [works.get(each.fromStepId), works.get(each.toStepId)];
    if (!from || !to) return [];
    const words = `${each.share}% of the work goes back from ${from.name} to ${to.name}`;
    return [{ rework: each, from: from.x + from.width / 2, to: to.x + to.width / 2, words }];
  });
  // Short ones lie low, so that long ones go over them.
  for (const arc of found.sort((a, b) => a.from - a.to - (b.from - b.to))) {
    const over = placed.filter((other) => arc.to < other.from && arc.from > other.to);
    placed.push({ ...arc, level: over.length === 0 ? 0 : Math.max(...over.map(({ level }) => level)) + 1 });
  }
  return placed;
}
