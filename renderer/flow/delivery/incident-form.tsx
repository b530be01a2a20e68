import { editIncident } from '@shared/flow/incidents';
import type { Deployment } from '@shared/model/deployment';
import type { Incident } from '@shared/model/incident';
import { useState } from 'react';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { Select } from '@/ui/select';
import { TextField } from '@/ui/text-field';
import { EntryForm } from '../entries/entry-form';
import { selectDeployments } from './delivery-selectors';
import { timeOfDay, typedTimeOf } from './delivery-words';
import { timeInField } from './typed-time-field';

export interface IncidentFormProps {
  readonly incidentId: string;
  readonly onClose: () => void;
}

/** Changes an incident: what it was, from when to when, and which deployment led to it. */
export function IncidentForm({ incidentId, onClose }: IncidentFormProps) {
  const incident = useWorkspace((workspace) => workspace.incident.get(incidentId));
  return incident ? <Fields incident={incident} onClose={onClose} /> : null;
}

const NONE = 'none';
/** How many deployments before its start are offered. */
const FEW = 40;

function Fields({ incident, onClose }: { readonly incident: Incident; readonly onClose: () => void }) {
  const [title, setTitle] = useState(incident.title);
  const [start, setStart] = useState(() => typedTimeOf(incident.startedAt));
  const [end, setEnd] = useState(() =>
    incident.recoveredAt === null ? '' : typedTimeOf(incident.recoveredAt),
  );
  const [deploymentId, setDeploymentId] = useState(incident.deploymentId);
  const [error, setError] = useState<{
    readonly field: 'title' | 'start' | 'end';
    readonly text: string;
  } | null>(null);
  const deployments = useWorkspace((workspace) => selectDeployments(workspace.deployment, incident.teamId));
  const save = () => {
    const startedAt = timeInField(start, incident.startedAt);
    if (!startedAt.ok) return setError({ field: 'start', text: startedAt.error.message });
    const recoveredAt = timeInField(end, incident.recoveredAt);
    if (!recoveredAt.ok) return setError({ field: 'end', text: recoveredAt.error.message });
    const fields = { incidentId: incident.id, title, recoveredAt: recoveredAt.value, deploymentId };
    const kept = act(
      editIncident,
      startedAt.value === null ? fields : { ...fields, startedAt: startedAt.value },
      { quiet: true },
    );
    if (!kept.ok) {
      const isTitle = kept.error.code === 'empty' || kept.error.code === 'too-long';
      return setError({ field: isTitle ? 'title' : 'end', text: kept.error.message });
    }
    return onClose();
  };
  const problem = (field: 'title' | 'start' | 'end') => (error?.field === field ? error.text : null);
  return (
    <EntryForm title="Incident" onKeep={save} onClose={onClose}>
      <TextField label="What happened" value={title} onChange={setTitle} error={problem('title')} autoFocus />
      <TextField label="Start" value={start} onChange={setStart} error={problem('start')} />
      <TextField
        label="Recovery"
        value={end}
        onChange={setEnd}
        error={problem('end')}
        description="Empty while it goes on."
      />
      <Select
        label="Deployment that led to it"
        items={choicesFor(deployments, incident)}
        value={deploymentId ?? NONE}
        onChange={(next) => setDeploymentId(next === NONE ? null : next)}
      />
    </EntryForm>
  );
}

/** The deployments before it began, the newest first, and the one that is chosen. */
function choicesFor(deployments: readonly Deployment[], { startedAt, deploymentId }: Incident) {
  const before = deployments.filter(({ at }) => at <= startedAt).slice(0, FEW);
  const chosen = deployments.find(({ id }) => id === deploymentId);
  const offered = chosen === undefined || before.includes(chosen) ? before : [chosen, ...before];
  return [
    { id: NONE, label: 'None that is known' },
    ...offered.map(({ id, name, at }) => ({ id, label: `${name || 'No name'}, ${timeOfDay(at)}` })),
  ];
}
