import { editDeployment } from '@shared/flow/deployments';
import { clockCalendar, formatDuration, parseDuration } from '@shared/flow/durations';
import type { Deployment } from '@shared/model/deployment';
import { useState } from 'react';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { TextField } from '@/ui/text-field';
import { EntryForm } from '../entries/entry-form';
import { typedTimeOf } from './delivery-words';
import { timeInField } from './typed-time-field';

export interface DeploymentFormProps {
  readonly deploymentId: string;
  readonly onClose: () => void;
}

/** Changes a deployment. */
export function DeploymentForm({ deploymentId, onClose }: DeploymentFormProps) {
  const deployment = useWorkspace((workspace) => workspace.deployment.get(deploymentId));
  return deployment ? <Fields deployment={deployment} onClose={onClose} /> : null;
}

function Fields({ deployment, onClose }: { readonly deployment: Deployment; readonly onClose: () => void }) {
  const [name, setName] = useState(deployment.name);
  const [at, setAt] = useState(() => typedTimeOf(deployment.at));
  const [lead, setLead] = useState(() => leadText(deployment.leadTimeMinutes));
  const [error, setError] = useState<{
    readonly field: 'at' | 'lead' | 'name';
    readonly text: string;
  } | null>(null);
  const save = () => {
    const time = timeInField(at, deployment.at);
    if (!time.ok) return setError({ field: 'at', text: time.error.message });
    const isSameLead = lead.trim() === leadText(deployment.leadTimeMinutes);
    const minutes = isSameLead
      ? { ok: true as const, value: deployment.leadTimeMinutes }
      : parseDuration(lead, clockCalendar);
    if (!minutes.ok) return setError({ field: 'lead', text: minutes.error.message });
    const fields = { deploymentId: deployment.id, name, leadTimeMinutes: minutes.value };
    const kept = act(editDeployment, time.value === null ? fields : { ...fields, at: time.value }, {
      quiet: true,
    });
    if (!kept.ok) return setError({ field: fieldOf(kept.error.code), text: kept.error.message });
    return onClose();
  };
  const problem = (field: 'at' | 'lead' | 'name') => (error?.field === field ? error.text : null);
  return (
    <EntryForm title="Deployment" onKeep={save} onClose={onClose}>
      <TextField label="Name" value={name} onChange={setName} error={problem('name')} autoFocus />
      <TextField label="When" value={at} onChange={setAt} error={problem('at')} />
      <TextField
        label="Lead time"
        value={lead}
        placeholder="3 h, 2 d"
        onChange={setLead}
        error={problem('lead')}
        description="From the first commit to production, nights and weekends included. Empty: not known."
      />
    </EntryForm>
  );
}

function leadText(minutes: number | null): string {
  return minutes === null ? '' : formatDuration(minutes, clockCalendar);
}

function fieldOf(code: string): 'at' | 'lead' | 'name' {
  if (code === 'no-such-time' || code === 'not-yet') return 'at';
  return code === 'out-of-range' ? 'lead' : 'name';
}
