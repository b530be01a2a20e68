import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import styles from './chip.module.css';
import { Icon, type IconLike } from './icon';

export type ChipTone =
  | 'plain'
  | 'accent'
  | 'warning'
  | 'danger'
  | 'inputs'
  | 'transformation'
  | 'outputs'
  | 'feedback'
  | 'waiting'
  | 'unclear'
  | 'fragile'
  | 'tooling';

export interface ChipProps {
  readonly icon?: IconLike;
  readonly tone?: ChipTone;
  readonly children: ReactNode;
  /** Makes it a button. */
  readonly onPress?: () => void;
  readonly ariaLabel?: string;
}

/** A small fact with its icon, such as an owner or a date; a button when it can be changed. */
export function Chip({ icon, tone = 'plain', children, onPress, ariaLabel }: ChipProps) {
  const className = `${styles.chip} ${styles[tone]}`;
  const content = (
    <>
      <Icon icon={icon} size="small" />
      <span className={styles.words}>{children}</span>
    </>
  );
  if (onPress === undefined) return <span className={className}>{content}</span>;
  return (
    <AriaButton
      className={`${className} ${styles.pressable}`}
      onPress={onPress}
      {...(ariaLabel === undefined ? {} : { 'aria-label': ariaLabel })}
    >
      {content}
    </AriaButton>
  );
}
