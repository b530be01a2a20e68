import { focusingNames } from '../flow/focusing';
import type { FlowPage, PagePlan } from '../flow/page';
import { blockerFacts, figureLines, pageDay, pageKind, planFacts } from '../flow/page-words';
import { slackAction, slackBold, slackBullet, slackDecision, slackParts, slackText } from './slack-parts';

/**
 * What a mapping meeting came to, in the form that Slack reads. Slack draws neither tables nor diagrams: the map is the order of
 * its steps here.
 * @param date of the meeting, YYYY-MM-DD
 */
export function flowSlack(page: FlowPage, date: string): string {
  const { map, teamName, steps, bottleneck, experiment, focusing, blockers } = page;
  const part = (title: string, lines: readonly string[], empty: string) => [
    slackBold(title),
    ...(lines.length === 0 ? [empty] : lines),
  ];
  return slackParts([
    [slackBold(map.title), slackText(`${teamName}, ${pageDay(page, date)}: ${pageKind(page)}.`)],
    part(
      'What it comes to',
      figureLines(page).map(({ name, words }) => slackBullet(`${name}: ${words}`)),
      'Nothing yet.',
    ),
    [slackBold('Where work gets stuck'), slackText(bottleneck.sentence)],
    part(
      'What we try next',
      experiment === null ? [] : [slackBullet(planWords(experiment))],
      'No experiment was chosen.',
    ),
    part('Decisions', page.decisions.flatMap(slackDecision), 'No decision was written down.'),
    part('Actions', page.actions.map(slackAction), 'No other action was taken on.'),
    ...(focusing.length === 0
      ? []
      : [
          part(
            'The five steps at the bottleneck',
            focusing.map((plan) => slackBullet(`${focusingNames[plan.step]}: ${planWords(plan)}`)),
            '',
          ),
        ]),
    [
      slackBold('The map'),
      steps.length === 0 ? 'It has no steps yet.' : slackText(steps.map(({ name }) => name).join(' → ')),
    ],
    part(
      'What stops work',
      blockers.map((blocker) => slackBullet(`${blocker.text} (${blockerFacts(blocker, page)})`)),
      'No blocker was put down.',
    ),
  ]);
}

function planWords(plan: PagePlan): string {
  return `${plan.text} (${planFacts(plan)})`;
}
