import { HIDDEN_NOTE } from '@shared/retro/hidden-notes';
import styles from './hidden-text.module.css';

/**
 * Stands for a text that isn't to be read yet. The text itself isn't in the page at all: what is on the projector can't
 * be made out, copied or read aloud. Only a rough length shows.
 */
export function HiddenText({ text }: { text: string }) {
  const bars = Math.min(3, 1 + Math.floor(text.length / 45));
  return (
    <span className={styles.hidden}>
      <span className="visually-hidden">{HIDDEN_NOTE}</span>
      {['first', 'second', 'third'].slice(0, bars).map((bar, index) => (
        <span
          key={bar}
          className={`${styles.bar} ${index === bars - 1 ? styles.last : ''}`}
          aria-hidden="true"
        />
      ))}
    </span>
  );
}
