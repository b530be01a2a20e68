import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { evenTicksAt } from './axis-ticks';
import { ChartAxes, type PlotBox } from './chart-axes';
import { ChartFrame, type ChartWords } from './chart-frame';
import styles from './charts.module.css';
import { ReadLine } from './read-line';
import { type ChartSize, useChartSize } from './use-chart-size';

/** One value of a trend; null where there is none, which leaves a gap in the line. */
export interface TrendValue {
  readonly value: number | null;
  /** Under the plot, such as "3 Aug". */
  readonly label: string;
  /** What it says when it is read: "Week to 9 Aug: 4 deployments". */
  readonly words: string;
}

/** Something that happened beside the trend: a dashed line with its number. */
export interface TrendMarkAt {
  /** Between which values: 2.5 lies between the third and the fourth. */
  readonly at: number;
  readonly number: number;
  readonly words: string;
}

export interface LineTrendProps extends ChartWords {
  readonly values: readonly TrendValue[];
  readonly marks?: readonly TrendMarkAt[];
  readonly unit: string;
  readonly yLabel?: (value: number) => string;
  readonly heightInRem?: number;
  /** Takes what height its place has, and that at least. */
  readonly fills?: boolean;
}

/** A value over time as one line. Its points are drawn, so that one that stands alone is seen, too. */
export function LineTrend({
  values,
  marks = [],
  unit,
  yLabel = String,
  heightInRem = 11,
  fills = false,
  ...words
}: LineTrendProps) {
  const { place, size } = useChartSize<HTMLDivElement>(heightInRem, fills);
  const scales = size === null ? null : scalesFor(values, size);
  return (
    <ChartFrame
      {...words}
      place={place}
      {...(fills ? { leastHeightInRem: heightInRem } : {})}
      size={size}
      count={values.length}
      wordsOf={(index) => values[index]?.words ?? ''}
      indexAt={(x) => (scales === null ? 0 : Math.round(scales.x.invert(x)))}
      draw={(reading) => {
        if (scales === null || size === null) return null;
        const { x, y, box } = scales;
        // Of nothing there is no scale: the weeks are there, and the lines to write on.
        const hasValues = values.some(({ value }) => value !== null);
        const path = line<TrendValue>()
          .defined(({ value }) => value !== null)
          .x((_, index) => x(index))
          .y(({ value }) => y(value ?? 0));
        const read = reading === null ? undefined : values[reading];
        return (
          <>
            <ChartAxes
              box={box}
              y={y}
              yLabel={hasValues ? yLabel : noLabel}
              unit={hasValues ? unit : ''}
              rem={size.rem}
              ticks={evenTicksAt(values.length, (index) => values[index]?.label ?? '', x, size.rem)}
            />
            {marks.map(({ at, number, words: said }) => (
              <g key={number}>
                <title>{said}</title>
                <line className={styles.mark} x1={x(at)} x2={x(at)} y1={box.top} y2={box.bottom} />
                <text
                  className={styles.markNumber}
                  x={x(at)}
                  y={box.top - 0.4 * size.rem}
                  textAnchor="middle"
                >
                  {number}
                </text>
              </g>
            ))}
            <ReadLine x={reading === null ? null : x(reading)} box={box} />
            <path className={styles.line} d={path(values) ?? ''} />
            {values.map(({ value }, index) =>
              value === null ? null : (
                // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place in the order of time
                <circle key={index} className={styles.dot} cx={x(index)} cy={y(value)} r={0.2 * size.rem} />
              ),
            )}
            {read === undefined || read.value === null || reading === null ? null : (
              <circle className={styles.readDot} cx={x(reading)} cy={y(read.value)} r={0.36 * size.rem} />
            )}
          </>
        );
      }}
    />
  );
}

const noLabel = () => '';

function scalesFor(values: readonly TrendValue[], { width, height, rem }: ChartSize) {
  const box: PlotBox = {
    left: 2.9 * rem,
    right: width - 1.6 * rem,
    top: 2 * rem,
    bottom: height - 1.8 * rem,
  };
  const most = Math.max(0, ...values.map(({ value }) => value ?? 0));
  const last = Math.max(1, values.length - 1);
  return {
    box,
    x: scaleLinear().domain([0, last]).range([box.left, box.right]).clamp(true),
    y: scaleLinear()
      .domain([0, most === 0 ? 1 : most])
      .nice(4)
      .range([box.bottom, box.top]),
  };
}
