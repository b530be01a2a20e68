import { addedIds } from '@shared/kernel/added-ids';
import type { Tables } from '@shared/model/workspace';
import { startPlanning } from '@shared/plan/plannings';
import { useState } from 'react';
import { selectPeople } from '@/meeting/meeting-selectors';
import { PeopleToggles } from '@/meeting/people-toggles';
import { useDraft } from '@/store/use-draft';
import { useToday } from '@/store/use-today';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { AskDialog } from '@/ui/ask-dialog';
import { DateField } from '@/ui/date-field';
import { TextField } from '@/ui/text-field';
import { formatDay } from '@/ui/typed-date';

export interface NewPlanningDialogProps {
  readonly teamId: string;
  readonly onClose: () => void;
  readonly onStarted: (planningId: string) => void;
}

interface Draft {
  /** Null while nobody typed one: it then follows the day. */
  readonly title: string | null;
  readonly date: string | null;
  /** Who was taken out; everybody else is there. */
  readonly absentIds: ReadonlySet<string>;
}

/** Starts a planning meeting in one breath: today, everybody present. */
export function NewPlanningDialog({ teamId, onClose, onStarted }: NewPlanningDialogProps) {
  const today = useToday();
  const people = useWorkspace((workspace) => selectPeople(workspace.person, teamId));
  const [draft, change, forget] = useDraft<Draft>(`new planning ${teamId}`, () => ({
    title: null,
    date: today,
    absentIds: new Set(),
  }));
  const [problem, setProblem] = useState<string | null>(null);
  const suggested = `Planning ${formatDay(draft.date ?? today).replace(/^\w+ /, '')}`;
  const presentIds = new Set(people.map(({ id }) => id).filter((id) => !draft.absentIds.has(id)));
  const start = () => {
    const args = {
      teamId,
      title: draft.title ?? suggested,
      date: draft.date ?? today,
      presentIds: [...presentIds],
    };
    const done = act(startPlanning, args, { quiet: true });
    if (!done.ok) {
      setProblem(done.error.message);
      return;
    }
    forget();
    onClose();
    const [id] = addedIds<Tables>(done.value, 'planning');
    if (id !== undefined) onStarted(id);
  };
  return (
    <AskDialog title="New planning meeting" done="Start" onDone={start} onClose={onClose}>
      <TextField
        label="Title"
        value={draft.title ?? suggested}
        onChange={(title) => {
          setProblem(null);
          change((current) => ({ ...current, title }));
        }}
        error={problem}
        onSubmit={start}
        autoFocus
      />
      <DateField
        label="Day"
        value={draft.date}
        onChange={(date) => change((current) => ({ ...current, date }))}
        onSubmit={start}
      />
      <PeopleToggles
        teamId={teamId}
        people={people}
        presentIds={presentIds}
        onChange={(present) =>
          change((current) => ({
            ...current,
            absentIds: new Set(people.map(({ id }) => id).filter((id) => !present.has(id))),
          }))
        }
      />
    </AskDialog>
  );
}
