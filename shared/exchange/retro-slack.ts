import type { RetroSummary } from '../retro/summary';
import { allActions, allDecisions, promiseLine, whereAndWhen } from './retro-words';
import { slackAction, slackBold, slackBullet, slackDecision, slackParts, slackText } from './slack-parts';

/** What was decided and promised in a retrospective, in the form that Slack reads. */
export function retroSlack(summary: RetroSummary): string {
  const decisions = allDecisions(summary).flatMap(slackDecision);
  const actions = allActions(summary).map(slackAction);
  const promises = summary.promises.map((promise) => slackBullet(promiseLine(promise)));
  return slackParts([
    [slackBold(summary.title), slackText(whereAndWhen(summary))],
    [slackBold('Decisions'), ...(decisions.length === 0 ? ['Nothing was decided.'] : decisions)],
    [slackBold('Actions'), ...(actions.length === 0 ? ['No action was taken on.'] : actions)],
    ...(promises.length === 0 ? [] : [[slackBold('Earlier promises'), ...promises]]),
  ]);
}
