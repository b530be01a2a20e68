import { scaleLinear } from 'd3-scale';
import { area } from 'd3-shape';
import { useId } from 'react';
import { ChartAxes, type PlotBox, spacedTicks } from './chart-axes';
import { ChartFrame, type ChartWords } from './chart-frame';
import styles from './charts.module.css';
import { LayerPattern } from './layer-pattern';
import { spreadLabels } from './spread-labels';
import { type ChartSize, useChartSize } from './use-chart-size';

/** A layer: what lies between its own line and that of the next one; the last lies on the ground. */
export interface AreaLayer {
  readonly name: string;
  /** The height of its upper line, one number for each place on x; never below that of the next layer. */
  readonly tops: readonly number[];
}

export interface StackedAreaProps extends ChartWords {
  readonly layers: readonly AreaLayer[];
  /** Under the plot, one for each place on x. */
  readonly labels: readonly string[];
  readonly wordsOf: (index: number) => string;
  readonly unit: string;
  readonly heightInRem?: number;
}

/** Layers on each other over time. Each has a pattern of its own and its name at its right end. */
export function StackedArea({ layers, labels, wordsOf, unit, heightInRem = 16, ...words }: StackedAreaProps) {
  const { place, size } = useChartSize<HTMLDivElement>(heightInRem);
  const id = useId();
  const scales = size === null ? null : scalesFor(layers, labels.length, size);
  return (
    <ChartFrame
      {...words}
      place={place}
      size={size}
      count={labels.length}
      wordsOf={wordsOf}
      indexAt={(x) => (scales === null ? 0 : Math.round(scales.x.invert(x)))}
      draw={(reading) => {
        if (scales === null || size === null) return null;
        const { x, y, box } = scales;
        const last = Math.max(0, labels.length - 1);
        const middles = layers.map(({ tops }, index) => {
          const under = layers[index + 1]?.tops[last] ?? 0;
          return y(((tops[last] ?? 0) + under) / 2);
        });
        const places = spreadLabels(middles, 1.15 * size.rem, box);
        return (
          <>
            <defs>
              {layers.map((_, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two layers can have the same name
                <LayerPattern key={index} id={`${id}-${index}`} index={index} />
              ))}
            </defs>
            <ChartAxes
              box={box}
              y={y}
              yLabel={String}
              unit={unit}
              ticks={spacedTicks(
                labels.map((label, index) => ({ at: x(index), label })),
                3.6 * size.rem,
              )}
            />
            {layers.map(({ tops }, index) => {
              const under = layers[index + 1]?.tops;
              const shape = area<number>()
                .x((_, day) => x(day))
                .y0((_, day) => y(under?.[day] ?? 0))
                .y1((top) => y(top));
              return (
                <path
                  // biome-ignore lint/suspicious/noArrayIndexKey: two layers can have the same name
                  key={index}
                  className={styles.layer}
                  data-layer={index % 6}
                  fill={`url(#${id}-${index})`}
                  d={shape(tops) ?? ''}
                />
              );
            })}
            {layers.map(({ name }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two layers can have the same name
              <g key={index}>
                <path
                  className={styles.leader}
                  d={`M${box.right} ${middles[index] ?? 0}L${box.right + 8} ${places[index] ?? 0}`}
                />
                <text className={styles.label} x={box.right + 12} y={places[index]} dy="0.35em">
                  {cut(name, 16)}
                </text>
              </g>
            ))}
            {reading === null ? null : (
              <line
                className={styles.readLine}
                x1={x(reading)}
                x2={x(reading)}
                y1={box.top}
                y2={box.bottom}
              />
            )}
          </>
        );
      }}
    />
  );
}

function cut(text: string, most: number): string {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text;
}

function scalesFor(layers: readonly AreaLayer[], count: number, { width, height, rem }: ChartSize) {
  const box: PlotBox = {
    left: 2.9 * rem,
    right: width - 9 * rem,
    top: 2 * rem,
    bottom: height - 1.8 * rem,
  };
  const most = Math.max(1, ...(layers[0]?.tops ?? []));
  return {
    box,
    x: scaleLinear()
      .domain([0, Math.max(1, count - 1)])
      .range([box.left, box.right])
      .clamp(true),
    y: scaleLinear().domain([0, most]).nice(4).range([box.bottom, box.top]),
  };
}
