import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { Icon, type IconLike } from './icon';
import styles from './icon-button.module.css';
import { KeyHint } from './key-hint';

export interface IconButtonProps
  extends Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'aria-label'> {
  /** What it does: the accessible name, and the tooltip. */
  readonly label: string;
  readonly icon: IconLike;
  readonly keyHint?: string;
  /** Set for a button that stays down, such as "hide the notes". */
  readonly isPressed?: boolean;
}

/** A button that is only an icon; its word comes as a tooltip. */
export function IconButton({ label, icon, keyHint, isPressed, ...props }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={50}>
      <AriaButton
        {...props}
        aria-label={label}
        aria-pressed={isPressed}
        className={`${styles.button} ${isPressed === true ? styles.on : ''}`}
      >
        <Icon icon={icon} />
      </AriaButton>
      <Tooltip className={styles.tooltip ?? ''} offset={6}>
        {label}
        {keyHint === undefined ? null : <KeyHint keys={keyHint} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
