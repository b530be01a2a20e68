import type { Initiative } from '@shared/model/initiative';
import { initiativeStates } from '@shared/model/initiative';
import { layerNames, layers } from '@shared/model/layer';
import type { InitiativeFields } from '@shared/plan/initiative-fields';
import { editInitiative } from '@shared/plan/initiatives';
import { stateNames } from '@shared/plan/states';
import { LineButtons } from '@/line/line-buttons';
import { lineEnd } from '@/line/line-end';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { layerIcons } from '@/ui/icons';
import { KeptDate, KeptText } from '@/ui/kept-fields';
import { Segmented } from '@/ui/segmented';
import { Select } from '@/ui/select';
import { SidePanel } from '@/ui/side-panel';
import { closePanel } from '../board-handle';
import { askForMove } from '../plan-moves';
import { selectOutcomes, selectTeamPeople } from '../plan-selectors';
import { usePlanScreen } from '../plan-store';
import { AnswerFields } from './answer-fields';
import { HistoryList } from './history-list';
import styles from './initiative-panel.module.css';
import { SourceList } from './source-list';

/** What is known of one initiative, beside the board. Each field is kept as it is left. Opens itself. */
export function InitiativePanel({ teamId }: { teamId: string }) {
  const panel = usePlanScreen((screen) => screen.panel);
  const initiative = useWorkspace((workspace) =>
    panel?.kind === 'edit' ? workspace.initiative.get(panel.id) : undefined,
  );
  if (initiative?.teamId !== teamId) return null;
  return <Fields key={initiative.id} initiative={initiative} />;
}

const kinds = [
  { id: 'none', label: 'Not said' },
  { id: 'feature', label: 'Feature' },
  { id: 'system-health', label: 'System health' },
] as const;

const NONE = 'none';

function Fields({ initiative }: { initiative: Initiative }) {
  const { id, teamId, state } = initiative;
  const people = useWorkspace((workspace) => selectTeamPeople(workspace.person, teamId, 'all'));
  const outcomes = useWorkspace((workspace) => selectOutcomes(workspace.planOutcome, teamId));
  const keep = (fields: InitiativeFields) => act(editInitiative, { initiativeId: id, ...fields }).ok;
  const owners = people.filter((person) => person.active || person.id === initiative.ownerId);
  return (
    <SidePanel title="Initiative" onClose={() => closePanel(id)} {...lineEnd('initiative', id)}>
      <KeptText
        label="Title"
        autoFocus
        multiline
        value={initiative.title}
        onKeep={(title) => keep({ title })}
      />
      <Select
        label="Where it stands"
        items={initiativeStates.map((each) => ({ id: each, label: stateNames[each] }))}
        value={state}
        onChange={(next) => {
          if (next !== state) askForMove([id], next, null);
        }}
      />
      <KeptText
        label="What will be different"
        multiline
        placeholder="New people ship on their first day"
        value={initiative.purpose}
        onKeep={(purpose) => keep({ purpose })}
      />
      {outcomes.length === 0 ? null : (
        <Select
          label="Outcome it is for"
          items={[
            { id: NONE, label: 'None' },
            ...outcomes.map((each) => ({ id: each.id, label: each.text })),
          ]}
          value={initiative.outcomeId ?? NONE}
          onChange={(next) => keep({ outcomeId: next === NONE ? null : next })}
        />
      )}
      <Select
        label="Owner"
        items={[{ id: NONE, label: 'Nobody' }, ...owners.map((each) => ({ id: each.id, label: each.name }))]}
        value={initiative.ownerId ?? NONE}
        onChange={(next) => keep({ ownerId: next === NONE ? null : next })}
      />
      <AnswerFields initiative={initiative} onKeep={keep} />
      <Segmented
        label="Kind"
        items={kinds}
        value={initiative.kind ?? NONE}
        onChange={(next) => keep({ kind: next === NONE ? null : next })}
      />
      <Select
        label="Layer it shapes"
        items={[
          { id: NONE, label: 'None' },
          ...layers.map((each) => ({ id: each, label: layerNames[each], icon: layerIcons[each] })),
        ]}
        value={initiative.layer ?? NONE}
        onChange={(next) => keep({ layer: next === NONE ? null : next })}
      />
      <KeptText
        label="Blocked by"
        placeholder="Nothing"
        value={initiative.blockedBy}
        onKeep={(blockedBy) => keep({ blockedBy })}
      />
      {state === 'active' || state === 'done' ? (
        <div className={styles.days}>
          <KeptDate
            label="Started"
            value={initiative.startedOn}
            onKeep={(startedOn) => startedOn !== null && keep({ startedOn })}
          />
          {state === 'done' ? (
            <KeptDate
              label="Ended"
              value={initiative.endedOn}
              onKeep={(endedOn) => endedOn !== null && keep({ endedOn })}
            />
          ) : null}
        </div>
      ) : null}
      <KeptText label="Notes" multiline value={initiative.notes} onKeep={(notes) => keep({ notes })} />
      <LineButtons end={{ table: 'initiative', id }} />
      <SourceList initiative={initiative} />
      <HistoryList initiative={initiative} />
    </SidePanel>
  );
}
