import { experimentPlan, isOnlyWords, pastExperiment, setExperiment } from '@shared/flow/experiment';
import { mappingStepPurposes } from '@shared/flow/mapping-steps';
import type { FlowMap } from '@shared/model/flow-map';
import { Outcomes } from '@/meeting/outcomes';
import { useToday } from '@/store/use-today';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { Button } from '@/ui/button';
import { selectMeetingActions, selectMeetingDecisions } from '../flow-selectors';
import { flowScreen, useFlowScreen } from '../flow-store';
import { PlanFields } from '../panels/plan-fields';
import styles from './meeting-end.module.css';

/** The end of a mapping meeting: the one thing that is tried next, what was decided, and who does what. */
export function MeetingEnd({
  map,
  autoFocus = false,
}: {
  readonly map: FlowMap;
  readonly autoFocus?: boolean;
}) {
  const { action, decision, flowMap } = useWorkspace((workspace) => workspace);
  const today = useToday();
  const editing = useFlowScreen((screen) => screen.editing);
  const past = pastExperiment(action, map);
  const { id, teamId } = map;
  return (
    <>
      {past ? (
        <p className={styles.past} dir="auto">
          {past.state === 'done' ? 'Tried and done' : 'Dropped'}: {past.text}. What do you try now?
        </p>
      ) : (
        <p className={styles.purpose}>{mappingStepPurposes.experiment}</p>
      )}
      <PlanFields
        teamId={teamId}
        label="What do you try?"
        placeholder="Security joins the design review for four weeks"
        plan={experimentPlan(action, map)}
        autoFocus={autoFocus && editing === null}
        keep={(fields) => act(setExperiment, { mapId: id, ...fields })}
      />
      {isOnlyWords(action, map) ? (
        <div className={styles.onlyWords}>
          <p>It was written before experiments stood in the log.</p>
          <Button size="small" onPress={() => act(setExperiment, { mapId: id })}>
            Put it into the log
          </Button>
        </div>
      ) : null}
      <Outcomes
        meeting={{ teamId, presentIds: [] }}
        origin={{ teamId, retroId: null, topicId: null, mapId: id }}
        decisions={selectMeetingDecisions(decision, flowMap, map, today)}
        actions={selectMeetingActions(action, flowMap, map, today)}
        editing={editing}
        setEditing={(next) => flowScreen.setState({ editing: next })}
      />
    </>
  );
}
