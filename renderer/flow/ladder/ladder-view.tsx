import type { Bottleneck } from '@shared/flow/bottleneck';
import type { WorkCalendar } from '@shared/flow/durations';
import { formatDuration } from '@shared/flow/durations';
import { type Ladder, type LadderPiece, ladderLayout } from '@shared/flow/ladder';
import type { Blocker } from '@shared/model/blocker';
import type { FlowMap } from '@shared/model/flow-map';
import type { FlowRework } from '@shared/model/flow-rework';
import type { FlowStep } from '@shared/model/flow-step';
import { memo, type RefObject, useMemo, useRef } from 'react';
import { useInSight } from '@/ui/use-in-sight';
import { useRoom } from '@/ui/use-room';
import { OUT_OF_SIGHT, useWhenIdle } from '@/ui/use-when-idle';
import { useFlowScreen } from '../flow-store';
import { SCREENFUL } from '../screenful';
import { useBlockers, useRework, useShownBottleneck, useShownSteps } from '../use-flow';
import { fitLabels } from './fit-labels';
import { LadderBar } from './ladder-bar';
import styles from './ladder-view.module.css';
import { ReworkArcs } from './rework-arcs';
import { TimeField } from './time-field';

/** The least widths of a bar, in rem: to be seen, and to be taken hold of. */
const LEAST = { work: 0.625, wait: 0.5 };
/** About how wide a letter of a label is, in rem. */
const LETTER = 0.5;

/**
 * The map to scale: above the line the work, below it the waiting; the end of each bar can be dragged. Scrolled out of sight, as below
 * many steps, it follows when nothing else is going on: the steps are answered first.
 */
export function LadderView({ map, isFrozen }: { readonly map: FlowMap; readonly isFrozen: boolean }) {
  const steps = useShownSteps(map.id);
  const rework = useRework(map.id);
  const blockers = useBlockers(map.id);
  const { byWait } = useShownBottleneck(map.id);
  const isEditing = useFlowScreen((screen) => screen.editingTime !== null);
  const element = useRef<HTMLDivElement>(null);
  // The steps are there first: below many of them the ladder comes with the next frame.
  const isDrawn = useWhenIdle(true, steps.length <= SCREENFUL);
  const isInSight = useInSight(element, isDrawn && steps.length > 0);
  const now = useMemo(
    () => ({ map, steps, rework, blockers, byWait }),
    [map, steps, rework, blockers, byWait],
  );
  const before = useWhenIdle(now, now, OUT_OF_SIGHT);
  const shown = isInSight || isEditing || before.steps.length === 0 ? now : before;
  if (steps.length === 0) return null;
  return isDrawn ? (
    <DrawnLadder element={element} isFrozen={isFrozen} {...shown} />
  ) : (
    <div className={styles.room} />
  );
}

interface DrawnLadderProps {
  readonly element: RefObject<HTMLDivElement | null>;
  readonly map: FlowMap;
  readonly steps: readonly FlowStep[];
  readonly rework: readonly FlowRework[];
  readonly blockers: readonly Blocker[];
  readonly byWait: Bottleneck['byWait'];
  readonly isFrozen: boolean;
}

const DrawnLadder = memo(function DrawnLadder({
  element,
  map,
  steps,
  rework,
  blockers,
  byWait,
  isFrozen,
}: DrawnLadderProps) {
  const stretch = useFlowScreen((screen) => screen.stretch);
  const editing = useFlowScreen((screen) => screen.editingTime);
  const { width, rem } = useRoom(element, 'ladder');
  const ladder = useMemo(
    () =>
      ladderLayout(steps, {
        width: Math.max(1, width + stretch),
        leastWork: LEAST.work * rem,
        leastWait: LEAST.wait * rem,
      }),
    [steps, width, rem, stretch],
  );
  const labels = useMemo(() => labelsOf(ladder, map, rem), [ladder, map, rem]);
  const piles = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { stepId, at } of blockers) {
      if (stepId !== null) counts.set(`${stepId} ${at}`, (counts.get(`${stepId} ${at}`) ?? 0) + 1);
    }
    return counts;
  }, [blockers]);
  const stuck = new Set(byWait.state === 'found' ? byWait.steps.map(({ stepId }) => stepId) : []);
  const edited = ladder.pieces.find(
    ({ stepId, kind }) => stepId === editing?.stepId && kind === (editing.at === 'wait' ? 'wait' : 'work'),
  );
  return (
    <section ref={element} className={styles.room} aria-label="Ladder of work and waiting" data-zone="ladder">
      <div className={styles.ladder} style={{ width: `${ladder.width}px` }}>
        <ReworkArcs ladder={ladder} rework={rework} rem={rem} />
        <div className={styles.rows} style={{ height: `${ladder.rows * 6}rem` }}>
          {ladder.pieces
            .filter((piece) => piece.width > 0)
            .map((piece) => (
              <LadderBar
                key={`${piece.stepId} ${piece.kind}`}
                piece={piece}
                scale={ladder.scale}
                calendar={map}
                isFrozen={isFrozen}
                isStuck={piece.kind === 'wait' && stuck.has(piece.stepId)}
                blockers={piles.get(`${piece.stepId} ${piece.kind === 'wait' ? 'wait' : 'step'}`) ?? 0}
                labelX={labels.get(labelId(piece)) ?? null}
              />
            ))}
          {edited && !isFrozen ? (
            <TimeField
              key={`${edited.stepId} ${edited.kind}`}
              piece={edited}
              calendar={map}
              room={ladder.width}
            />
          ) : null}
        </div>
      </div>
    </section>
  );
});

function labelId({ stepId, kind }: LadderPiece): string {
  return `${stepId} ${kind}`;
}

/** The labels of each line of bars that fit beside each other, by the left edge of each. */
function labelsOf(ladder: Ladder, calendar: WorkCalendar, rem: number): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const row of Array.from({ length: ladder.rows }, (_, index) => index)) {
    for (const kind of ['wait', 'work'] as const) {
      const line = ladder.pieces.filter(
        (piece) => piece.row === row && piece.kind === kind && piece.width > 0,
      );
      const wanted = line.map((piece) => ({
        id: labelId(piece),
        middle: piece.x + piece.width / 2,
        width:
          ((piece.minutes === null ? 1 : formatDuration(piece.minutes, calendar).length) + 1) * LETTER * rem,
        weight: piece.minutes ?? Number.POSITIVE_INFINITY,
      }));
      for (const [id, x] of fitLabels(wanted, ladder.width)) all.set(id, x);
    }
  }
  return all;
}
