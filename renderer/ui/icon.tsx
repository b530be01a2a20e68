import { type ComponentType, createElement, isValidElement, memo, type ReactElement } from 'react';
import styles from './icon.module.css';

/** A lucide icon by itself, or a ready element. */
export type IconLike = ComponentType | ReactElement | null | undefined;

/**
 * Draws an icon at the size of the text beside it. It is never read out: the word beside it is. What stands around it is drawn again
 * far more often than it becomes another.
 */
export const Icon = memo(function Icon({
  icon,
  size = 'medium',
}: {
  icon: IconLike;
  size?: 'small' | 'medium' | 'large';
}) {
  if (icon === null || icon === undefined) return null;
  return (
    <span className={`${styles.icon} ${styles[size]}`} aria-hidden="true">
      {isValidElement(icon) ? icon : createElement(icon)}
    </span>
  );
});
