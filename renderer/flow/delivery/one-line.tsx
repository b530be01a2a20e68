import { typedDeployment, typedIncident } from '@shared/exchange/typed-delivery';
import { addDeployment } from '@shared/flow/deployments';
import { clockTimeInWords } from '@shared/flow/durations';
import { addIncident } from '@shared/flow/incidents';
import { memo, type Ref, useState } from 'react';
import { act } from '@/store/workspace-store';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';
import { takesTable } from '../entries/pasted-table';
import styles from './delivery.module.css';
import { timeOfDay } from './delivery-words';
import type { EnteredKind } from './entered-kind';

export interface OneLineProps {
  readonly teamId: string;
  readonly kind: EnteredKind;
  readonly inputRef: Ref<HTMLInputElement>;
  /** A table was pasted: several lines, or cells. */
  readonly onPasted: (text: string) => void;
}

const words = {
  deployment: { label: 'New deployment', example: 'v2.14, today 14:30, 3 h' },
  incident: { label: 'New incident', example: 'Checkout times out, 9:40, 35 min' },
} as const;

/** A deployment or an incident in one line. Enter keeps it, and the next one can be typed; a table that is pasted is looked at first. */
export const OneLine = memo(function OneLine({ teamId, kind, inputRef, onPasted }: OneLineProps) {
  const [line, setLine] = useState('');
  const [error, setError] = useState<string | null>(null);
  const { label, example } = words[kind];
  const save = () => {
    const now = new Date().toISOString();
    const typed = line.replace(/\blead time\b:?/i, '');
    const outcome =
      kind === 'deployment' ? saveDeployment(teamId, typed, now) : saveIncident(teamId, typed, now);
    setError(outcome);
    if (outcome === null) setLine('');
  };
  return (
    <div className={styles.oneLine} onPaste={takesTable(onPasted)}>
      <TextField
        label={label}
        value={line}
        placeholder={example}
        inputRef={inputRef}
        error={error}
        description={
          line.trim() === ''
            ? 'Enter alone is one of now. Lines from a table can be pasted.'
            : readBack(kind, line)
        }
        onChange={(next) => {
          setLine(next);
          setError(null);
        }}
        onSubmit={save}
        onCancel={() => {
          setLine('');
          setError(null);
        }}
      />
      <Button size="small" keyHint="enter" onPress={save}>
        Add
      </Button>
    </div>
  );
});

/** @returns what is wrong with it, or null when it was kept */
function saveDeployment(teamId: string, line: string, now: string): string | null {
  const typed = typedDeployment(line, now);
  const kept = typed.ok ? act(addDeployment, { teamId, ...typed.value }, { quiet: true }) : typed;
  return kept.ok ? null : kept.error.message;
}

function saveIncident(teamId: string, line: string, now: string): string | null {
  const typed = typedIncident(line, now);
  const kept = typed.ok ? act(addIncident, { teamId, ...typed.value }, { quiet: true }) : typed;
  return kept.ok ? null : kept.error.message;
}

/** How a line is understood, while it is being typed. */
function readBack(kind: EnteredKind, line: string): string {
  const now = new Date().toISOString();
  const text = line.replace(/\blead time\b:?/i, '');
  if (kind === 'deployment') {
    const read = typedDeployment(text, now);
    if (!read.ok) return read.error.message;
    const { name, at, leadTimeMinutes } = read.value;
    const lead =
      leadTimeMinutes === null || leadTimeMinutes === undefined
        ? 'lead time not known'
        : `lead time ${clockTimeInWords(leadTimeMinutes)}`;
    return [name || 'no name', at === undefined ? 'now' : timeOfDay(at), lead].join(' · ');
  }
  const read = typedIncident(text, now);
  if (!read.ok) return read.error.message;
  const { title, startedAt, recoveredAt } = read.value;
  const end = recoveredAt ? `over ${timeOfDay(recoveredAt)}` : 'goes on';
  return [title || 'no title yet', `since ${timeOfDay(startedAt ?? now)}`, end].join(' · ');
}
