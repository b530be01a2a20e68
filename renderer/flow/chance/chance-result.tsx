import type { WorkCalendar } from '@shared/flow/durations';
import { defaultCalendar, minutesIn } from '@shared/flow/durations';
import type { Spread } from '@shared/flow/monte-carlo';
import { useState } from 'react';
import { useWorkspace } from '@/store/use-workspace';
import { Caution } from '@/ui/caution';
import { Histogram } from '@/ui/charts/histogram';
import { Segmented } from '@/ui/segmented';
import { percentWords, timeWords } from '../flow-words';
import { ChartPictureMenu } from '../pictures/picture-menu';
import styles from './chance.module.css';
import type { ChanceState } from './use-chance';

export interface ChanceResultProps {
  readonly mapId: string;
  readonly state: ChanceState;
  /** The map has changed since. */
  readonly isOld: boolean;
}

const figures = [
  { id: 'leadTime', label: 'Lead time' },
  { id: 'processTime', label: 'Process time' },
  { id: 'flowEfficiency', label: 'Flow efficiency' },
] as const;

/** What came out of all runs: how often each value, and in how many of 100 runs it stays under what. */
export function ChanceResult({ mapId, state, isOld }: ChanceResultProps) {
  const [figure, setFigure] = useState<(typeof figures)[number]['id']>('leadTime');
  const map = useWorkspace((workspace) => workspace.flowMap.get(mapId));
  if (state.phase !== 'done') {
    return (
      <section className={styles.result} aria-label="What came out">
        <p className={styles.nothing}>Nothing has been run yet. Press R.</p>
      </section>
    );
  }
  const { result } = state;
  if (result.state === 'incomplete') {
    return (
      <section className={styles.result} aria-label="What came out">
        <p role="alert">{result.sentence}</p>
      </section>
    );
  }
  const spread = result[figure];
  const label = figures.find(({ id }) => id === figure)?.label ?? '';
  const calendar: WorkCalendar = map ?? defaultCalendar;
  const words = (value: number) =>
    figure === 'flowEfficiency' ? percentWords(value) : timeWords(value, calendar);
  return (
    <section className={styles.result} aria-label="What came out">
      <Segmented label="Figure" hideLabel items={figures} value={figure} onChange={setFigure} />
      {isOld ? <Caution role="status">The map has changed since this run. Run it again.</Caution> : null}
      {spread === null ? (
        <p>No run takes any time, so there is no flow efficiency.</p>
      ) : (
        <>
          <SpreadChart
            label={label}
            spread={spread}
            words={words}
            axis={figure === 'flowEfficiency' ? percents : unitOf(spread.most, calendar)}
            basis={`${result.trials.toLocaleString('en-GB')} runs, seed ${result.seed}`}
          />
          <table className={styles.shares}>
            <caption>In how many of 100 runs it is at most this</caption>
            <tbody>
              {spread.percentiles.map(({ share, value }) => (
                <tr key={share}>
                  <th scope="row">{Math.round(share * 100)} of 100</th>
                  <td>{words(value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

interface SpreadChartProps {
  readonly label: string;
  readonly spread: Spread;
  readonly words: (value: number) => string;
  /** What stands under the plot: round values of one unit, whatever the value. */
  readonly axis: AxisUnit;
  readonly basis: string;
}

function SpreadChart({ label, spread, words, axis, basis }: SpreadChartProps) {
  const { unit } = axis;
  const { histogram, percentiles } = spread;
  const shareOf = (share: number) => percentiles.find((each) => each.share === share)?.value ?? spread.mean;
  const sentence =
    spread.least === spread.most
      ? `${label}: ${words(spread.least)} in every run (${basis}).`
      : `${label}: half of the runs take up to ${words(shareOf(0.5))}, 85 of 100 up to ${words(shareOf(0.85))} (${basis}).`;
  const wordsOf = (index: number) => {
    const part = histogram[index];
    return part === undefined ? '' : `${words(part.from)} to ${words(part.to)}: ${part.count} runs`;
  };
  return (
    <Histogram
      title={`${label} by chance`}
      level={2}
      pictureId="chance"
      actions={<ChartPictureMenu title={`${label} by chance`} pictureId="chance" words={[sentence]} />}
      last={sentence}
      parts={histogram.map(({ from, to, count }) => ({ from: from / unit, to: to / unit, count }))}
      lines={percentiles
        .filter(({ share }) => share === 0.5 || share === 0.85 || share === 0.95)
        .map(({ share, value }) => ({ value: value / unit, label: `${Math.round(share * 100)}%` }))}
      wordsOf={wordsOf}
      xLabel={(value) => `${Math.round(value * 100) / 100}${axis.sign}`}
      unit="runs"
      table={() => ({
        head: ['From', 'To', 'Runs'],
        rows: histogram.map(({ from, to, count }) => [words(from), words(to), String(count)]),
      })}
    />
  );
}

interface AxisUnit {
  /** How many minutes, or what share, one of it is. */
  readonly unit: number;
  readonly sign: string;
}

const percents: AxisUnit = { unit: 0.01, sign: '%' };

/** The unit whose round values read best under a plot that goes so far. */
function unitOf(most: number, calendar: WorkCalendar): AxisUnit {
  const day = minutesIn('day', calendar);
  if (most > 2 * day) return { unit: day, sign: ' d' };
  return most > 120 ? { unit: 60, sign: ' h' } : { unit: 1, sign: ' min' };
}
