import { focusingNames, focusingQuestions, setFocusing } from '@shared/flow/focusing';
import { type FlowMap, focusingSteps } from '@shared/model/flow-map';
import FileText from 'lucide-react/icons/file-text';
import { act } from '@/store/workspace-store';
import { Button } from '@/ui/button';
import { runCommand } from '@/ui/commands/commands';
import { SidePanel } from '@/ui/side-panel';
import { closeFlowPanel } from '../map/map-handle';
import { MeetingEnd } from '../page/meeting-end';
import { useBottleneck } from '../use-flow';
import styles from './panels.module.css';
import { PlanFields } from './plan-fields';

/** The five focusing steps on the bottleneck, each with an owner and a date; and why this is the place. */
export function FocusingPanel({ map }: { readonly map: FlowMap }) {
  const { sentence } = useBottleneck(map.id);
  return (
    <SidePanel title="Five focusing steps" onClose={closeFlowPanel}>
      <p className={styles.help}>{sentence}</p>
      {focusingSteps.map((step, index) => (
        <section key={step} className={styles.part} aria-label={focusingNames[step]}>
          <h3 className={styles.title}>
            {index + 1}. {focusingNames[step]}
          </h3>
          <PlanFields
            teamId={map.teamId}
            label={focusingQuestions[step]}
            plan={map.focusing[step]}
            autoFocus={index === 0}
            keep={(fields) => act(setFocusing, { mapId: map.id, focusingStep: step, ...fields })}
          />
        </section>
      ))}
    </SidePanel>
  );
}

/** How a mapping meeting ends, beside its map. */
export function ExperimentPanel({ map }: { readonly map: FlowMap }) {
  return (
    <SidePanel title="Experiment" onClose={closeFlowPanel}>
      <MeetingEnd map={map} autoFocus />
      <Button icon={FileText} onPress={() => void runCommand('map.page')}>
        To the page of the meeting
      </Button>
    </SidePanel>
  );
}
