import { formatDuration } from '@shared/flow/durations';
import { ladderLayout } from '@shared/flow/ladder';
import type { FlowStep } from '@shared/model/flow-step';
import { useMemo, useRef } from 'react';
import { useRoom } from '@/ui/use-room';
import styles from './compare.module.css';
import type { Compared, ComparedProps } from './compared-figures';

/** Both ladders to one scale, under each other: the longer one fills the width. */
export function ComparedLadders({ comparison, before, after }: ComparedProps) {
  const element = useRef<HTMLDivElement>(null);
  const { width } = useRoom(element, 'compare');
  const { steps } = comparison;
  const sides = [
    { ...before, steps: steps.flatMap((pair) => pair.before ?? []), lead: comparison.before.firstLeadTime },
    { ...after, steps: steps.flatMap((pair) => pair.after ?? []), lead: comparison.after.firstLeadTime },
  ];
  const known = sides.map(({ lead }) => (lead.state === 'known' ? lead.value : 0));
  const longest = Math.max(1, ...known);
  return (
    <div ref={element} className={styles.ladders}>
      {sides.map(({ name, map, steps: own, lead }, index) => {
        const share = lead.state === 'known' ? (known[index] ?? 0) / longest : 1;
        return (
          <StillLadder key={map.id} side={{ map, name }} steps={own} width={Math.max(60, width * share)} />
        );
      })}
    </div>
  );
}

/** A map to scale that is only looked at. */
export function StillLadder({
  side: { map, name },
  steps,
  width,
}: {
  readonly side: Compared;
  readonly steps: readonly FlowStep[];
  readonly width: number;
}) {
  const ordered = useMemo(
    () => [...steps].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0)),
    [steps],
  );
  const ladder = useMemo(
    () => ladderLayout(ordered, { width, leastWork: 4, leastWait: 3 }),
    [ordered, width],
  );
  return (
    <figure className={styles.side}>
      <figcaption className={styles.caption}>{name}</figcaption>
      <div className={styles.ladder} style={{ height: `${Math.max(1, ladder.rows) * 3.25}rem` }}>
        {ladder.pieces
          .filter((piece) => piece.width > 0)
          .map(({ stepId, kind, x, width: wide, row, minutes, name: step }) => (
            <span
              key={`${stepId} ${kind}`}
              className={`${styles.bar} ${styles[kind]} ${minutes === null ? styles.unknown : ''}`}
              style={{
                left: `${x}px`,
                width: `${wide}px`,
                top: `${row * 3.25 + (kind === 'wait' ? 1.5 : 0)}rem`,
              }}
              title={`${kind === 'wait' ? 'Wait before' : 'Work of'} ${step}: ${minutes === null ? 'not known' : formatDuration(minutes, map)}`}
            />
          ))}
      </div>
    </figure>
  );
}
