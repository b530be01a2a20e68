import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import styles from './icon-button.module.css';

export interface TipButtonProps extends Omit<AriaButtonProps, 'style' | 'children'> {
  /** What comes up while the pointer or the focus rests on it, and is read out with it. */
  readonly tip: ReactNode;
  readonly children: ReactNode;
}

/** A button of any look that tells more while the pointer or the focus is on it, such as how a number came about. */
export function TipButton({ tip, children, ...props }: TipButtonProps) {
  return (
    <TooltipTrigger delay={300} closeDelay={50}>
      <AriaButton {...props}>{children}</AriaButton>
      <Tooltip className={styles.tooltip ?? ''} offset={6} placement="bottom start">
        {tip}
      </Tooltip>
    </TooltipTrigger>
  );
}
