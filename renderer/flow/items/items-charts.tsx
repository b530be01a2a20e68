import type { CumulativeFlow } from '@shared/flow/cumulative-flow';
import type { cycleTimeScatter } from '@shared/flow/item-ages';
import { daysBetween } from '@shared/kernel/calendar-date';
import { useMemo } from 'react';
import { Scatter } from '@/ui/charts/scatter';
import { StackedArea } from '@/ui/charts/stacked-area';
import { formatDay } from '@/ui/typed-date';
import { ChartPictureMenu } from '../pictures/picture-menu';
import { daysWords, pastWords, shareWords } from './item-words';

const short = (day: string) => formatDay(day).replace(/^\w+ /, '');

/** How many items have come as far as each step: what lies between two lines is in the step. */
export function CumulativeChart({
  flow,
  showsTable,
}: {
  readonly flow: CumulativeFlow;
  readonly showsTable: boolean;
}) {
  const { days, lines } = flow;
  const labels = useMemo(() => days.map(short), [days]);
  const inEach = (day: number) =>
    lines.map(({ name, arrived }, index) => ({
      name,
      count: (arrived[day] ?? 0) - (lines[index + 1]?.arrived[day] ?? 0),
    }));
  const wordsOf = (day: number) =>
    `${formatDay(days[day] ?? '')}: ${inEach(day)
      .map(({ name, count }) => `${name} ${count}`)
      .join(', ')}`;
  const last = days.length === 0 ? 'No day yet.' : `${wordsOf(days.length - 1)}.`;
  const title = 'Cumulative flow';
  // A row a week is as much as a table can be read with.
  const weekly = days.map((_, day) => day).filter((day) => (days.length - 1 - day) % 7 === 0);
  return (
    <StackedArea
      title={title}
      level={2}
      pictureId="cumulative-flow"
      actions={<ChartPictureMenu title={title} pictureId="cumulative-flow" words={[last]} />}
      last={last}
      layers={lines.map(({ name, arrived }) => ({ name, tops: arrived }))}
      labels={labels}
      wordsOf={wordsOf}
      unit="items"
      showsTable={showsTable}
      table={{
        head: ['Day', ...lines.map(({ name }, index) => `${index + 1}. ${name}`)],
        rows: weekly.map((day) => [
          formatDay(days[day] ?? ''),
          ...inEach(day).map(({ count }) => String(count)),
        ]),
      }}
    />
  );
}

/** How long each item took, by the day it was done, against the map's own percentiles. */
export function CycleTimeChart({
  scatter,
  showsTable,
}: {
  readonly scatter: ReturnType<typeof cycleTimeScatter>;
  readonly showsTable: boolean;
}) {
  const { points, past } = scatter;
  const first = points[0]?.doneAt;
  const placed = useMemo(() => {
    const known = new Map<string, number>();
    return points.map(({ doneAt, days }) => {
      let x = known.get(doneAt);
      if (x === undefined) {
        x = first === undefined ? 0 : daysBetween(first, doneAt);
        known.set(doneAt, x);
      }
      return { x, y: days };
    });
  }, [points, first]);
  const lines = useMemo(
    () =>
      past.percentiles.map(({ share, days }) => ({
        value: days,
        label: `${shareWords(share)}: ${daysWords(days)}`,
      })),
    [past],
  );
  const xLabels = useMemo(() => {
    const seen = new Set<string>();
    return points.flatMap(({ doneAt }, index) => {
      if (seen.has(doneAt)) return [];
      seen.add(doneAt);
      return [{ x: placed[index]?.x ?? 0, label: short(doneAt) }];
    });
  }, [points, placed]);
  const months = useMemo(() => monthsOf(points), [points]);
  const title = 'Cycle time';
  const last = pastWords(past);
  return (
    <Scatter
      title={title}
      level={2}
      pictureId="cycle-time"
      actions={<ChartPictureMenu title={title} pictureId="cycle-time" words={[last]} />}
      last={last}
      points={placed}
      wordsOf={(index) => {
        const point = points[index];
        return point === undefined
          ? ''
          : `${point.title}: ${daysWords(point.days)}, done ${formatDay(point.doneAt)}`;
      }}
      lines={lines}
      xLabels={xLabels}
      unit="days"
      showsTable={showsTable}
      table={{ head: ['Month', 'Items done', 'Half took up to', 'The longest'], rows: months }}
    />
  );
}

/** A row a month: ten thousand rows would be no table any more. */
function monthsOf(points: ReturnType<typeof cycleTimeScatter>['points']): string[][] {
  const months = new Map<string, number[]>();
  for (const { doneAt, days } of points) {
    const month = doneAt.slice(0, 7);
    const there = months.get(month);
    if (there) there.push(days);
    else months.set(month, [days]);
  }
  return [...months].map(([month, days]) => {
    const ascending = [...days].sort((a, b) => a - b);
    const half = ascending[Math.floor((ascending.length - 1) / 2)] ?? 0;
    return [month, String(days.length), daysWords(half), daysWords(ascending.at(-1) ?? 0)];
  });
}
