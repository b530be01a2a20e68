import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import fieldStyles from './field.module.css';
import { Icon, type IconLike } from './icon';
import styles from './segmented.module.css';

export interface SegmentedProps<Id extends string> {
  readonly label: string;
  readonly items: readonly { readonly id: Id; readonly label: string; readonly icon?: IconLike }[];
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  readonly hideLabel?: boolean;
  readonly isDisabled?: boolean;
}

/** A few choices side by side, of which one is taken. Arrows move between them. */
export function Segmented<Id extends string>({
  label,
  items,
  value,
  onChange,
  hideLabel = false,
  isDisabled = false,
}: SegmentedProps<Id>) {
  return (
    <RadioGroup
      className={fieldStyles.field ?? ''}
      orientation="horizontal"
      value={value}
      isDisabled={isDisabled}
      onChange={(id) => {
        const chosen = items.find((item) => item.id === id);
        if (chosen !== undefined) onChange(chosen.id);
      }}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {hideLabel ? null : <Label className={fieldStyles.label ?? ''}>{label}</Label>}
      <div className={styles.track}>
        {items.map((item) => (
          <Radio key={item.id} value={item.id} className={styles.segment ?? ''}>
            <Icon icon={item.icon} />
            {item.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
