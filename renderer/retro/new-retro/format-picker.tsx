import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { FormatChoice } from './format-choices';
import styles from './format-picker.module.css';

export interface FormatPickerProps {
  readonly choices: readonly FormatChoice[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** The formats as cards, and under them what the chosen one is for and asks. Arrows move between them. */
export function FormatPicker({ choices, value, onChange }: FormatPickerProps) {
  const chosen = choices.find((choice) => choice.id === value);
  return (
    <div className={styles.picker}>
      <RadioGroup aria-label="Format" className={styles.cards ?? ''} value={value} onChange={onChange}>
        {choices.map((choice) => (
          <Radio key={choice.id} value={choice.id} className={styles.card ?? ''} data-format={choice.id}>
            <span className={styles.name}>{choice.name}</span>
            <span className={styles.columns}>
              {choice.columns.length === 0
                ? 'Write what you want to ask'
                : choice.columns.map((column) => column.title).join(' · ')}
            </span>
          </Radio>
        ))}
      </RadioGroup>
      {chosen === undefined ? null : (
        <div className={styles.chosen} role="status">
          <p>{chosen.purpose}</p>
          {chosen.columns.length === 0 ? null : (
            <p className={styles.asks}>
              {chosen.columns.map((column) => (
                <span key={column.title}>
                  <b>{column.title}</b> {column.hint}
                </span>
              ))}
            </p>
          )}
        </div>
      )}
    </div>
  );
}
