import { formatDuration, type WorkCalendar } from '@shared/flow/durations';
import { editFlowStep } from '@shared/flow/steps';
import type { FlowStep } from '@shared/model/flow-step';
import CircleAlert from 'lucide-react/icons/circle-alert';
import CornerUpLeft from 'lucide-react/icons/corner-up-left';
import { memo, useEffect, useRef, useState } from 'react';
import { lineEnd } from '@/line/line-end';
import { act } from '@/store/workspace-store';
import { Chip } from '@/ui/chip';
import { Icon } from '@/ui/icon';
import { TextField } from '@/ui/text-field';
import { startFlowDrag } from '../drag/flow-drag';
import { flowScreen, openFlowPanel, takeKeys, useFlowScreen } from '../flow-store';
import { focusStep } from '../map/map-handle';
import styles from './step-card.module.css';

interface StepCardProps {
  readonly step: FlowStep;
  readonly calendar: WorkCalendar;
  /** Takes the Tab key while nothing else on the map has had the keys. */
  readonly isFirst: boolean;
  readonly isFrozen: boolean;
  /** Why this step is where work gets stuck, in two words; null where it isn't. */
  readonly stuck: string | null;
}

/** A step: its name, its work, and how much of it can be used. It is dragged, opened, or renamed where it stands. */
export const StepCard = memo(function StepCard({ step, calendar, isFirst, isFrozen, stuck }: StepCardProps) {
  const { id } = step;
  const isRenaming = useFlowScreen((screen) => screen.renamingId === id);
  const isHere = useFlowScreen((screen) => (screen.spot === null ? isFirst : screen.spot.stepId === id));
  const isLifted = useFlowScreen((screen) => screen.lift?.stepId === id);
  const isLandingHere = useFlowScreen((screen) => screen.lift?.beforeId === id);
  const words = wordsOf(step, calendar, stuck);
  return (
    <div
      className={`${styles.place} ${isLandingHere ? styles.landing : ''}`}
      data-step-card={id}
      data-drop={`${id} step`}
    >
      {isRenaming ? (
        <Renaming step={step} />
      ) : (
        <button
          type="button"
          className={`${styles.card} ${stuck === null ? '' : styles.stuck} ${isLifted ? styles.lifted : ''}`}
          data-step-id={id}
          {...lineEnd('flowStep', id)}
          data-item=""
          tabIndex={isHere ? 0 : -1}
          aria-label={words}
          aria-keyshortcuts={isFrozen ? undefined : 'Enter F2 Space Delete'}
          onFocus={() => takeKeys({ spot: { stepId: id, at: 'step' }, blockerId: null })}
          onDoubleClick={() => {
            if (!isFrozen) openFlowPanel({ kind: 'step', id });
          }}
          onPointerDown={(event) => {
            if (!isFrozen) startFlowDrag(event, { kind: 'step', id, words: step.name });
          }}
        >
          <span className={styles.name} dir="auto">
            {step.name}
          </span>{' '}
          {stuck === null ? null : (
            <Chip icon={CircleAlert} tone="danger">
              {stuck}
            </Chip>
          )}{' '}
          <span className={styles.fact}>
            {step.processMinutes === null
              ? 'no work time'
              : `${formatDuration(step.processMinutes, calendar)} work`}
          </span>{' '}
          <span className={styles.fact}>
            {step.percentComplete === null ? '' : `${step.percentComplete}% usable`}
          </span>
        </button>
      )}
      {isFrozen || isRenaming ? null : (
        <span
          className={styles.handle}
          title="Drag to the step that this one sends work back to"
          data-rework-handle={id}
          onPointerDown={(event) =>
            startFlowDrag(event, { kind: 'rework', id, words: `Back from ${step.name}` })
          }
        >
          <Icon icon={CornerUpLeft} size="small" />
        </span>
      )}
    </div>
  );
});

/** Begins with what can be read on the card, in its order: whoever speaks to the machine says what they see. */
function wordsOf(step: FlowStep, calendar: WorkCalendar, stuck: string | null): string {
  const { name, who, processMinutes, waitMinutes, percentComplete } = step;
  return [
    name,
    ...(stuck === null ? [] : [stuck]),
    processMinutes === null ? 'no work time' : `${formatDuration(processMinutes, calendar)} work`,
    ...(percentComplete === null ? [] : [`${percentComplete}% usable`]),
    ...(who === '' ? [] : [who]),
    waitMinutes === null ? 'wait not known' : `waits ${formatDuration(waitMinutes, calendar)}`,
  ].join(', ');
}

/** The name of a step as a field in its place. */
function Renaming({ step }: { readonly step: FlowStep }) {
  const [name, setName] = useState(step.name);
  const [problem, setProblem] = useState<string | null>(null);
  const isClosed = useRef(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const close = () => {
    isClosed.current = true;
    flowScreen.setState({ renamingId: null });
  };
  const keep = (): boolean => {
    const done = act(editFlowStep, { stepId: step.id, name }, { quiet: true });
    if (!done.ok) setProblem(done.error.message);
    return done.ok;
  };
  return (
    <div className={styles.renaming}>
      <TextField
        label={`Name of ${step.name}`}
        hideLabel
        autoFocus
        inputRef={input}
        value={name}
        error={problem}
        onChange={(next) => {
          setProblem(null);
          setName(next);
        }}
        onSubmit={() => {
          if (!keep()) return;
          close();
          focusStep(step.id);
        }}
        onCancel={() => {
          close();
          focusStep(step.id);
        }}
        onBlur={() => {
          if (!isClosed.current && keep()) close();
        }}
      />
    </div>
  );
}
