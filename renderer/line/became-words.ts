import type { PainFate } from '@shared/line/what-became';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleDashed from 'lucide-react/icons/circle-dashed';
import CircleDot from 'lucide-react/icons/circle-dot';
import Scale from 'lucide-react/icons/scale';
import type { ChipTone } from '@/ui/chip';
import type { IconLike } from '@/ui/icon';

/** How a fate looks: an icon and a colour beside its words. */
export const fateLooks: Readonly<Record<PainFate, { readonly icon: IconLike; readonly tone: ChipTone }>> = {
  ended: { icon: CircleCheck, tone: 'accent' },
  'under way': { icon: CircleDot, tone: 'plain' },
  decided: { icon: Scale, tone: 'plain' },
  nothing: { icon: CircleDashed, tone: 'warning' },
};

/** "12 topics and blockers: 3 ended, 5 under way, 1 decided, 3 led to nothing yet." */
export function fateSentence(counts: Readonly<Record<PainFate, number>>): string {
  const words = [
    [counts.ended, 'ended'],
    [counts['under way'], 'under way'],
    [counts.decided, 'decided'],
    [counts.nothing, 'led to nothing yet'],
  ] as const;
  const total = words.reduce((sum, [count]) => sum + count, 0);
  const parts = words.flatMap(([count, word]) => (count === 0 ? [] : `${count} ${word}`));
  return `${total} ${total === 1 ? 'topic or blocker' : 'topics and blockers'}: ${parts.join(', ')}.`;
}
