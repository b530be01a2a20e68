import Check from 'lucide-react/icons/check';
import LoaderCircle from 'lucide-react/icons/loader-circle';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { Icon, type IconLike } from './icon';
import styles from './saved-indicator.module.css';

/** 'saved' only when it is on disk; 'failed' while a write is being tried again and the work is in memory alone. */
export type SavedState = 'saved' | 'saving' | 'failed';

/** Whether the last change is on disk. Not a live region: a failed write is announced by its notice. */
export function SavedIndicator({ state }: { state: SavedState }) {
  return (
    <span className={styles.saved} data-saved={state}>
      {state === 'failed' ? (
        <Face icon={TriangleAlert} words="Not saved yet" />
      ) : (
        // Both are always there, and one of them is seen: it changes twice with every gesture, and nothing is laid out for that.
        <span className={styles.either}>
          <Face icon={Check} words="Saved" when="saved" />
          <Face icon={LoaderCircle} words="Saving" when="saving" />
        </span>
      )}
    </span>
  );
}

/** @param when the state that it is seen in, where that is not always */
function Face({ icon, words, when }: { icon: IconLike; words: string; when?: SavedState }) {
  return (
    <span className={styles.face} data-when={when}>
      <Icon icon={icon} size="small" />
      <span className={styles.words}>{words}</span>
    </span>
  );
}
