import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import styles from './button.module.css';
import { Icon, type IconLike } from './icon';
import { KeyHint } from './key-hint';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  /** 'primary' for the one thing that comes next, 'plain' for the rest, 'quiet' inside lists and bars. */
  readonly variant?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly icon?: IconLike;
  /** The key that does the same, drawn at the end. */
  readonly keyHint?: string;
  readonly size?: 'small' | 'medium';
  readonly children?: ReactNode;
}

/** A push button. `onPress` fires for mouse, touch, Enter and Space alike. */
export function Button({
  variant = 'plain',
  size = 'medium',
  icon,
  keyHint,
  children,
  ...props
}: ButtonProps) {
  return (
    <AriaButton {...props} className={`${styles.button} ${styles[variant]} ${styles[size]}`}>
      <Icon icon={icon} />
      {children}
      {keyHint === undefined ? null : <KeyHint keys={keyHint} />}
    </AriaButton>
  );
}
