import Monitor from 'lucide-react/icons/monitor';
import MonitorOff from 'lucide-react/icons/monitor-off';
import { useWorkspaceState } from '@/store/use-workspace';
import { Button } from '@/ui/button';
import { runCommand } from '@/ui/commands/commands';
import { IconButton } from '@/ui/icon-button';
import { SavedIndicator } from '@/ui/saved-indicator';
import styles from './header-end.module.css';

/** The right end of each header. On the room screen only what the room needs is left, and the way back. */
export function HeaderEnd({ isRoomScreen }: { isRoomScreen: boolean }) {
  if (isRoomScreen) {
    return (
      <>
        <Saved onlyFailed />
        <IconButton
          label="Leave the room screen"
          icon={MonitorOff}
          keyHint="F9"
          onPress={() => runCommand('view.room-screen')}
        />
      </>
    );
  }
  return (
    <>
      <Saved />
      <Button icon={Monitor} aria-label="Room screen" onPress={() => runCommand('view.room-screen')}>
        <span className={styles.word}>Room screen</span>
      </Button>
    </>
  );
}

/** By itself: it changes twice with every gesture, and the buttons beside it don't. */
function Saved({ onlyFailed = false }: { onlyFailed?: boolean }) {
  const phase = useWorkspaceState((state) => state.saving.phase);
  return onlyFailed && phase !== 'failed' ? null : <SavedIndicator state={phase} />;
}
