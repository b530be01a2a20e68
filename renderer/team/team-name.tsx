import type { Team } from '@shared/model/team';
import { renameTeam } from '@shared/team/teams';
import Pencil from 'lucide-react/icons/pencil';
import { useState } from 'react';
import { act } from '@/store/workspace-store';
import { Chip } from '@/ui/chip';
import { IconButton } from '@/ui/icon-button';
import { TextField } from '@/ui/text-field';
import styles from './team-screen.module.css';

export interface TeamNameProps {
  readonly team: Team;
  readonly isEditing: boolean;
  readonly onEditing: (isEditing: boolean) => void;
}

/** The team's name, renamed in its place. */
export function TeamName({ team, isEditing, onEditing }: TeamNameProps) {
  if (isEditing) return <NameEditor team={team} onClose={() => onEditing(false)} />;
  return (
    <header className={styles.head}>
      <h2 className={styles.name}>{team.name}</h2>
      {team.sample ? <Chip>Sample</Chip> : null}
      <IconButton label="Rename the team" icon={Pencil} keyHint="e" onPress={() => onEditing(true)} />
    </header>
  );
}

function NameEditor({ team, onClose }: { readonly team: Team; readonly onClose: () => void }) {
  const [name, setName] = useState(team.name);
  const [problem, setProblem] = useState<string | null>(null);
  const keep = () => {
    const done = act(renameTeam, { teamId: team.id, name }, { quiet: true });
    if (done.ok) onClose();
    else setProblem(done.error.message);
  };
  return (
    <TextField
      label="Name of the team"
      value={name}
      onChange={(next) => {
        setName(next);
        setProblem(null);
      }}
      error={problem}
      onSubmit={keep}
      onBlur={keep}
      onCancel={onClose}
      autoFocus
    />
  );
}
