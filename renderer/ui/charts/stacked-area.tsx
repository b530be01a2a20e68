import { scaleLinear } from 'd3-scale';
import { memo, useId, useMemo } from 'react';
import { keyed } from '../keyed';
import { type AreaScale, areaPath } from './area-path';
import { dayTicksAt } from './axis-ticks';
import { ChartAxes, type PlotBox } from './chart-axes';
import { ChartFrame, type ChartWords } from './chart-frame';
import styles from './charts.module.css';
import { LayerPattern, layerShape } from './layer-pattern';
import { ReadLine } from './read-line';
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
  /** Under the plot, one for each place on x, which is a day. */
  readonly labels: readonly string[];
  readonly wordsOf: (index: number) => string;
  readonly unit: string;
  readonly heightInRem?: number;
}

/** Layers on each other over time. Each has a pattern of its own and its name at its right end. */
export function StackedArea({ layers, labels, wordsOf, unit, heightInRem = 16, ...words }: StackedAreaProps) {
  const { place, size } = useChartSize<HTMLDivElement>(heightInRem);
  const id = useId();
  const keyedLayers = useMemo(() => keyed(layers, ({ name }) => name), [layers]);
  const most = useMemo(() => Math.max(1, ...(layers[0]?.tops ?? [])), [layers]);
  const scales = useMemo(
    () => (size === null ? null : scalesFor(most, labels.length, size)),
    [most, labels.length, size],
  );
  const ticks = useMemo(
    () =>
      scales === null || size === null
        ? []
        : dayTicksAt(labels.length, (day) => labels[day] ?? '', scales.x, size.rem),
    [labels, scales, size],
  );
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
        const lineHeight = 1.15 * size.rem;
        const isCrowded = layers.length * lineHeight > box.bottom - box.top;
        // Where there is no room for every name, those have one that have something at the end.
        const named = layers.flatMap(({ name, tops }, index) => {
          const [top = 0, under = 0] = [tops[last], layers[index + 1]?.tops[last]];
          return isCrowded && top === under ? [] : [{ name, index, middle: y((top + under) / 2) }];
        });
        const places = spreadLabels(
          named.map(({ middle }) => middle),
          lineHeight,
          box,
        );
        return (
          <>
            <defs>
              {keyedLayers.map(({ key }, index) => (
                <LayerPattern key={key} id={`${id}-${index}`} index={lookOf(index, layers)} />
              ))}
            </defs>
            <ChartAxes box={box} y={y} yLabel={String} unit={unit} ticks={ticks} />
            {keyedLayers.map(({ key, value: { tops } }, index) => (
              <Layer
                key={key}
                shape={layerShape(lookOf(index, layers))}
                tops={tops}
                under={layers[index + 1]?.tops}
                scale={scales}
                fill={`url(#${id}-${index})`}
              />
            ))}
            {named.map(({ name, index, middle }, place) => (
              <g key={index}>
                <path
                  className={styles.leader}
                  d={`M${box.right} ${middle}L${box.right + 8} ${places[place] ?? 0}`}
                />
                <text className={styles.label} x={box.right + 12} y={places[place]} dy="0.35em">
                  {cut(name, 16)}
                </text>
              </g>
            ))}
            <ReadLine x={reading === null ? null : x(reading)} box={box} />
          </>
        );
      }}
    />
  );
}

/** Drawn again only when one of its two lines is another: most gestures change few of them. */
const Layer = memo(function Layer({
  shape,
  tops,
  under,
  scale,
  fill,
}: {
  readonly shape: ReturnType<typeof layerShape>;
  readonly tops: readonly number[];
  readonly under: readonly number[] | undefined;
  readonly scale: AreaScale;
  readonly fill: string;
}) {
  return <path className={styles.layer} data-layer={shape} fill={fill} d={areaPath(tops, under, scale)} />;
});

/** The layer on the ground is what is behind the others: it is plain, so that it isn't taken for one of them. */
function lookOf(index: number, layers: readonly AreaLayer[]): number | null {
  return index === layers.length - 1 && layers.length > 1 ? null : index;
}

function cut(text: string, most: number): string {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text;
}

function scalesFor(most: number, count: number, { width, height, rem }: ChartSize) {
  const box: PlotBox = {
    left: 2.9 * rem,
    right: width - 9 * rem,
    top: 2 * rem,
    bottom: height - 1.8 * rem,
  };
  return {
    box,
    x: scaleLinear()
      .domain([0, Math.max(1, count - 1)])
      .range([box.left, box.right])
      .clamp(true),
    y: scaleLinear().domain([0, most]).nice(4).range([box.bottom, box.top]),
  };
}
