import { addedIds } from '@shared/kernel/added-ids';
import { createTeam } from '@shared/team/teams';
import { useState } from 'react';
import { showTeam } from '@/store/current-team';
import { useDraft } from '@/store/use-draft';
import { act } from '@/store/workspace-store';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { TextField } from '@/ui/text-field';

/** Asks for a team's name and its people, and shows the team. What was typed outlives Escape. */
export function NewTeamDialog({ onClose }: { onClose: () => void }) {
  const [{ name, people }, change, forget] = useDraft('new team', () => ({ name: '', people: '' }));
  const [problem, setProblem] = useState<string | null>(null);

  const create = () => {
    const result = act(createTeam, { name, people }, { quiet: true });
    if (!result.ok) {
      setProblem(result.error.message);
      return;
    }
    const teamId = addedIds(result.value, 'team')[0];
    if (teamId !== undefined) showTeam(teamId);
    forget();
    onClose();
  };

  return (
    <Dialog
      title="New team"
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" keyHint="enter" onPress={create}>
            Create team
          </Button>
        </>
      }
    >
      <TextField
        label="Name"
        value={name}
        autoFocus
        error={problem}
        onChange={(next) => {
          change((draft) => ({ ...draft, name: next }));
          setProblem(null);
        }}
        onSubmit={create}
      />
      <TextField
        label="People"
        multiline
        value={people}
        description="Names only, with commas or a line each. You can add more later."
        placeholder="Ana, Jo, Kim"
        onChange={(next) => change((draft) => ({ ...draft, people: next }))}
        onSubmit={create}
      />
    </Dialog>
  );
}
