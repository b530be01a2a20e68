import { causeNames } from '../flow/causes';
import { durationInWords, formatDuration } from '../flow/durations';
import type { Figure } from '../flow/figures';
import { focusingNames } from '../flow/focusing';
import type { FlowPage, PageBlocker, PagePlan } from '../flow/page';
import { type MarkdownBlock, type MarkdownItem, writeMarkdown } from '../kernel/markdown';
import { plainLine } from '../kernel/markdown-text';
import type { FlowStep } from '../model/flow-step';
import { flowMermaid } from './flow-mermaid';
import { heading, listOr, paragraph, section } from './markdown-parts';

/**
 * A mapping meeting in GitHub's Markdown: the map as a diagram and a table, what it comes to, where work gets stuck and why, and
 * what is tried next.
 * @param date of the meeting, YYYY-MM-DD
 */
export function flowMarkdown(page: FlowPage, date: string): string {
  const { map, teamName, steps } = page;
  const kind = map.kind === 'future' ? 'how it could be' : 'how it is';
  const blocks: MarkdownBlock[] = [
    heading(1, map.title),
    ...paragraph(`${teamName}, ${map.takenAt?.slice(0, 10) ?? date}: ${kind}.`),
    heading(2, 'What it comes to'),
    ...listOr('Nothing yet.', figureItems(page)),
    heading(2, 'Where work gets stuck'),
    ...paragraph(page.bottleneck.sentence),
    heading(2, 'What we try next'),
    ...listOr('No experiment was chosen.', page.experiment ? [planItem(page.experiment)] : []),
    ...section(
      'The five steps at the bottleneck',
      page.focusing.map((plan) => ({
        ...planItem(plan),
        text: `${focusingNames[plan.step]}: ${planItem(plan).text}`,
      })),
    ),
    heading(2, 'The map'),
    ...(steps.length === 0 ? paragraph('It has no steps yet.') : mapBlocks(page)),
    heading(2, 'What stops work'),
    ...listOr(
      'No blocker was put down.',
      page.blockers.map((blocker) => blockerItem(blocker, page)),
    ),
    ...section('What it costs, by cause', costItems(page)),
  ];
  return writeMarkdown(blocks);
}

function figureItems({ map, figures, little }: FlowPage): MarkdownItem[] {
  const time = (minutes: number) => durationInWords(minutes, map);
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  const item = (name: string, figure: Figure, words: (value: number) => string): MarkdownItem =>
    figure.state === 'known'
      ? { text: `${name}: ${words(figure.value)}`, items: [{ text: `How: ${figure.formula}` }] }
      : { text: `${name}: ${figure.sentence.charAt(0).toLowerCase()}${figure.sentence.slice(1)}` };
  return [
    item('Lead time', figures.leadTime, time),
    item('Process time', figures.processTime, time),
    item('Flow efficiency', figures.flowEfficiency, percent),
    item('Complete and accurate, all steps together', figures.rolledComplete, percent),
    ...(little.state === 'known' ? [{ text: `Little's law: ${little.sentence}` }] : []),
    { text: `A day has ${map.hoursPerDay} hours here, a week ${map.daysPerWeek} days.` },
  ];
}

function mapBlocks(page: FlowPage): MarkdownBlock[] {
  return [
    { kind: 'code', language: 'mermaid', text: flowMermaid(page) },
    {
      kind: 'table',
      head: ['Step', 'Who', 'Wait before', 'Work', 'Usable as it is', 'Queue', 'People', 'Comes back'],
      rows: page.steps.map((step) => rowOf(step, page)),
    },
  ];
}

/** What isn't known is an empty cell, and 0 is 0. */
function rowOf(step: FlowStep, { map, steps, rework }: FlowPage): string[] {
  const time = (minutes: number | null) => (minutes === null ? '' : formatDuration(minutes, map));
  const number = (value: number | null) => (value === null ? '' : String(value));
  const names = new Map(steps.map(({ id, name }) => [id, name]));
  const back = rework
    .filter(({ fromStepId }) => fromStepId === step.id)
    .map(({ toStepId, share }) => `${share}% to ${names.get(toStepId) ?? ''}`);
  return [
    step.lane === null ? step.name : `${step.name} (branch ${step.lane.branch + 1})`,
    step.who,
    time(step.waitMinutes),
    time(step.processMinutes),
    step.percentComplete === null ? '' : `${step.percentComplete}%`,
    number(step.queue),
    number(step.people),
    back.join(', '),
  ];
}

function planItem({ text, owner, due }: PagePlan): MarkdownItem {
  const facts = [owner ?? 'no owner', due === null ? 'no date' : `by ${due}`];
  return { text: `${plainLine(text)} (${plainLine(facts.join(', '))})` };
}

function blockerItem(
  { text, cause, where, timesPerWeek, minutesEach }: PageBlocker,
  { map }: FlowPage,
): MarkdownItem {
  const facts = [
    causeNames[cause].toLowerCase(),
    ...(where === null ? [] : [`at ${where}`]),
    ...(timesPerWeek === null ? [] : [timesPerWeek === 1 ? 'once a week' : `${timesPerWeek} times a week`]),
    ...(minutesEach === null ? [] : [`${formatDuration(minutesEach, map)} each`]),
  ];
  return { text: `${plainLine(text)} (${plainLine(facts.join(', '))})` };
}

function costItems({ map, causes }: FlowPage): MarkdownItem[] {
  return causes.map(({ cause, count, minutesPerWeek, unknown }) => {
    const blockers = `${count} ${count === 1 ? 'blocker' : 'blockers'}`;
    const cost =
      minutesPerWeek === null ? 'cost not known' : `${durationInWords(minutesPerWeek, map, 'day')} a week`;
    const open = minutesPerWeek !== null && unknown > 0 ? `, and ${unknown} not counted yet` : '';
    return { text: `${causeNames[cause]}: ${cost} from ${blockers}${open}` };
  });
}
