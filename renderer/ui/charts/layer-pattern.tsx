import { memo, type ReactNode } from 'react';
import styles from './charts.module.css';

const shapes: readonly ReactNode[] = [
  <path key="rising" d="M0 8L8 0M-2 2L2 -2M6 10L10 6" />,
  <path key="flat" d="M0 4H8" />,
  <path key="falling" d="M0 0L8 8M-2 6L2 10M6 -2L10 2" />,
  <path key="dots" d="M2 2h0.1M6 6h0.1" strokeLinecap="round" strokeWidth="2.4" />,
  <path key="upright" d="M4 0V8" />,
  <path key="squares" d="M0 4H8M4 0V8" />,
];

/** What a layer without a pattern is called in the stylesheet. */
const PLAIN = 'plain';

/** Which look a layer has: a number of a pattern, or none. */
export function layerShape(index: number | null): number | typeof PLAIN {
  return index === null ? PLAIN : index % shapes.length;
}

export interface LayerPatternProps {
  readonly id: string;
  /** The layer's place from above; null for the one that all others lie on, which is plain. */
  readonly index: number | null;
}

/** The pattern of a layer, by which it is told from its neighbours without its colour. */
export const LayerPattern = memo(function LayerPattern({ id, index }: LayerPatternProps) {
  const shape = layerShape(index);
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect className={styles.layerUnder} width="8" height="8" />
      <rect className={styles.layerGround} data-layer={shape} width="8" height="8" />
      <g className={styles.layerLines} data-layer={shape}>
        {shape === PLAIN ? null : shapes[shape]}
      </g>
    </pattern>
  );
});
