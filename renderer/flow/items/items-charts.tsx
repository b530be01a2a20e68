import type { CumulativeFlow } from '@shared/flow/cumulative-flow';
import { type CyclePoint, type CycleScatter, daysTaken } from '@shared/flow/item-ages';
import { percentile } from '@shared/flow/statistics';
import { addDays } from '@shared/kernel/calendar-date';
import { memo, useCallback, useMemo } from 'react';
import { Scatter } from '@/ui/charts/scatter';
import { StackedArea } from '@/ui/charts/stacked-area';
import { formatDay } from '@/ui/typed-date';
import { ChartPictureMenu } from '../pictures/picture-menu';
import { daysWords, pastWords, shareWords } from './item-words';

const short = (day: string) => formatDay(day).replace(/^\w+ /, '');

/** More steps than this aren't told one by one where nothing is in them. */
const MANY = 12;

/** How many items have come as far as each step: what lies between two lines is in the step. */
export const CumulativeChart = memo(function CumulativeChart({
  flow,
  showsTable,
}: {
  readonly flow: CumulativeFlow;
  readonly showsTable: boolean;
}) {
  const { days, lines } = flow;
  const labels = useMemo(() => days.map(short), [days]);
  const layers = useMemo(() => lines.map(({ name, arrived }) => ({ name, tops: arrived })), [lines]);
  const inLine = (line: number, day: number) =>
    (lines[line]?.arrived[day] ?? 0) - (lines[line + 1]?.arrived[day] ?? 0);
  const wordsOf = (day: number) => {
    const counts = lines.map(({ name }, line) => ({ name, count: inLine(line, day) }));
    // Of many steps those that hold something are enough to hear.
    const told = counts.length > MANY ? counts.filter(({ count }) => count > 0) : counts;
    const words = told.map(({ name, count }) => `${name} ${count}`).join(', ') || 'nothing yet';
    return `${formatDay(days[day] ?? '')}: ${words}`;
  };
  const last = days.length === 0 ? 'No day yet.' : `${wordsOf(days.length - 1)}.`;
  const title = 'Cumulative flow';
  return (
    <StackedArea
      title={title}
      level={2}
      pictureId="cumulative-flow"
      actions={<ChartPictureMenu title={title} pictureId="cumulative-flow" words={[last]} />}
      last={last}
      layers={layers}
      labels={labels}
      wordsOf={wordsOf}
      unit="items"
      showsTable={showsTable}
      table={() => ({
        head: ['Day', ...lines.map(({ name }, index) => `${index + 1}. ${name}`)],
        rows: weekly(days.length).map((day) => [
          formatDay(days[day] ?? ''),
          ...lines.map((_, line) => String(inLine(line, day))),
        ]),
      })}
    />
  );
});

/** A row a week is as much as a table can be read with; the last one is the last day. */
function weekly(count: number): number[] {
  const first = (count - 1) % 7;
  return Array.from({ length: Math.ceil(count / 7) }, (_, week) => first + 7 * week);
}

const dayOf = ({ at }: CyclePoint) => at;
const tookOf = ({ days }: CyclePoint) => days;

/** How long each item took, by the day it was done, against the map's own percentiles. */
export const CycleTimeChart = memo(function CycleTimeChart({
  scatter,
  showsTable,
}: {
  readonly scatter: CycleScatter;
  readonly showsTable: boolean;
}) {
  const { points, past } = scatter;
  const lines = useMemo(
    () =>
      past.percentiles.map(({ share, days }) => ({
        value: days,
        label: `${shareWords(share)}: ${daysWords(days)}`,
      })),
    [past],
  );
  const firstDay = points[0]?.doneAt;
  const dayWords = useCallback(
    (after: number) => (firstDay === undefined ? '' : short(addDays(firstDay, after))),
    [firstDay],
  );
  const title = 'Cycle time';
  const last = pastWords(past);
  return (
    <Scatter
      title={title}
      level={2}
      pictureId="cycle-time"
      actions={<ChartPictureMenu title={title} pictureId="cycle-time" words={[last]} />}
      last={last}
      points={points}
      xOf={dayOf}
      yOf={tookOf}
      wordsOf={(index) => {
        const point = points[index];
        return point === undefined
          ? ''
          : `${point.item.title}: ${daysWords(point.days)}, done ${formatDay(point.doneAt)}`;
      }}
      lines={lines}
      xLabel={dayWords}
      unit="days"
      showsTable={showsTable}
      table={() => ({
        head: ['Month', 'Items done', 'Half took up to', 'The longest'],
        rows: monthsOf(points),
      })}
    />
  );
});

/** A row a month: ten thousand rows would be no table any more. */
function monthsOf(points: readonly CyclePoint[]): string[][] {
  const months = new Map<string, CyclePoint[]>();
  for (const point of points) {
    const month = point.doneAt.slice(0, 7);
    const there = months.get(month);
    if (there) there.push(point);
    else months.set(month, [point]);
  }
  return [...months].map(([month, own]) => {
    const taken = daysTaken(own);
    return [month, String(own.length), daysWords(percentile(taken, 0.5)), daysWords(taken.at(-1) ?? 0)];
  });
}
