import { plainLine } from '../kernel/markdown-text';
import type { RetroSummary, SummaryAction, SummaryDecision, SummaryPromise } from '../retro/summary';

// The words that the exports of a retrospective share, whatever their form. Nothing in them is escaped yet.

/** "Payments, 2026-09-04, Sailboat" */
export function whereAndWhen(summary: RetroSummary): string {
  return `${summary.teamName}, ${summary.date}, ${summary.formatName}`;
}

/** "Present: Amara, Jonas.", or null when nobody is named. */
export function whoWasThere(summary: RetroSummary): string | null {
  return summary.present.length === 0 ? null : `Present: ${summary.present.join(', ')}.`;
}

/** What was decided, on topics and without one. */
export function allDecisions(summary: RetroSummary): readonly SummaryDecision[] {
  return [...summary.topics.flatMap((topic) => topic.decisions), ...summary.otherDecisions];
}

/** What was promised, in the order of the topics; what was let go comes last. */
export function allActions(summary: RetroSummary): readonly SummaryAction[] {
  const actions = [...summary.topics.flatMap((topic) => topic.actions), ...summary.otherActions];
  return [...actions.filter((action) => !action.dropped), ...actions.filter((action) => action.dropped)];
}

/** "Rebuild staging (Amara, due 2026-09-11)": what is missing is said, so that somebody asks. One line. */
export function actionLine(action: Pick<SummaryAction, 'text' | 'owner' | 'due'>): string {
  const owner = action.owner ?? 'no owner';
  const due = action.due === null ? 'no date' : `due ${action.due}`;
  return plainLine(`${action.text} (${owner}, ${due})`);
}

const verdictWords = {
  kept: 'Kept',
  carried: 'Carried over',
  changed: 'Changed',
  dropped: 'Dropped',
} as const;

/** "Carried over, 2 times by now: Write the expected result (Jonas, due 2026-09-04). The outage took the week" */
export function promiseLine(promise: SummaryPromise): string {
  const verdict = promise.verdict === null ? 'Not looked at' : verdictWords[promise.verdict];
  const often =
    promise.verdict === 'carried' && promise.carried > 1 ? `, ${promise.carried} times by now` : '';
  const word = plainLine(promise.word);
  return `${verdict}${often}: ${actionLine(promise)}${word === '' ? '' : `. ${word}`}`;
}

/** "5 votes", "1 vote"; null while votes aren't known. */
export function votesInWords(votes: number | null): string | null {
  if (votes === null) return null;
  return votes === 1 ? '1 vote' : `${votes} votes`;
}

/** "4.0 of 5, from 3 people"; null when nobody rated the hour. */
export function ratingInWords(rating: RetroSummary['rating']): string | null {
  if (rating === null || rating.people === 0) return null;
  return `${rating.average.toFixed(1)} of 5, from ${rating.people} ${rating.people === 1 ? 'person' : 'people'}`;
}
