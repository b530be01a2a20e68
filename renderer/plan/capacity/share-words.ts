import type { HealthBand } from '@shared/model/plan-settings';
import type { PlannedShare } from '@shared/plan/capacity';

/** A share as people read it: "23 %". */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** "band 20–30 %" */
export function bandWords({ least, most }: HealthBand): string {
  return `band ${least}–${most} %`;
}

/** How a share stands against the band, in one word each. */
export const againstWords = {
  below: 'below the band',
  within: 'within the band',
  above: 'above the band',
} as const;

/** What is missing for a share, in one sentence: "“Alert on stuck payouts” has no effort." */
export function missingShareWords(share: Extract<PlannedShare, { state: 'incomplete' }>): string {
  return share.missing
    .map(({ initiative, lacks }) => `“${initiative.title}” has no ${lacks.join(' and no ')}.`)
    .join(' ');
}

/** A planned share in words, whatever is known of it. */
export function shareWords(share: PlannedShare): string {
  if (share.state === 'nothing') return 'nothing active';
  return share.state === 'incomplete' ? 'not known' : percent(share.share);
}
