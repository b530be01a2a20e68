import styles from './who-has-the-laptop.module.css';

export interface WhoHasTheLaptopProps {
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    /** How far they are: "2 left". */
    readonly state: string;
  }[];
  readonly holderId: string | null;
  /** Null when it is laid down. */
  readonly onPass: (id: string | null) => void;
  /** All in one line, over what they answer about. */
  readonly isRow?: boolean;
}

/** Whose turn it is, where each answers alone and the laptop goes round. */
export function WhoHasTheLaptop({ people, holderId, onPass, isRow = false }: WhoHasTheLaptopProps) {
  return (
    <fieldset className={isRow ? styles.row : styles.people}>
      <legend className={isRow ? 'visually-hidden' : styles.legend}>Who has the laptop?</legend>
      {people.map(({ id, name, state }) => (
        <button
          key={id}
          type="button"
          className={styles.person}
          aria-pressed={holderId === id}
          onClick={() => onPass(holderId === id ? null : id)}
        >
          <span className={styles.name}>{name}</span>
          <span className={styles.state}>{state}</span>
        </button>
      ))}
    </fieldset>
  );
}
