import { blocksOf, type FlowBlock } from '@shared/flow/blocks';
import type { FlowStep } from '@shared/model/flow-step';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { Fragment, useMemo, useRef } from 'react';
import { Icon } from '@/ui/icon';
import { useFlowScreen } from '../flow-store';
import { useShownSteps } from '../use-flow';
import { useRoom } from '../use-width';
import { cardWidth } from './row-layout';
import { StepCard } from './step-card';
import { StepComposer } from './step-composer';
import styles from './step-row.module.css';

/** The steps in their order, line by line where they are many; branches that run at the same time stand over each other. */
export function StepRow({ mapId, isFrozen }: { readonly mapId: string; readonly isFrozen: boolean }) {
  const steps = useShownSteps(mapId);
  const writingBefore = useFlowScreen((screen) => screen.writingBefore);
  const element = useRef<HTMLDivElement>(null);
  const room = useRoom(element);
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
                  firstId={firstId}
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
  readonly firstId: string | null;
  readonly isFrozen: boolean;
  readonly isParallel: boolean;
  readonly isLast: boolean;
}

function Branch({ branch, firstId, isFrozen, isParallel, isLast }: BranchProps) {
  return (
    <div className={styles.branch} {...(isParallel ? { role: 'group', 'aria-label': 'Branch' } : {})}>
      {branch.map((step, index) => (
        <Fragment key={step.id}>
          <StepCard step={step} isFirst={step.id === firstId} isFrozen={isFrozen} />
          {isLast && index === branch.length - 1 ? null : (
            <span className={styles.arrow}>
              <Icon icon={ChevronRight} size="small" />
            </span>
          )}
        </Fragment>
      ))}
    </div>
  );
}
