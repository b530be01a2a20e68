import type { PlanSummary } from '../plan/summary';
import {
  slackAction,
  slackBold,
  slackBullet,
  slackDecision,
  slackParts,
  slackSubBullet,
  slackText,
} from './slack-parts';

/** What a planning meeting came to, in the form that Slack reads. */
export function planSlack(summary: PlanSummary): string {
  const { active, stopped, notNow, decisions } = summary;
  const actions = [
    ...summary.actions.filter(({ dropped }) => !dropped),
    ...summary.actions.filter(({ dropped }) => dropped),
  ];
  const part = (title: string, lines: readonly string[], empty: string) => [
    slackBold(title),
    ...(lines.length === 0 ? [empty] : lines),
  ];
  return slackParts([
    [slackBold(summary.title), slackText(`${summary.teamName}, ${summary.date}`)],
    part(
      'What we do',
      active.map(({ title, owner, outcome, isNew }) => {
        const facts = [owner ?? 'no owner', ...(outcome === null ? [] : [`for: ${outcome}`])];
        return slackBullet(`${isNew ? 'New: ' : ''}${title} (${facts.join(', ')})`);
      }),
      'Nothing is active.',
    ),
    part(
      'What we stop',
      stopped.flatMap(({ title, reason, decidedBy, instead, isNew }) => [
        slackBullet(isNew ? `${title} (started and stopped in this meeting)` : title),
        ...(reason === '' ? [] : [slackSubBullet(`Why: ${reason}`)]),
        ...(decidedBy === '' ? [] : [slackSubBullet(`Decided by: ${decidedBy}`)]),
        ...(instead === null ? [] : [slackSubBullet(`Instead: ${instead}`)]),
      ]),
      'Nothing stops.',
    ),
    ...(notNow.length === 0
      ? []
      : [
          part(
            "What we don't do now",
            notNow.map(({ title, reason, lookAgain }) => {
              const facts = [reason, lookAgain === null ? '' : `look again on ${lookAgain}`];
              return slackBullet(`${title} (${facts.filter((fact) => fact !== '').join('; ')})`);
            }),
            '',
          ),
        ]),
    part('Who owns what', actions.map(slackAction), 'No action was taken on.'),
    part('Decisions', decisions.flatMap(slackDecision), 'No decision was written down.'),
  ]);
}
