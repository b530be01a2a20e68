import ListCollapse from 'lucide-react/icons/list-collapse';
import { boardScreen } from './board-store';
import styles from './open-group.module.css';

/** Opens a group's notes by mouse; O does it by key, so the button stays out of the Tab order. */
export function OpenGroup({ groupId }: { groupId: string }) {
  return (
    <button
      type="button"
      className={styles.open}
      tabIndex={-1}
      aria-label="Open the group"
      title="Open the group: edit its notes, take one out (O)"
      onClick={() => boardScreen.setState({ openGroupId: groupId })}
    >
      <ListCollapse aria-hidden="true" />
    </button>
  );
}
