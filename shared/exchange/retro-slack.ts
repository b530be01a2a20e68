import { plainLine } from '../kernel/markdown-text';
import type { RetroSummary } from '../retro/summary';
import { actionLine, allActions, allDecisions, promiseLine, whereAndWhen } from './retro-words';

/**
 * What was decided and promised, in the form that Slack reads: bold with one star, bullets as characters, no headings, tables
 * or boxes. Slack knows no escape but for the three signs with which its links and mentions begin and end.
 */
export function retroSlack(summary: RetroSummary): string {
  const decisions = allDecisions(summary).flatMap(({ text, reason }) => [
    bullet(text),
    ...(reason === '' ? [] : [`    ◦ ${slackText(`Why: ${reason}`)}`]),
  ]);
  const actions = allActions(summary).map((action) => {
    const state = action.dropped ? 'Dropped: ' : action.done ? 'Done: ' : '';
    return bullet(`${state}${actionLine(action)}`);
  });
  const promises = summary.promises.map((promise) => bullet(promiseLine(promise)));
  return [
    [bold(summary.title), slackText(whereAndWhen(summary))],
    [bold('Decisions'), ...(decisions.length === 0 ? ['Nothing was decided.'] : decisions)],
    [bold('Actions'), ...(actions.length === 0 ? ['No action was taken on.'] : actions)],
    ...(promises.length === 0 ? [] : [[bold('Earlier promises'), ...promises]]),
  ]
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function bullet(text: string): string {
  return `• ${slackText(text)}`;
}

/** A star inside would end the bold text early: text with one stays plain. */
function bold(text: string): string {
  const line = slackText(text);
  return line.includes('*') ? line : `*${line}*`;
}

function slackText(text: string): string {
  return plainLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
