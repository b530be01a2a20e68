import { bridge } from '@/store/bridge';
import { useWorkspaceState } from '@/store/use-workspace';
import { Button } from '@/ui/button';
import { Logo } from '@/ui/logo';
import { RestoreChoice } from './restore-choice';
import styles from './unreadable.module.css';

/** Shown instead of everything when the workspace couldn't be opened: why, what there is to go on with, and where it lies. */
export function Unreadable() {
  const problem = useWorkspaceState((state) => state.problem);
  const canChoose = useWorkspaceState((state) => state.canChoose);
  return (
    <main className={styles.page}>
      <Logo />
      <h1 className={styles.title}>Your workspace didn't open</h1>
      <p role="alert">{problem}</p>
      <div className={styles.actions}>
        <Button variant="primary" onPress={() => window.location.reload()}>
          Try again
        </Button>
        <Button onPress={() => void bridge.call('folder:reveal', 'snapshots')}>
          Open the snapshots folder
        </Button>
        <Button onPress={() => void bridge.call('folder:reveal', 'data')}>Open the data folder</Button>
      </div>
      {canChoose ? <RestoreChoice /> : null}
    </main>
  );
}
