import { scaleLinear } from 'd3-scale';
import { ticksAt } from './axis-ticks';
import { ChartAxes, type PlotBox } from './chart-axes';
import { ChartFrame, type ChartWords } from './chart-frame';
import styles from './charts.module.css';
import { useChartSize } from './use-chart-size';

/** How many fell between two values. */
export interface HistogramPart {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface HistogramProps extends ChartWords {
  readonly parts: readonly HistogramPart[];
  /** Values with a line and a name, such as percentiles, from left to right. */
  readonly lines: readonly { readonly value: number; readonly label: string }[];
  readonly wordsOf: (index: number) => string;
  /** A value in words as short as can be. */
  readonly xLabel: (value: number) => string;
  readonly unit: string;
  readonly heightInRem?: number;
}

/** How often each value came out. */
export function Histogram({
  parts,
  lines,
  wordsOf,
  xLabel,
  unit,
  heightInRem = 15,
  ...words
}: HistogramProps) {
  const { place, size } = useChartSize<HTMLDivElement>(heightInRem);
  const first = parts[0];
  const last = parts.at(-1);
  const isPoint = first === undefined || last === undefined || first.from === last.to;
  return (
    <ChartFrame
      {...words}
      place={place}
      size={size}
      count={parts.length}
      wordsOf={wordsOf}
      indexAt={(x) => {
        if (size === null) return 0;
        const box = boxOf(size.width, size.height, size.rem);
        const share = (x - box.left) / (box.right - box.left);
        return Math.min(Math.max(Math.floor(share * parts.length), 0), parts.length - 1);
      }}
      draw={(reading) => {
        if (size === null || first === undefined || last === undefined) return null;
        const box = boxOf(size.width, size.height, size.rem);
        const x = scaleLinear()
          .domain([first.from, isPoint ? first.from + 1 : last.to])
          .range([box.left, box.right]);
        const most = Math.max(1, ...parts.map(({ count }) => count));
        const y = scaleLinear().domain([0, most]).nice(4).range([box.bottom, box.top]);
        const width = (box.right - box.left) / parts.length;
        const lifted = liftedLabels(
          lines.map(({ value }) => x(value)),
          2.6 * size.rem,
        );
        const ticks = isPoint
          ? [{ at: (box.left + box.right) / 2, label: xLabel(first.from) }]
          : ticksAt(x.ticks(6), x, xLabel, size.rem);
        return (
          <>
            <ChartAxes box={box} y={y} yLabel={String} unit={unit} ticks={ticks} />
            {parts.map(({ from, count }, index) => (
              <rect
                key={from}
                className={index === reading ? styles.readBar : styles.bar}
                x={box.left + index * width + 0.5}
                width={Math.max(1, width - 1)}
                y={y(count)}
                height={Math.max(0, box.bottom - y(count))}
              />
            ))}
            {isPoint
              ? null
              : lines.map(({ value, label }, index) => (
                  <g key={label}>
                    <line className={styles.halo} x1={x(value)} x2={x(value)} y1={box.top} y2={box.bottom} />
                    <line
                      className={styles.across}
                      x1={x(value)}
                      x2={x(value)}
                      y1={box.top}
                      y2={box.bottom}
                    />
                    <text
                      className={styles.label}
                      x={x(value)}
                      y={box.top - 6 - (lifted[index] ? 1.1 * size.rem : 0)}
                      textAnchor="middle"
                    >
                      {label}
                    </text>
                  </g>
                ))}
          </>
        );
      }}
    />
  );
}

/** Which labels stand one line higher, since the one before them, on the first line, is nearer than they are wide. */
function liftedLabels(places: readonly number[], least: number): boolean[] {
  const lifted: boolean[] = [];
  places.forEach((place, index) => {
    const before = places[index - 1];
    lifted.push(before !== undefined && lifted[index - 1] === false && place - before < least);
  });
  return lifted;
}

function boxOf(width: number, height: number, rem: number): PlotBox {
  return { left: 3.4 * rem, right: width - 1.2 * rem, top: 3 * rem, bottom: height - 1.8 * rem };
}
