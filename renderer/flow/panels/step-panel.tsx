import type { StepFields } from '@shared/flow/step-fields';
import { editFlowStep } from '@shared/flow/steps';
import { ok } from '@shared/kernel/result';
import type { FlowMap } from '@shared/model/flow-map';
import type { FlowStep } from '@shared/model/flow-step';
import { LineButtons } from '@/line/line-buttons';
import { lineEnd } from '@/line/line-end';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { Button } from '@/ui/button';
import { runCommand } from '@/ui/commands/commands';
import { SidePanel } from '@/ui/side-panel';
import { closeFlowPanel } from '../map/map-handle';
import { CountField, DurationField, RangeField } from './duration-field';
import { PanelButtons } from './panel-buttons';
import styles from './panels.module.css';
import { ParsedField } from './parsed-field';
import { ReworkList } from './rework-list';

/** All that is known of a step. Each field is kept as it is left. */
export function StepPanel({ map, stepId }: { readonly map: FlowMap; readonly stepId: string }) {
  const step = useWorkspace((workspace) => workspace.flowStep.get(stepId));
  return step === undefined ? null : <Fields key={stepId} map={map} step={step} />;
}

function Fields({ map, step }: { readonly map: FlowMap; readonly step: FlowStep }) {
  const keep = (fields: StepFields) => act(editFlowStep, { stepId: step.id, ...fields }, { quiet: true });
  return (
    <SidePanel
      title={step.name}
      {...lineEnd('flowStep', step.id)}
      onClose={closeFlowPanel}
      footer={
        <PanelButtons move="step.move" remove="step.delete">
          <Button size="small" keyHint="p" onPress={() => void runCommand('step.beside')}>
            At the same time as…
          </Button>
          {step.lane === null ? null : (
            <Button size="small" keyHint="l" onPress={() => void runCommand('step.in-line')}>
              Back onto the line
            </Button>
          )}
        </PanelButtons>
      }
    >
      <ParsedField label="Name" shown={step.name} read={(text) => ok(text)} keep={(name) => keep({ name })} />
      <ParsedField
        label="Who does it"
        placeholder="Security team"
        shown={step.who}
        read={(text) => ok(text)}
        keep={(who) => keep({ who })}
      />
      <div className={styles.pair}>
        <DurationField
          label="Wait before it"
          autoFocus
          calendar={map}
          value={step.waitMinutes}
          keep={(waitMinutes) => keep({ waitMinutes })}
        />
        <DurationField
          label="Work"
          placeholder="3 h"
          calendar={map}
          value={step.processMinutes}
          keep={(processMinutes) => keep({ processMinutes })}
        />
        <CountField
          label="Queue before it"
          placeholder="4"
          value={step.queue}
          keep={(queue) => keep({ queue })}
        />
        <CountField label="People" placeholder="2" value={step.people} keep={(people) => keep({ people })} />
      </div>
      <CountField
        label="Complete and accurate"
        placeholder="90%"
        unit="%"
        value={step.percentComplete}
        keep={(percentComplete) => keep({ percentComplete })}
      />
      <p className={styles.help}>
        Complete and accurate: how much of what it hands on the next step can use as it is. Empty is “not
        known”; 0 is a value.
      </p>
      <div className={styles.pair}>
        <RangeField
          label="Wait, from to"
          calendar={map}
          value={step.waitRange}
          keep={(waitRange) => keep({ waitRange })}
        />
        <RangeField
          label="Work, from to"
          placeholder="1-4 h"
          calendar={map}
          value={step.processRange}
          keep={(processRange) => keep({ processRange })}
        />
      </div>
      <LineButtons end={{ table: 'flowStep', id: step.id }} />
      <ReworkList step={step} />
    </SidePanel>
  );
}
