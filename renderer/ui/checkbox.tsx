import Check from 'lucide-react/icons/check';
import Minus from 'lucide-react/icons/minus';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import styles from './checkbox.module.css';
import { Icon } from './icon';

export interface CheckboxProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isIndeterminate?: boolean;
  readonly isDisabled?: boolean;
  /** The name, where the words beside it aren't enough. */
  readonly ariaLabel?: string;
}

/** A box that is ticked or not, with its words. */
export function Checkbox({
  children,
  isSelected,
  onChange,
  isIndeterminate = false,
  isDisabled = false,
  ariaLabel,
}: CheckboxProps) {
  return (
    <AriaCheckbox
      className={styles.checkbox ?? ''}
      isSelected={isSelected}
      isIndeterminate={isIndeterminate}
      isDisabled={isDisabled}
      onChange={onChange}
      {...(ariaLabel === undefined ? {} : { 'aria-label': ariaLabel })}
    >
      <span className={styles.box}>
        {isIndeterminate ? <Icon icon={Minus} size="small" /> : null}
        {isSelected && !isIndeterminate ? <Icon icon={Check} size="small" /> : null}
      </span>
      {children}
    </AriaCheckbox>
  );
}
