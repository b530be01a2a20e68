import type { ReactNode } from 'react';
import styles from './charts.module.css';

const shapes: readonly ReactNode[] = [
  <path key="rising" d="M0 8L8 0M-2 2L2 -2M6 10L10 6" />,
  <path key="flat" d="M0 4H8" />,
  <path key="falling" d="M0 0L8 8M-2 6L2 10M6 -2L10 2" />,
  <path key="dots" d="M2 2h0.1M6 6h0.1" strokeLinecap="round" strokeWidth="2.4" />,
  <path key="upright" d="M4 0V8" />,
  <path key="squares" d="M0 4H8M4 0V8" />,
];

/** The pattern of a layer, by which it is told from its neighbours without its colour. */
export function LayerPattern({ id, index }: { readonly id: string; readonly index: number }) {
  const shape = index % shapes.length;
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect className={styles.layerGround} data-layer={shape} width="8" height="8" />
      <g className={styles.layerLines} data-layer={shape}>
        {shapes[shape]}
      </g>
    </pattern>
  );
}
