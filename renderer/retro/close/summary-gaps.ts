import { allActions, allDecisions } from '@shared/exchange/retro-words';
import type { RetroSummary } from '@shared/retro/summary';

/** What is still missing before people leave, each as a sentence; empty when nothing is. */
export function summaryGaps(summary: RetroSummary): readonly string[] {
  const open = allActions(summary).filter((action) => !action.done && !action.dropped);
  const counted = (count: number, words: string) =>
    count === 0 ? [] : [`${count} ${count === 1 ? 'action has' : 'actions have'} no ${words} yet.`];
  const unseen = summary.promises.filter((promise) => promise.verdict === null).length;
  return [
    ...counted(open.filter((action) => action.owner === null).length, 'owner'),
    ...counted(open.filter((action) => action.due === null).length, 'date'),
    ...(unseen === 0
      ? []
      : [`${unseen} earlier ${unseen === 1 ? 'action was' : 'actions were'} not looked at.`]),
    ...(allActions(summary).length === 0 && allDecisions(summary).length === 0
      ? ['Nothing was decided and no action was written down.']
      : []),
  ];
}
