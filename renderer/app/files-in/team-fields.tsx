import { type TeamChoice, teamNameFor } from '@shared/exchange/files-in/choice';
import type { FileIn } from '@shared/exchange/files-in/file-in';
import { teamsInOrder } from '@shared/team/teams';
import { useMemo } from 'react';
import { readCurrentTeam } from '@/store/current-team';
import { useWorkspace } from '@/store/use-workspace';
import { Select } from '@/ui/select';
import { TextField } from '@/ui/text-field';

const NEW = 'new';

export interface TeamFieldsProps {
  readonly value: TeamChoice;
  readonly onChange: (value: TeamChoice) => void;
  /** What a new team is called if nobody types a name. */
  readonly newName: string;
}

/** The team that gets what comes in: one that is there, or a new one. */
export function TeamFields({ value, onChange, newName }: TeamFieldsProps) {
  const teams = useWorkspace((workspace) => workspace.team);
  const items = useMemo(
    () => [
      ...teamsInOrder(teams).map(({ id, name }) => ({ id, label: name })),
      { id: NEW, label: 'A new team' },
    ],
    [teams],
  );
  return (
    <>
      {teams.size === 0 ? null : (
        <Select
          label="Into the team"
          items={items}
          value={value.kind === 'new' ? NEW : value.teamId}
          onChange={(id) =>
            onChange(id === NEW ? { kind: 'new', name: newName } : { kind: 'existing', teamId: id })
          }
        />
      )}
      {value.kind === 'new' ? (
        <TextField
          label="The new team’s name"
          value={value.name}
          onChange={(name) => onChange({ kind: 'new', name })}
        />
      ) : null}
    </>
  );
}

/** The team that is offered first for a file: the one that is shown, or a new one. */
export function firstTeam(file: FileIn): TeamChoice {
  const current = readCurrentTeam();
  return current === null
    ? { kind: 'new', name: teamNameFor(file) }
    : { kind: 'existing', teamId: current.id };
}
