import { TextField } from '../text-field';
import styles from './board-filter.module.css';

export interface BoardFilterProps {
  /** "Filter the notes" */
  readonly label: string;
  readonly filter: string;
  readonly onChange: (filter: string) => void;
  /** Enter: on to the first card that it shows. */
  readonly onEnter: () => void;
}

/** The field that narrows a board down to what has some letters; "/" leads into it, Escape empties it. */
export function BoardFilter({ label, filter, onChange, onEnter }: BoardFilterProps) {
  return (
    <div className={styles.filter} data-board-filter>
      <TextField
        label={label}
        hideLabel
        placeholder="Filter  /"
        value={filter}
        onChange={onChange}
        onCancel={() => onChange('')}
        onSubmit={onEnter}
      />
    </div>
  );
}

/** Leads the keys into the field. */
export function enterBoardFilter(): void {
  document.querySelector<HTMLInputElement>('[data-board-filter] input')?.focus();
}
