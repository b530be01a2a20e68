import { useState } from 'react';
import { useCurrentTeam } from '@/store/current-team';
import { useCommands } from '@/ui/commands/use-commands';
import { ScreenFrame } from '@/ui/screen-frame';
import { KeptFormats } from './kept-formats';
import { TeamName } from './team-name';
import { TeamPeople } from './team-people';
import styles from './team-screen.module.css';
import { TeamsList } from './teams-list';

const hints = [
  'person.new',
  'team.rename',
  { keys: 'arrowup arrowdown', label: 'move focus' },
  { keys: 'enter', label: 'rename' },
];

/** The team that is shown: its name, its people, the formats it kept; and the other teams of the workspace. */
export function TeamScreen() {
  const team = useCurrentTeam();
  const [isNaming, setNaming] = useState(false);
  useCommands(
    [
      {
        id: 'team.rename',
        title: 'Rename the team',
        section: 'Team',
        keys: 'e',
        hint: 'rename team',
        run: () => setNaming(true),
      },
    ],
    [],
  );
  if (team === null) return null;
  return (
    <ScreenFrame title="Team" foot={hints}>
      <div className={styles.page}>
        <div className={styles.column}>
          <TeamName key={team.id} team={team} isEditing={isNaming} onEditing={setNaming} />
          <TeamPeople key={`people ${team.id}`} teamId={team.id} />
        </div>
        <div className={styles.column}>
          <KeptFormats teamId={team.id} />
          <TeamsList currentId={team.id} />
        </div>
      </div>
    </ScreenFrame>
  );
}
