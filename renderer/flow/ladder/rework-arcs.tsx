import type { Ladder } from '@shared/flow/ladder';
import { reworkArcs } from '@shared/flow/rework-arcs';
import type { FlowRework } from '@shared/model/flow-rework';
import { useMemo } from 'react';
import { openFlowPanel } from '../flow-store';
import styles from './ladder-view.module.css';

/** Each level of arrows is so high, in rem; arrows over arrows lie higher. */
const LEVEL = 1.5;

/** How much room a share takes, in rem: its characters, and what is around them. */
const LABEL = { letter: 0.5, around: 1.25 };

/** Work that comes back, as arrows over the ladder with their share. */
export function ReworkArcs({
  ladder,
  rework,
  rem,
}: {
  readonly ladder: Ladder;
  readonly rework: readonly FlowRework[];
  /** How many pixels one has. */
  readonly rem: number;
}) {
  const arcs = useMemo(
    () => reworkArcs(ladder, rework, (share) => (`${share}%`.length * LABEL.letter + LABEL.around) * rem),
    [ladder, rework, rem],
  );
  if (arcs.length === 0) return <div className={styles.noArcs} />;
  const levels = Math.max(...arcs.map(({ level }) => level)) + 1;
  const height = levels * LEVEL + 0.75;
  return (
    <div className={styles.arcs} style={{ height: `${height}rem` }}>
      {arcs.map(({ rework: { id, fromStepId, share }, from, to, level, labelX, words }) => (
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
            style={{ left: `calc(${labelX - to}px - 0.125rem)` }}
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
