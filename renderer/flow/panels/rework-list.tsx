import { deleteFlowRework, setReworkShare } from '@shared/flow/rework';
import { refuse } from '@shared/kernel/rule';
import { MOST_REWORK } from '@shared/model/flow-rework';
import type { FlowStep } from '@shared/model/flow-step';
import CornerUpLeft from 'lucide-react/icons/corner-up-left';
import X from 'lucide-react/icons/x';
import { actUndoable } from '@/store/act-undoable';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { Button } from '@/ui/button';
import { runCommand } from '@/ui/commands/commands';
import { IconButton } from '@/ui/icon-button';
import { notify } from '@/ui/notices-store';
import { useRework } from '../use-flow';
import { CountField } from './duration-field';
import styles from './panels.module.css';

/** To which earlier steps a step sends work back, and how much of it. */
export function ReworkList({ step }: { readonly step: FlowStep }) {
  const rework = useRework(step.mapId).filter(({ fromStepId }) => fromStepId === step.id);
  const steps = useWorkspace((workspace) => workspace.flowStep);
  return (
    <section className={styles.part} aria-label="Sends work back">
      <h3 className={styles.title}>Sends work back</h3>
      {rework.map(({ id, toStepId, share }) => {
        const name = steps.get(toStepId)?.name ?? '';
        return (
          <div key={id} className={styles.row}>
            <CountField
              label={`Share back to ${name}`}
              unit="%"
              value={share}
              keep={(value) =>
                value === null
                  ? refuse('empty', `Write a number from 0 to ${MOST_REWORK}, or take the arrow away.`)
                  : act(setReworkShare, { reworkId: id, share: value }, { quiet: true })
              }
            />
            <IconButton
              label={`Take away the arrow to ${name}`}
              icon={X}
              onPress={() =>
                actUndoable(deleteFlowRework, { reworkId: id }, notify, 'The arrow is in the bin.')
              }
            />
          </div>
        );
      })}
      <div>
        <Button size="small" icon={CornerUpLeft} keyHint="r" onPress={() => void runCommand('step.rework')}>
          Back to…
        </Button>
      </div>
    </section>
  );
}
