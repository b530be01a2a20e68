import type { RetroSummary } from '../retro/summary';
import { actionLine, allActions, allDecisions, promiseLine, whereAndWhen } from './retro-words';
import { slackBold, slackBullet, slackParts, slackSubBullet, slackText } from './slack-parts';

/** What was decided and promised in a retrospective, in the form that Slack reads. */
export function retroSlack(summary: RetroSummary): string {
  const decisions = allDecisions(summary).flatMap(({ text, reason }) => [
    slackBullet(text),
    ...(reason === '' ? [] : [slackSubBullet(`Why: ${reason}`)]),
  ]);
  const actions = allActions(summary).map((action) => {
    const state = action.dropped ? 'Dropped: ' : action.done ? 'Done: ' : '';
    return slackBullet(`${state}${actionLine(action)}`);
  });
  const promises = summary.promises.map((promise) => slackBullet(promiseLine(promise)));
  return slackParts([
    [slackBold(summary.title), slackText(whereAndWhen(summary))],
    [slackBold('Decisions'), ...(decisions.length === 0 ? ['Nothing was decided.'] : decisions)],
    [slackBold('Actions'), ...(actions.length === 0 ? ['No action was taken on.'] : actions)],
    ...(promises.length === 0 ? [] : [[slackBold('Earlier promises'), ...promises]]),
  ]);
}
