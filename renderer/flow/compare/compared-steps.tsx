import { formatDuration, type WorkCalendar } from '@shared/flow/durations';
import type { MapComparison, StepPair } from '@shared/flow/history';
import styles from './compare.module.css';

/** Each step with itself in the other map; those that differ are marked with a word. */
export function ComparedSteps({
  comparison,
  calendar,
}: {
  readonly comparison: MapComparison;
  readonly calendar: WorkCalendar;
}) {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">The steps of both maps</caption>
      <thead>
        <tr>
          <th scope="col">Step</th>
          <th scope="col">Wait before it</th>
          <th scope="col">Work</th>
          <th scope="col">What differs</th>
        </tr>
      </thead>
      <tbody>
        {comparison.steps.map((pair) => {
          const words = differences(pair, calendar);
          return (
            <tr key={`${pair.before?.id} ${pair.after?.id}`} className={words === '' ? '' : styles.differs}>
              <th scope="row" dir="auto">
                {pair.after?.name ?? pair.before?.name}
              </th>
              <td>{fromTo(pair.before?.waitMinutes, pair.after?.waitMinutes, calendar)}</td>
              <td>{fromTo(pair.before?.processMinutes, pair.after?.processMinutes, calendar)}</td>
              <td>{words === '' ? 'nothing' : words}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function differences({ before, after, waitChange, processChange }: StepPair, calendar: WorkCalendar): string {
  if (before === null) return 'new';
  if (after === null) return 'gone';
  const change = (minutes: number | null, what: string) =>
    minutes === null || minutes === 0
      ? []
      : [`${what} ${formatDuration(Math.abs(minutes), calendar)} ${minutes < 0 ? 'shorter' : 'longer'}`];
  return [
    ...(before.name === after.name ? [] : [`was called ${before.name}`]),
    ...change(waitChange, 'waits'),
    ...change(processChange, 'works'),
    ...(before.percentComplete === after.percentComplete
      ? []
      : [`${before.percentComplete ?? '?'}% → ${after.percentComplete ?? '?'}% usable`]),
    ...(before.queue === after.queue ? [] : [`queue ${before.queue ?? '?'} → ${after.queue ?? '?'}`]),
  ].join(', ');
}

function fromTo(
  was: number | null | undefined,
  is: number | null | undefined,
  calendar: WorkCalendar,
): string {
  const words = (minutes: number | null | undefined) =>
    minutes === null || minutes === undefined ? '–' : formatDuration(minutes, calendar);
  return was === is ? words(is) : `${words(was)} → ${words(is)}`;
}
