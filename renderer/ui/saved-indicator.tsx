import Check from 'lucide-react/icons/check';
import LoaderCircle from 'lucide-react/icons/loader-circle';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { Icon } from './icon';
import styles from './saved-indicator.module.css';

/** 'saved' only when it is on disk; 'failed' while a write is being tried again and the work is in memory alone. */
export type SavedState = 'saved' | 'saving' | 'failed';

const faces = {
  saved: { icon: Check, words: 'Saved' },
  saving: { icon: LoaderCircle, words: 'Saving' },
  failed: { icon: TriangleAlert, words: 'Not saved yet' },
};

/** Whether the last change is on disk. Not a live region: a failed write is announced by its notice. */
export function SavedIndicator({ state }: { state: SavedState }) {
  const face = faces[state];
  return (
    <span className={`${styles.saved} ${styles[state]}`} data-saved={state}>
      <span className={styles.face}>
        <Icon icon={face.icon} size="small" />
        <span className={styles.words}>{face.words}</span>
      </span>
    </span>
  );
}
