import type { Layer } from '@shared/model/layer';
import type { HTMLAttributes } from 'react';
import styles from './card-face.module.css';

export interface CardFaceProps extends HTMLAttributes<HTMLElement> {
  /** Its left edge has the colour of the layer. */
  readonly layer: Layer | null;
  /** Whether it follows the pointer. */
  readonly isOverlay: boolean;
}

/** The paper of a card on a board. */
export function CardFace({ layer, isOverlay, className = '', ...rest }: CardFaceProps) {
  return (
    <article
      {...rest}
      className={`${styles.face} ${isOverlay ? styles.overlay : ''} ${className}`}
      data-layer={layer ?? undefined}
    />
  );
}
