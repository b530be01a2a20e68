import type { StepFields } from '@shared/flow/step-fields';
import { editFlowStep } from '@shared/flow/steps';
import type { FlowMap } from '@shared/model/flow-map';
import type { FlowStep } from '@shared/model/flow-step';
import { type FocusEvent, useRef } from 'react';
import { act } from '@/store/workspace-store';
import { SidePanel } from '@/ui/side-panel';
import { flowScreen } from '../flow-store';
import { closeFlowPanel } from '../map/map-handle';
import { useSteps } from '../use-flow';
import { CountField, DurationField } from './duration-field';
import styles from './panels.module.css';

/** The times of all steps, field after field: Enter keeps one and goes to the next. */
export function TimesPanel({ map }: { readonly map: FlowMap }) {
  const steps = useSteps(map.id);
  const list = useRef<HTMLOListElement>(null);
  // Begins at the step with the keys, else where the first time is missing.
  const start = useRef<string | null>(null);
  start.current ??=
    steps.find(({ id }) => id === flowScreen.getState().spot?.stepId)?.id ??
    steps.find(({ waitMinutes, processMinutes }) => waitMinutes === null || processMinutes === null)?.id ??
    steps[0]?.id ??
    null;
  const next = () => {
    const fields = [...(list.current?.querySelectorAll('input') ?? [])];
    const following = fields[fields.findIndex((field) => field.matches(':focus')) + 1];
    if (following) {
      following.focus();
      following.select();
    } else closeFlowPanel();
  };
  return (
    <SidePanel title="Times" onClose={closeFlowPanel}>
      {steps.length === 0 ? <p className={styles.help}>Add steps first: N.</p> : null}
      {steps.length === 0 ? null : (
        <p className={`${styles.three} ${styles.heads}`} aria-hidden="true">
          <span>Wait before</span>
          <span>Work</span>
          <span>Usable</span>
        </p>
      )}
      <ol ref={list} className={styles.times}>
        {steps.map((step) => (
          <Row key={step.id} map={map} step={step} isFirst={step.id === start.current} onNext={next} />
        ))}
      </ol>
    </SidePanel>
  );
}

function Row({
  map,
  step,
  isFirst,
  onNext,
}: {
  readonly map: FlowMap;
  readonly step: FlowStep;
  readonly isFirst: boolean;
  readonly onNext: () => void;
}) {
  const keep = (fields: StepFields) => act(editFlowStep, { stepId: step.id, ...fields }, { quiet: true });
  const follow = (event: FocusEvent) => {
    event.currentTarget.scrollIntoView({ block: 'nearest' });
    flowScreen.setState({ spot: { stepId: step.id, at: 'step' }, blockerId: null });
  };
  return (
    <li className={styles.timesRow} onFocus={follow}>
      <h3 className={styles.title} dir="auto">
        {step.name}
      </h3>
      <div className={styles.three}>
        <DurationField
          label={`Wait before ${step.name}`}
          hideLabel
          placeholder="wait"
          autoFocus={isFirst}
          calendar={map}
          value={step.waitMinutes}
          keep={(waitMinutes) => keep({ waitMinutes })}
          onDone={onNext}
        />
        <DurationField
          label={`Work of ${step.name}`}
          hideLabel
          placeholder="work"
          calendar={map}
          value={step.processMinutes}
          keep={(processMinutes) => keep({ processMinutes })}
          onDone={onNext}
        />
        <CountField
          label={`Complete and accurate of ${step.name}`}
          hideLabel
          placeholder="usable"
          unit="%"
          value={step.percentComplete}
          keep={(percentComplete) => keep({ percentComplete })}
          onDone={onNext}
        />
      </div>
    </li>
  );
}
