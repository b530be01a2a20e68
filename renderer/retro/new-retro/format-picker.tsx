import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { FormatChoice } from './format-choices';
import styles from './format-picker.module.css';

export interface FormatPickerProps {
  readonly choices: readonly FormatChoice[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** The formats as cards, each with what it is for and what it asks. Arrows move between them. */
export function FormatPicker({ choices, value, onChange }: FormatPickerProps) {
  return (
    <RadioGroup aria-label="Format" className={styles.cards ?? ''} value={value} onChange={onChange}>
      {choices.map((choice) => (
        <Radio key={choice.id} value={choice.id} className={styles.card ?? ''} data-format={choice.id}>
          <span className={styles.name}>{choice.name}</span>
          <span className={styles.purpose}>{choice.purpose}</span>
          {choice.columns.length === 0 ? null : (
            <span className={styles.columns}>{choice.columns.map((column) => column.title).join(' · ')}</span>
          )}
        </Radio>
      ))}
    </RadioGroup>
  );
}
