import type { Team } from '@shared/model/team';
import { removeTeam, teamsInOrder } from '@shared/team/teams';
import Merge from 'lucide-react/icons/merge';
import Plus from 'lucide-react/icons/plus';
import Trash2 from 'lucide-react/icons/trash-2';
import { actUndoable } from '@/store/act-undoable';
import { showTeam } from '@/store/current-team';
import { memoLast } from '@/store/memo-last';
import { useWorkspace } from '@/store/use-workspace';
import { Button } from '@/ui/button';
import { runCommand } from '@/ui/commands/commands';
import { CountedTitle } from '@/ui/counted-title';
import { onDeleteKey } from '@/ui/focus-neighbour';
import { IconButton } from '@/ui/icon-button';
import { notify } from '@/ui/notices';
import { useRovingFocus } from '@/ui/use-roving-focus';
import styles from './team-screen.module.css';

const selectTeams = memoLast(teamsInOrder);

/** The teams of the workspace: Enter shows one, Delete puts one with all that is its own into the bin. */
export function TeamsList({ currentId }: { readonly currentId: string }) {
  const teams = useWorkspace((workspace) => selectTeams(workspace.team));
  const own = teams.filter(({ sample }) => !sample);
  const { container, onKeyDown } = useRovingFocus<HTMLUListElement>();
  return (
    <section className={styles.section} aria-labelledby="teams-title">
      <CountedTitle id="teams-title" count={teams.length}>
        Teams
      </CountedTitle>
      <ul ref={container} className={styles.list} onKeyDown={onKeyDown}>
        {teams.map((team) => (
          <TeamRow key={team.id} team={team} isCurrent={team.id === currentId} />
        ))}
      </ul>
      <div className={styles.head}>
        <Button icon={Plus} onPress={() => void runCommand('team.new')}>
          New team
        </Button>
        {own.length > 1 ? (
          <Button icon={Merge} onPress={() => void runCommand('team.merge')}>
            Merge teams
          </Button>
        ) : null}
        <Button icon={Trash2} onPress={() => void runCommand('bin.open')}>
          Bin
        </Button>
      </div>
    </section>
  );
}

function TeamRow({ team, isCurrent }: { readonly team: Team; readonly isCurrent: boolean }) {
  const remove = () => {
    const text = team.sample
      ? 'The sample is gone.'
      : `${team.name} is in the bin, with all that is its own.`;
    actUndoable(removeTeam, { teamId: team.id }, notify, text);
  };
  return (
    <li className={`${styles.row} ${isCurrent ? styles.current : ''}`}>
      <button
        type="button"
        data-roving=""
        className={styles.words}
        aria-current={isCurrent ? 'true' : undefined}
        aria-keyshortcuts="Enter Delete"
        onClick={() => showTeam(team.id)}
        onKeyDown={onDeleteKey(remove)}
      >
        {team.name}
        {isCurrent ? <span className={styles.detail}>shown now</span> : null}
        {team.sample ? <span className={styles.detail}>sample</span> : null}
      </button>
      {team.sample ? (
        <Button variant="quiet" size="small" onPress={remove}>
          Remove the sample
        </Button>
      ) : (
        <IconButton label={`Remove the team ${team.name}`} icon={Trash2} keyHint="delete" onPress={remove} />
      )}
    </li>
  );
}
