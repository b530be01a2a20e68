import { type CauseCost, causeNames } from './causes';
import { durationInWords, formatDuration } from './durations';
import type { Figure } from './figures';
import { dayTaken } from './maps';
import type { FlowPage, PageBlocker, PagePlan } from './page';

/** A figure of the page in words. */
export interface FigureLine {
  readonly name: string;
  readonly words: string;
  /** How it is worked out; null while it isn't known. */
  readonly formula: string | null;
}

/** "Change to customer, how it is": what the map of a page shows. */
export function pageKind({ map }: FlowPage): string {
  return map.kind === 'future' ? 'how it could be' : 'how it is';
}

/** The day that a page is of: of the meeting, or the one on which the map was kept. */
export function pageDay({ map }: FlowPage, today: string): string {
  return dayTaken(map) ?? today;
}

/** What the map comes to, figure by figure. What isn't known says what is missing. */
export function figureLines({ map, figures }: FlowPage): FigureLine[] {
  const time = (minutes: number) => durationInWords(minutes, map);
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  const line = (name: string, figure: Figure, words: (value: number) => string): FigureLine =>
    figure.state === 'known'
      ? { name, words: words(figure.value), formula: figure.formula }
      : {
          name,
          words: `${figure.sentence.charAt(0).toLowerCase()}${figure.sentence.slice(1)}`,
          formula: null,
        };
  return [
    line('Lead time', figures.leadTime, time),
    line('Process time', figures.processTime, time),
    line('Flow efficiency', figures.flowEfficiency, percent),
    line('Complete and accurate, all steps together', figures.rolledComplete, percent),
  ];
}

/** "A day has 8 hours here, a week 5 days." */
export function calendarWords({ map }: FlowPage): string {
  return `A day has ${map.hoursPerDay} hours here, a week ${map.daysPerWeek} days.`;
}

/** The map as a table, a row for each step. What isn't known is an empty cell, and 0 is 0. */
export function pageTable(page: FlowPage): {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
} {
  const { map, steps, rework } = page;
  const time = (minutes: number | null) => (minutes === null ? '' : formatDuration(minutes, map));
  const number = (value: number | null) => (value === null ? '' : String(value));
  const names = new Map(steps.map(({ id, name }) => [id, name]));
  return {
    head: ['Step', 'Who', 'Wait before', 'Work', 'Usable as it is', 'Queue', 'People', 'Comes back'],
    rows: steps.map((step) => [
      step.lane === null ? step.name : `${step.name} (branch ${step.lane.branch + 1})`,
      step.who,
      time(step.waitMinutes),
      time(step.processMinutes),
      step.percentComplete === null ? '' : `${step.percentComplete}%`,
      number(step.queue),
      number(step.people),
      rework
        .filter(({ fromStepId }) => fromStepId === step.id)
        .map(({ toStepId, share }) => `${share}% to ${names.get(toStepId) ?? ''}`)
        .join(', '),
    ]),
  };
}

/**
 * "Ana, by 2027-01-15": who does it, and by when.
 * @param day how a day is written where people read it on a screen; files keep YYYY-MM-DD
 */
export function planFacts({ owner, due }: PagePlan, day = (date: string) => date): string {
  return `${owner ?? 'no owner'}, ${due === null ? 'no date' : `by ${day(due)}`}`;
}

/** "waiting, at the wait before Review, twice a week, 2 h each": what is known of a blocker. */
export function blockerFacts(
  { cause, where, timesPerWeek, minutesEach }: PageBlocker,
  { map }: FlowPage,
): string {
  return [
    causeNames[cause].toLowerCase(),
    ...(where === null ? [] : [`at ${where}`]),
    ...(timesPerWeek === null ? [] : [timesPerWeek === 1 ? 'once a week' : `${timesPerWeek} times a week`]),
    ...(minutesEach === null ? [] : [`${formatDuration(minutesEach, map)} each`]),
  ].join(', ');
}

/** "Waiting: 2 days a week from 3 blockers, and 1 not counted yet" */
export function causeWords({ cause, count, minutesPerWeek, unknown }: CauseCost, { map }: FlowPage): string {
  const blockers = `${count} ${count === 1 ? 'blocker' : 'blockers'}`;
  const cost =
    minutesPerWeek === null ? 'cost not known' : `${durationInWords(minutesPerWeek, map, 'day')} a week`;
  const open = minutesPerWeek !== null && unknown > 0 ? `, and ${unknown} not counted yet` : '';
  return `${causeNames[cause]}: ${cost} from ${blockers}${open}`;
}
