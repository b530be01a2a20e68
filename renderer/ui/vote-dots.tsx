import styles from './vote-dots.module.css';

const mostDots = 10;

/** Votes as dots and a number; over ten only the number counts on. */
export function VoteDots({ count }: { count: number }) {
  if (count <= 0) return null;
  const dots = Array.from({ length: Math.min(count, mostDots) }, (_, index) => `dot-${index}`);
  return (
    <span className={styles.votes}>
      <span className={styles.dots} aria-hidden="true">
        {dots.map((dot) => (
          <span key={dot} className={styles.dot} />
        ))}
      </span>
      <b>{count}</b>
      <span className="visually-hidden">{count === 1 ? 'vote' : 'votes'}</span>
    </span>
  );
}
