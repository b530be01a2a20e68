import { scaleLinear } from 'd3-scale';
import { useMemo } from 'react';
import { dayTicksAt } from './axis-ticks';
import { ChartAxes, type PlotBox } from './chart-axes';
import { ChartFrame, type ChartWords } from './chart-frame';
import styles from './charts.module.css';
import { dotPaths } from './dot-paths';
import { spreadLabels } from './spread-labels';
import { type ChartSize, useChartSize } from './use-chart-size';

/** A line across a scatter, such as a percentile, with its name at its end. */
export interface ScatterLine {
  readonly value: number;
  readonly label: string;
}

export interface ScatterProps<Point> extends ChartWords {
  /** From left to right. */
  readonly points: readonly Point[];
  /** The number of its day. */
  readonly xOf: (point: Point) => number;
  /** 0 and more. */
  readonly yOf: (point: Point) => number;
  readonly wordsOf: (index: number) => string;
  readonly lines: readonly ScatterLine[];
  /** What is written under a day, so many days after that of the first point. */
  readonly xLabel: (after: number) => string;
  readonly unit: string;
  readonly heightInRem?: number;
}

/** Dashes that tell the lines apart, from the densest to a whole line. */
const dashes = ['2 4', '6 4', '12 4', undefined] as const;

/** One point for each thing, and lines that so many of them are under. Ten thousand are drawn as a few shapes. */
export function Scatter<Point>({
  points,
  xOf,
  yOf,
  wordsOf,
  lines,
  xLabel,
  unit,
  heightInRem = 16,
  ...words
}: ScatterProps<Point>) {
  const { place, size } = useChartSize<HTMLDivElement>(heightInRem);
  const scales = useMemo(
    () => (size === null ? null : scalesFor(points, xOf, yOf, lines, size)),
    [points, xOf, yOf, lines, size],
  );
  const dots = useMemo(
    () =>
      scales === null || size === null
        ? []
        : dotPaths(size.width, size.height, (tell) => {
            const [left, top] = [scales.x(0), scales.y(0)];
            const [right, down] = [scales.x(1) - left, scales.y(1) - top];
            // Both scales are even: of thousands of points each is worked out by itself alone.
            for (const point of points) tell(left + right * xOf(point), top + down * yOf(point));
          }),
    [points, xOf, yOf, scales, size],
  );
  const ticks = useMemo(() => {
    if (scales === null || size === null || points.length === 0) return [];
    const [first = 0, last = 0] = scales.x.domain();
    return dayTicksAt(last - first + 1, xLabel, (after) => scales.x(first + after), size.rem);
  }, [points.length, xLabel, scales, size]);
  return (
    <ChartFrame
      {...words}
      place={place}
      size={size}
      count={points.length}
      wordsOf={wordsOf}
      indexAt={(left, top) =>
        scales === null
          ? 0
          : nearest(points, (point) => (scales.x(xOf(point)) - left) ** 2 + (scales.y(yOf(point)) - top) ** 2)
      }
      draw={(reading) => {
        if (scales === null || size === null) return null;
        const { x, y, box } = scales;
        const read = reading === null ? undefined : points[reading];
        const labels = spreadLabels(
          lines.map(({ value }) => y(value)),
          1.15 * size.rem,
          box,
        );
        return (
          <>
            <ChartAxes box={box} y={y} yLabel={String} unit={unit} ticks={ticks} />
            <g className={styles.dots} strokeWidth={0.4 * size.rem}>
              {dots.map((strip, index) =>
                // biome-ignore lint/suspicious/noArrayIndexKey: a strip is its place in the picture
                strip === '' ? null : <path key={index} d={strip} />,
              )}
            </g>
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
              <circle className={styles.readDot} cx={x(xOf(read))} cy={y(yOf(read))} r={0.4 * size.rem} />
            )}
          </>
        );
      }}
    />
  );
}

function scalesFor<Point>(
  points: readonly Point[],
  xOf: (point: Point) => number,
  yOf: (point: Point) => number,
  lines: readonly ScatterLine[],
  { width, height, rem }: ChartSize,
) {
  const box: PlotBox = {
    left: 2.9 * rem,
    right: width - 7.5 * rem,
    top: 2 * rem,
    bottom: height - 1.8 * rem,
  };
  const [earliest] = points;
  const latest = points.at(-1);
  const first = earliest === undefined ? 0 : xOf(earliest);
  const last = latest === undefined ? 1 : xOf(latest);
  let most = 1;
  for (const point of points) most = Math.max(most, yOf(point));
  for (const { value } of lines) most = Math.max(most, value);
  return {
    box,
    x: scaleLinear()
      .domain([first, Math.max(last, first + 1)])
      .range([box.left, box.right]),
    y: scaleLinear().domain([0, most]).nice(4).range([box.bottom, box.top]),
  };
}

/** The point that is drawn next to a place. */
function nearest<Point>(points: readonly Point[], awayOf: (point: Point) => number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  points.forEach((point, index) => {
    const away = awayOf(point);
    if (away >= least) return;
    least = away;
    best = index;
  });
  return best;
}
