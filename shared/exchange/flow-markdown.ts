import { focusingNames } from '../flow/focusing';
import type { FlowPage, PageBlocker, PagePlan } from '../flow/page';
import {
  blockerFacts,
  calendarWords,
  causeWords,
  figureLines,
  pageDay,
  pageKind,
  pageTable,
  planFacts,
} from '../flow/page-words';
import { type MarkdownBlock, type MarkdownItem, writeMarkdown } from '../kernel/markdown';
import { plainLine } from '../kernel/markdown-text';
import { flowMermaid } from './flow-mermaid';
import { actionItem, decisionItem, heading, listOr, paragraph, section } from './markdown-parts';

/**
 * A mapping meeting in GitHub's Markdown: the map as a diagram and a table, what it comes to, where work gets stuck and why, and
 * what is tried next, and what was decided.
 * @param date of the meeting, YYYY-MM-DD
 */
export function flowMarkdown(page: FlowPage, date: string): string {
  return writeMarkdown(flowBlocks(page, date));
}

/** The same, part by part, for paper. */
export function flowBlocks(page: FlowPage, date: string): MarkdownBlock[] {
  const { map, teamName, steps } = page;
  return [
    heading(1, map.title),
    ...paragraph(`${teamName}, ${pageDay(page, date)}: ${pageKind(page)}.`),
    heading(2, 'What it comes to'),
    ...listOr('Nothing yet.', figureItems(page)),
    heading(2, 'Where work gets stuck'),
    ...paragraph(page.bottleneck.sentence),
    heading(2, 'What we try next'),
    ...listOr('No experiment was chosen.', page.experiment ? [planItem(page.experiment)] : []),
    heading(2, 'Decisions'),
    ...listOr('No decision was written down.', page.decisions.map(decisionItem)),
    heading(2, 'Actions'),
    ...listOr('No other action was taken on.', page.actions.map(actionItem)),
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
    ...section(
      'What it costs, by cause',
      page.causes.map((cost) => ({ text: causeWords(cost, page) })),
    ),
  ];
}

function figureItems(page: FlowPage): MarkdownItem[] {
  const { little } = page;
  return [
    ...figureLines(page).map(({ name, words, formula }) => ({
      text: `${name}: ${words}`,
      ...(formula === null ? {} : { items: [{ text: `How: ${formula}` }] }),
    })),
    ...(little.state === 'known' ? [{ text: `Little's law: ${little.sentence}` }] : []),
    { text: calendarWords(page) },
  ];
}

function mapBlocks(page: FlowPage): MarkdownBlock[] {
  return [
    { kind: 'code', language: 'mermaid', text: flowMermaid(page) },
    { kind: 'table', ...pageTable(page) },
  ];
}

function planItem(plan: PagePlan): MarkdownItem {
  return { text: `${plainLine(plan.text)} (${plainLine(planFacts(plan))})` };
}

function blockerItem(blocker: PageBlocker, page: FlowPage): MarkdownItem {
  return { text: `${plainLine(blocker.text)} (${plainLine(blockerFacts(blocker, page))})` };
}
