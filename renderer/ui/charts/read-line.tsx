import type { PlotBox } from './chart-axes';
import styles from './charts.module.css';

/** Where a chart is being read: a line over its whole height, so many pixels from its left; none where it isn't. */
export function ReadLine({ x, box }: { readonly x: number | null; readonly box: PlotBox }) {
  if (x === null) return null;
  return <line className={styles.readLine} x1={x} x2={x} y1={box.top} y2={box.bottom} />;
}
