import { cumulativeFlow } from '@shared/flow/cumulative-flow';
import { cycleTimeScatter, itemAges } from '@shared/flow/item-ages';
import { mapItems } from '@shared/flow/work-items';
import { addDays } from '@shared/kernel/calendar-date';
import type { FlowStep } from '@shared/model/flow-step';
import type { WorkItem } from '@shared/model/work-item';
import { memoLast } from '@/store/memo-last';

export const selectItems = memoLast(mapItems);
export const selectAges = memoLast(itemAges);
export const selectScatter = memoLast(cycleTimeScatter);

/** The longest that a cumulative flow is drawn: two years. */
const MOST_DAYS = 730;

/** The items that are done, the latest first. */
export const selectDone = memoLast((items: readonly WorkItem[]) =>
  items
    .filter(({ doneAt }) => doneAt !== null)
    .sort((a, b) => ((a.doneAt ?? '') < (b.doneAt ?? '') ? 1 : -1)),
);

/** What has come as far as each step, from the first item on. */
export const selectCumulative = memoLast(
  (items: readonly WorkItem[], steps: readonly FlowStep[], today: string) => {
    const earliest = addDays(today, -MOST_DAYS);
    const first = items.find(({ entered }) => entered.length > 0)?.entered[0]?.at ?? today;
    return cumulativeFlow(items, steps, first < earliest ? earliest : first, today);
  },
);
