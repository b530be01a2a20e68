import { createPortal } from 'react-dom';
import styles from './drag-ghost.module.css';
import { holdGhost, useFlowDrag } from './flow-drag';

/** What hangs on the pointer: what it is, and where it would land, or why it can't. */
export function DragGhost() {
  const drag = useFlowDrag();
  if (drag === null) return null;
  const { dragged, words, isRefused } = drag;
  return createPortal(
    <div ref={holdGhost} className={styles.ghost} aria-hidden="true">
      <span className={styles.name} dir="auto">
        {dragged.words}
      </span>
      {words === '' ? null : (
        <span
          className={isRefused ? styles.refusal : styles.words}
          {...(isRefused ? { 'data-refusal': '' } : {})}
        >
          {words}
        </span>
      )}
    </div>,
    document.body,
  );
}
