import styles from './logo.module.css';

/** The mark: one line, two nodes. */
export function Logo() {
  return (
    <svg className={styles.logo} viewBox="0 0 24 24" fill="none" aria-hidden="true" focusable="false">
      <circle cx="18.5" cy="4.5" r="2.5" className={styles.stroke} />
      <circle cx="5.5" cy="19.5" r="2.5" className={styles.stroke} />
      <path d="M16 4.5H7.25a3.75 3.75 0 0 0 0 7.5h9.5a3.75 3.75 0 0 1 0 7.5H8" className={styles.stroke} />
    </svg>
  );
}
