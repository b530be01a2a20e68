import { memo } from 'react';
import { keyCaps } from './key-caps';
import styles from './key-hint.module.css';

/** The keys of a command, drawn as caps. Read out as words, since the command is often known by its key. */
export const KeyHint = memo(function KeyHint({ keys }: { keys: string }) {
  return (
    <span className={styles.keys}>
      {keyCaps(keys).map((cap) => (
        <kbd key={cap} className={styles.cap}>
          {cap}
        </kbd>
      ))}
    </span>
  );
});
