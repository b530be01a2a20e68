import { blocksOf, type FlowBlock } from '@shared/flow/blocks';
import type { Bottleneck } from '@shared/flow/bottleneck';
import type { WorkCalendar } from '@shared/flow/durations';
import { isSameList } from '@shared/kernel/same-list';
import type { FlowMap } from '@shared/model/flow-map';
import type { FlowStep } from '@shared/model/flow-step';
import { Fragment, memo, useMemo, useRef } from 'react';
import { useRoom } from '@/ui/use-room';
import { useFlowScreen } from '../flow-store';
import { useShownBottleneck, useShownSteps } from '../use-flow';
import { cardWidth } from './row-layout';
import { StepCard } from './step-card';
import { StepComposer } from './step-composer';
import styles from './step-row.module.css';

/** The steps in their order, line by line where they are many; branches that run at the same time stand over each other. */
export function StepRow({ map, isFrozen }: { readonly map: FlowMap; readonly isFrozen: boolean }) {
  const mapId = map.id;
  const steps = useShownSteps(mapId);
  const bottleneck = useShownBottleneck(mapId);
  const stuck = useMemo(() => stuckWords(bottleneck), [bottleneck]);
  const writingBefore = useFlowScreen((screen) => screen.writingBefore);
  const element = useRef<HTMLDivElement>(null);
  const room = useRoom(element, 'steps');
  const blocks = useMemo(() => blocksOf(steps), [steps]);
  const isWriting = writingBefore !== undefined && !isFrozen;
  const width = cardWidth(blocks, isWriting ? 1 : 0, room);
  const firstId = steps[0]?.id ?? null;
  const isAtEnd = isWriting && !steps.some(({ id }) => id === writingBefore);
  return (
    <div
      ref={element}
      className={styles.room}
      data-zone="steps"
      style={{ ['--card' as string]: `${width}px` }}
    >
      <ol className={styles.line} aria-label="Steps">
        {blocks.map((block, index) => (
          <Fragment key={block.branches[0]?.[0]?.id}>
            {isWriting && startsWith(block, writingBefore) ? <Composing mapId={mapId} /> : null}
            <li className={styles.block}>
              {block.groupId === null ? null : <p className={styles.together}>At the same time</p>}
              {block.branches.map((branch) => (
                <Branch
                  key={branch[0]?.id}
                  branch={branch}
                  stuck={branch.map(({ id }) => stuck.get(id) ?? null)}
                  hasFirst={branch[0]?.id === firstId}
                  calendar={map}
                  isFrozen={isFrozen}
                  isParallel={block.groupId !== null}
                  isLast={index === blocks.length - 1 && !isAtEnd}
                />
              ))}
            </li>
          </Fragment>
        ))}
        {isAtEnd ? <Composing mapId={mapId} /> : null}
      </ol>
    </div>
  );
}

function startsWith({ branches }: FlowBlock, stepId: string | null): boolean {
  return stepId !== null && branches.some((branch) => branch.some(({ id }) => id === stepId));
}

function Composing({ mapId }: { readonly mapId: string }) {
  return (
    <li className={styles.block}>
      <StepComposer mapId={mapId} />
    </li>
  );
}

interface BranchProps {
  readonly branch: readonly FlowStep[];
  /** Of each step, why work gets stuck there; null where it doesn't. */
  readonly stuck: readonly (string | null)[];
  /** Whether the map begins with it. */
  readonly hasFirst: boolean;
  readonly calendar: WorkCalendar;
  readonly isFrozen: boolean;
  readonly isParallel: boolean;
  readonly isLast: boolean;
}

/** Drawn again only when one of its own steps changed: the order of steps is a new one with every change. */
const Branch = memo(function Branch({
  branch,
  stuck,
  hasFirst,
  calendar,
  isFrozen,
  isParallel,
  isLast,
}: BranchProps) {
  return (
    <div className={styles.branch} {...(isParallel ? { role: 'group', 'aria-label': 'Branch' } : {})}>
      {branch.map((step, index) => (
        <Fragment key={step.id}>
          <StepCard
            step={step}
            calendar={calendar}
            isFirst={hasFirst && index === 0}
            isFrozen={isFrozen}
            stuck={stuck[index] ?? null}
          />
          {isLast && index === branch.length - 1 ? null : <span className={styles.arrow} />}
        </Fragment>
      ))}
    </div>
  );
}, isSameBranch);

function isSameBranch(before: BranchProps, after: BranchProps): boolean {
  const { branch: steps, stuck, ...others } = before;
  return (
    isSameList(steps, after.branch) &&
    isSameList(stuck, after.stuck) &&
    others.hasFirst === after.hasFirst &&
    others.calendar === after.calendar &&
    others.isFrozen === after.isFrozen &&
    others.isParallel === after.isParallel &&
    others.isLast === after.isLast
  );
}

/** Why work gets stuck at a step, in two words, for each step where it does. */
function stuckWords({ byWait, byQueue }: Bottleneck): ReadonlyMap<string, string> {
  const waiting = byWait.state === 'found' ? byWait.steps.map(({ stepId }) => stepId) : [];
  const queued = byQueue.state === 'found' ? byQueue.steps.map(({ stepId }) => stepId) : [];
  const differ = byQueue.state === 'found';
  return new Map([
    ...queued.map((id) => [id, 'longest queue'] as const),
    ...waiting.map((id) => [id, differ && !queued.includes(id) ? 'waits longest' : 'stuck here'] as const),
  ]);
}
