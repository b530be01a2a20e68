import { type MarkdownBlock, type MarkdownItem, writeMarkdown } from '../kernel/markdown';
import { plainLine } from '../kernel/markdown-text';
import { verdictNames } from '../plan/review';
import { stateNames } from '../plan/states';
import type { PlanSummary, SummaryEnd, SummaryInitiative, SummaryNotNow, SummaryStop } from '../plan/summary';
import { actionItem, decisionItem, heading, listOr, paragraph, section } from './markdown-parts';

/**
 * A planning meeting in GitHub's Markdown: what the team does, what it stops and who decided that, what it doesn't do now and
 * why, what comes next, who owns what, and what was decided.
 */
export function planMarkdown(summary: PlanSummary): string {
  return writeMarkdown(planBlocks(summary));
}

/** The same, part by part, for paper. */
export function planBlocks(summary: PlanSummary): MarkdownBlock[] {
  return [
    heading(1, summary.title),
    ...paragraph(`${summary.teamName}, ${summary.date}`),
    ...(summary.present.length === 0 ? [] : paragraph(`Present: ${summary.present.join(', ')}.`)),
    ...section(
      'What it is for',
      summary.outcomes.map(({ text, measure }) => ({ text, items: measureItem(measure) })),
    ),
    heading(2, 'What we do'),
    ...listOr('Nothing is active.', summary.active.map(activeItem)),
    heading(2, 'What we stop'),
    ...listOr('Nothing stops.', summary.stopped.map(stopItem)),
    ...section('What has ended', summary.ended.map(endItem)),
    heading(2, "What we don't do now"),
    ...listOr('Nothing was put off.', summary.notNow.map(notNowItem)),
    ...section('What comes next', summary.next.map(nextItem)),
    heading(2, 'Who owns what'),
    ...listOr('No action was taken on.', [
      ...summary.actions.filter(({ dropped }) => !dropped).map(actionItem),
      ...summary.actions.filter(({ dropped }) => dropped).map(actionItem),
    ]),
    heading(2, 'Decisions'),
    ...listOr('No decision was written down.', summary.decisions.map(decisionItem)),
  ];
}

function measureItem(measure: string): MarkdownItem[] {
  return measure === '' ? [] : [{ text: `Measured by: ${measure}` }];
}

/** What is missing is said, so that somebody asks. */
function activeItem({ title, purpose, owner, outcome, measure, isNew }: SummaryInitiative): MarkdownItem {
  const facts = [owner ?? 'no owner', ...(isNew ? ['starts now'] : [])];
  return {
    text: `${plainLine(title)} (${plainLine(facts.join(', '))})`,
    items: [
      ...(purpose === '' ? [] : [{ text: `To reach: ${purpose}` }]),
      { text: outcome === null ? 'Serves no outcome' : `Serves: ${outcome}` },
      ...measureItem(measure),
    ],
  };
}

function stopItem({ title, to, reason, decidedBy, instead, isNew }: SummaryStop): MarkdownItem {
  const facts = [
    ...(isNew ? ['started and stopped in this meeting'] : []),
    `goes to: ${stateNames[to].toLowerCase()}`,
  ];
  return {
    text: `${plainLine(title)} (${facts.join(', ')})`,
    items: [
      { text: reason === '' ? 'Why: nobody wrote it down' : `Why: ${reason}` },
      { text: decidedBy === '' ? "Decided by: it isn't said" : `Decided by: ${decidedBy}` },
      ...(instead === null ? [] : [{ text: `Instead: ${instead}` }]),
    ],
  };
}

function endItem({ title, verdict, learned }: SummaryEnd): MarkdownItem {
  const did = verdict === null ? 'not looked back at yet' : verdictNames[verdict].toLowerCase();
  return {
    text: `${plainLine(title)} (did what it was for: ${did})`,
    items: learned === '' ? [] : [{ text: `Learned: ${learned}` }],
  };
}

function notNowItem({ title, reason, decidedBy, lookAgain }: SummaryNotNow): MarkdownItem {
  const day = lookAgain === null ? 'no date to look again' : `look again on ${lookAgain}`;
  return {
    text: `${plainLine(title)} (${day})`,
    items: [
      { text: reason === '' ? 'Why: nobody wrote it down' : `Why: ${reason}` },
      ...(decidedBy === '' ? [] : [{ text: `Decided by: ${decidedBy}` }]),
    ],
  };
}

function nextItem({ title, owner }: SummaryInitiative): MarkdownItem {
  return { text: owner === null ? plainLine(title) : `${plainLine(title)} (${plainLine(owner)})` };
}
