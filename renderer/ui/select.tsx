import ChevronDown from 'lucide-react/icons/chevron-down';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import fieldStyles from './field.module.css';
import { Icon, type IconLike } from './icon';
import menuStyles from './menu.module.css';
import styles from './select.module.css';

export interface SelectProps<Id extends string> {
  readonly label: string;
  readonly items: readonly { readonly id: Id; readonly label: string; readonly icon?: IconLike }[];
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  readonly hideLabel?: boolean;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
}

/** One choice out of a list that opens on demand. */
export function Select<Id extends string>({
  label,
  items,
  value,
  onChange,
  hideLabel = false,
  placeholder = 'Choose',
  isDisabled = false,
}: SelectProps<Id>) {
  return (
    <AriaSelect
      className={fieldStyles.field ?? ''}
      value={value}
      placeholder={placeholder}
      isDisabled={isDisabled}
      onChange={(key) => {
        const chosen = items.find((item) => item.id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {hideLabel ? null : <Label className={fieldStyles.label ?? ''}>{label}</Label>}
      <Button className={styles.trigger ?? ''}>
        <SelectValue className={styles.value ?? ''} title={items.find(({ id }) => id === value)?.label} />
        <Icon icon={ChevronDown} size="small" />
      </Button>
      <Popover className={menuStyles.popover ?? ''} data-overlay="list" placement="bottom start" offset={4}>
        <ListBox className={menuStyles.menu ?? ''} items={items}>
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.label} className={`${menuStyles.item} ${styles.item}`}>
              <Icon icon={item.icon} />
              <span className={styles.words}>{item.label}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
