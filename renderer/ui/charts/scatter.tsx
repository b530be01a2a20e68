import { scaleLinear } from 'd3-scale';
import { useMemo } from 'react';
import { type AxisTick, ChartAxes, type PlotBox, spacedTicks } from './chart-axes';
import { ChartFrame, type ChartWords } from './chart-frame';
import styles from './charts.module.css';
import { spreadLabels } from './spread-labels';
import { type ChartSize, useChartSize } from './use-chart-size';

export interface ScatterPoint {
  readonly x: number;
  readonly y: number;
}

/** A line across a scatter, such as a percentile, with its name at its end. */
export interface ScatterLine {
  readonly value: number;
  readonly label: string;
}

export interface ScatterProps extends ChartWords {
  /** From left to right. */
  readonly points: readonly ScatterPoint[];
  readonly wordsOf: (index: number) => string;
  readonly lines: readonly ScatterLine[];
  /** Words under the plot, by their place on x. */
  readonly xLabels: readonly { readonly x: number; readonly label: string }[];
  readonly unit: string;
  readonly heightInRem?: number;
}

/** Dashes that tell the lines apart, from the densest to a whole line. */
const dashes = ['2 4', '6 4', '12 4', undefined] as const;

/** One point for each thing, and lines that so many of them are under. Ten thousand are drawn as one shape. */
export function Scatter({ points, wordsOf, lines, xLabels, unit, heightInRem = 16, ...words }: ScatterProps) {
  const { place, size } = useChartSize<HTMLDivElement>(heightInRem);
  const scales = useMemo(
    () => (size === null ? null : scalesFor(points, lines, size)),
    [points, lines, size],
  );
  const dots = useMemo(() => (scales === null ? '' : dotsPath(points, scales)), [points, scales]);
  return (
    <ChartFrame
      {...words}
      place={place}
      size={size}
      count={points.length}
      wordsOf={wordsOf}
      indexAt={(x, y) => (scales === null ? 0 : nearest(points, scales, x, y))}
      draw={(reading) => {
        if (scales === null || size === null) return null;
        const { x, y, box } = scales;
        const ticks = xLabels.map(({ x: at, label }): AxisTick => ({ at: x(at), label }));
        const read = reading === null ? undefined : points[reading];
        const labels = spreadLabels(
          lines.map(({ value }) => y(value)),
          1.15 * size.rem,
          box,
        );
        return (
          <>
            <ChartAxes
              box={box}
              y={y}
              yLabel={String}
              unit={unit}
              ticks={spacedTicks(ticks, 3.6 * size.rem)}
            />
            <path className={styles.dots} strokeWidth={0.4 * size.rem} d={dots} />
            {lines.map(({ value, label }, index) => (
              <g key={label}>
                <line
                  className={styles.across}
                  x1={box.left}
                  x2={box.right}
                  y1={y(value)}
                  y2={y(value)}
                  strokeDasharray={dashes[index % dashes.length]}
                />
                <text className={styles.label} x={box.right + 6} y={labels[index]} dy="0.35em">
                  {label}
                </text>
              </g>
            ))}
            {read === undefined ? null : (
              <circle className={styles.readDot} cx={x(read.x)} cy={y(read.y)} r={0.4 * size.rem} />
            )}
          </>
        );
      }}
    />
  );
}

type Scales = ReturnType<typeof scalesFor>;

function scalesFor(
  points: readonly ScatterPoint[],
  lines: readonly ScatterLine[],
  { width, height, rem }: ChartSize,
) {
  const box: PlotBox = {
    left: 2.9 * rem,
    right: width - 7.5 * rem,
    top: 2 * rem,
    bottom: height - 1.8 * rem,
  };
  const first = points[0]?.x ?? 0;
  const last = points.at(-1)?.x ?? 1;
  let most = 1;
  for (const { y } of points) most = Math.max(most, y);
  for (const { value } of lines) most = Math.max(most, value);
  return {
    box,
    x: scaleLinear()
      .domain([first, Math.max(last, first + 1)])
      .range([box.left, box.right]),
    y: scaleLinear().domain([0, most]).nice(4).range([box.bottom, box.top]),
  };
}

/** Lines of no length with round ends: what falls onto the same pixel is drawn once. */
function dotsPath(points: readonly ScatterPoint[], { x, y }: Scales): string {
  const seen = new Set<string>();
  for (const point of points) seen.add(`M${Math.round(x(point.x))} ${Math.round(y(point.y))}h0`);
  return [...seen].join('');
}

/** The point that is drawn next to a place. */
function nearest(points: readonly ScatterPoint[], { x, y }: Scales, left: number, top: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  points.forEach((point, index) => {
    const away = (x(point.x) - left) ** 2 + (y(point.y) - top) ** 2;
    if (away >= least) return;
    least = away;
    best = index;
  });
  return best;
}
