import { actionsSlack, actionTasks, type TaskForm } from '@shared/exchange/action-tasks';
import type { ActionGrouping, LogAction } from '@shared/log/action-list';
import type { Team } from '@shared/model/team';
import Copy from 'lucide-react/icons/copy';
import Share from 'lucide-react/icons/share';
import { copyForSlack, copyText } from '@/meeting/send-out';
import { usePreferences } from '@/store/preferences-store';
import { Button } from '@/ui/button';
import { runCommand } from '@/ui/commands/commands';
import { MenuButton } from '@/ui/menu';
import { Segmented } from '@/ui/segmented';
import styles from '../log.module.css';

const groupings = [
  { id: 'date', label: 'By date' },
  { id: 'person', label: 'By person' },
  { id: 'source', label: 'By source' },
] as const;

const shownStates = [
  { id: 'open', label: 'Open' },
  { id: 'all', label: 'All' },
] as const;

const forms: readonly { readonly id: TaskForm; readonly label: string }[] = [
  { id: 'github', label: 'GitHub task list' },
  { id: 'obsidian', label: 'Obsidian Tasks' },
  { id: 'dataview', label: 'Dataview' },
  { id: 'plain', label: 'Plain text' },
];

/** Which actions are in the list. */
export type ShownActions = (typeof shownStates)[number]['id'];

export interface ActionsBarProps {
  readonly team: Team;
  /** Those in the list, which the ways out take along. */
  readonly rows: readonly LogAction[];
  readonly by: ActionGrouping;
  readonly onBy: (by: ActionGrouping) => void;
  readonly shown: ShownActions;
  readonly onShown: (shown: ShownActions) => void;
}

/** Over the list: how it is put together, what is in it, and how it goes out. */
export function ActionsBar({ team, rows, by, onBy, shown, onShown }: ActionsBarProps) {
  const isRoomScreen = usePreferences((preferences) => preferences.roomScreen);
  return (
    <div className={styles.bar}>
      <Segmented label="Put together" items={groupings} value={by} onChange={onBy} hideLabel />
      <Segmented label="Which" items={shownStates} value={shown} onChange={onShown} hideLabel />
      {isRoomScreen ? null : <WaysOut team={team} rows={rows} />}
    </div>
  );
}

/** Whoever reads along in the room takes nothing out: there the keys do it. */
function WaysOut({ team, rows }: Pick<ActionsBarProps, 'team' | 'rows'>) {
  return (
    <>
      <MenuButton
        label="Copy as"
        icon={Copy}
        isDisabled={rows.length === 0}
        items={[
          ...forms.map(({ id, label }) => ({
            id,
            label,
            onAction: () => void copyText(actionTasks(rows, id)),
          })),
          {
            id: 'slack',
            label: 'For Slack',
            onAction: () => void copyForSlack(actionsSlack(`Actions of ${team.name}`, rows)),
          },
        ]}
      />
      <Button icon={Share} keyHint="mod+e" onPress={() => void runCommand('log.export')}>
        Export
      </Button>
    </>
  );
}
