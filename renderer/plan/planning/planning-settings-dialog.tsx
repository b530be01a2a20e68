import type { Planning } from '@shared/model/planning';
import { renamePlanning, setPlanningPresent } from '@shared/plan/plannings';
import { useState } from 'react';
import { selectPeople } from '@/meeting/meeting-selectors';
import { PeopleToggles } from '@/meeting/people-toggles';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { AskDialog } from '@/ui/ask-dialog';
import { DateField } from '@/ui/date-field';
import { TextField } from '@/ui/text-field';

/** Changes the title and the day of a planning meeting, and who is in the room: they are those who estimate. */
export function PlanningSettingsDialog({
  planning,
  onClose,
}: {
  readonly planning: Planning;
  readonly onClose: () => void;
}) {
  const { id, teamId, presentIds } = planning;
  const [title, setTitle] = useState(planning.title);
  const [date, setDate] = useState<string | null>(planning.date);
  const people = useWorkspace((workspace) => selectPeople(workspace.person, teamId, 'all')).filter(
    (person) => person.active || presentIds.includes(person.id),
  );
  const keep = () => {
    if (act(renamePlanning, { planningId: id, title, date: date ?? planning.date }).ok) onClose();
  };
  return (
    <AskDialog title="Title, day and who is here" onDone={keep} onClose={onClose}>
      <TextField label="Title" value={title} onChange={setTitle} onSubmit={keep} autoFocus />
      <DateField label="Day" value={date} onChange={setDate} onSubmit={keep} />
      <PeopleToggles
        teamId={teamId}
        people={people}
        presentIds={new Set(presentIds)}
        onChange={(ids) => act(setPlanningPresent, { planningId: id, presentIds: [...ids] })}
      />
    </AskDialog>
  );
}
