import type { ScaleLinear } from 'd3-scale';
import type { AxisTick } from './axis-ticks';
import styles from './charts.module.css';

/** Where a chart's plot lies in its picture, in pixels. */
export interface PlotBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface ChartAxesProps {
  readonly box: PlotBox;
  readonly y: ScaleLinear<number, number>;
  readonly yLabel: (value: number) => string;
  /** What the numbers at the left are, such as "days". */
  readonly unit: string;
  readonly ticks: readonly AxisTick[];
  /** How many pixels 1 rem has: a low plot has so few lines then that their numbers keep apart. */
  readonly rem?: number;
}

/** The lines and words around a plot. */
export function ChartAxes({ box, y, yLabel, unit, ticks, rem = 0 }: ChartAxesProps) {
  return (
    <g>
      {ticksAt(y, box, rem).map((value) => (
        <g key={value}>
          <line className={styles.grid} x1={box.left} x2={box.right} y1={y(value)} y2={y(value)} />
          <text className={styles.tick} x={box.left - 6} y={y(value)} dy="0.35em" textAnchor="end">
            {yLabel(value)}
          </text>
        </g>
      ))}
      <text className={styles.tick} x={0} y="1em" textAnchor="start">
        {unit}
      </text>
      {ticks.map(({ at, label }) => (
        <text
          key={`${at} ${label}`}
          className={styles.tick}
          x={at}
          y={box.bottom}
          dy="1.4em"
          textAnchor="middle"
        >
          {label}
        </text>
      ))}
    </g>
  );
}

/** Round values up the side, four or so, and fewer where they would lie over each other. */
function ticksAt(y: ScaleLinear<number, number>, box: PlotBox, rem: number): number[] {
  const fit = rem === 0 ? Number.POSITIVE_INFINITY : (box.bottom - box.top) / (0.9 * rem);
  for (let count = 4; count > 1; count -= 1) {
    const ticks = y.ticks(count);
    if (ticks.length - 1 <= fit) return ticks;
  }
  return y.domain();
}
