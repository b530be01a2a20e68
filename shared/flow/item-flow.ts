import { addDays, type CalendarDate } from '../kernel/calendar-date';
import { followSorted, type TableSteps, tableSteps } from '../kernel/follow-sorted';
import { compareOrder } from '../kernel/order-key';
import type { FlowStep } from '../model/flow-step';
import type { WorkItem } from '../model/work-item';
import type { Workspace } from '../model/workspace';
import { cumulativeFlow, type FlowCount, followCount } from './cumulative-flow';
import {
  byDayDone,
  type CycleScatter,
  cyclePast,
  cyclePoint,
  cycleTimeScatter,
  type ItemAge,
  itemAges,
} from './item-ages';
import { byComing, mapItems } from './work-items';

/** What the items of a map are seen by. */
export interface ItemFlowSource {
  readonly workItem: Workspace['workItem'];
  readonly mapId: string;
  /** The steps of the map, in order. */
  readonly steps: readonly FlowStep[];
  readonly today: CalendarDate;
}

/** The items of a map with everything that their pictures and lists show. */
export interface ItemFlow {
  readonly source: ItemFlowSource;
  /** By the day on which they came. */
  readonly items: readonly WorkItem[];
  /** Those that are done, the latest first. */
  readonly done: readonly WorkItem[];
  /** Those on their way, the oldest first. */
  readonly ages: readonly ItemAge[];
  readonly scatter: CycleScatter;
  /** From the first item on, two years at most. */
  readonly cumulative: FlowCount;
}

/** The longest that a cumulative flow is drawn: two years. */
const MOST_DAYS = 730;

/** How many changed items are followed one by one; of more the whole is made anew. */
const MOST_FOLLOWED = 200;

/** The flow of a map's items, from all of them. */
export function itemFlow(source: ItemFlowSource): ItemFlow {
  const { workItem, mapId, steps, today } = source;
  const items = mapItems(workItem, mapId);
  const scatter = cycleTimeScatter(items);
  return {
    source,
    items,
    done: items.filter(({ doneAt }) => doneAt !== null).sort(byLastDone),
    ages: itemAges(items, today, scatter.past).ages,
    scatter,
    cumulative: cumulativeFlow(items, steps, firstDay(items, today), today),
  };
}

/**
 * The same from the flow before: a change costs what it changes, however many items there are. It equals `itemFlow` of the source.
 * @param before of any source; null where there is none
 */
export function followItemFlow(before: ItemFlow | null, source: ItemFlowSource): ItemFlow {
  if (before === null) return itemFlow(source);
  const { workItem, mapId, steps, today } = source;
  const was = before.source;
  if (was.mapId !== mapId || was.steps !== steps || was.today !== today) return itemFlow(source);
  if (was.workItem === workItem) return before;
  const all = tableSteps(was.workItem, workItem, MOST_FOLLOWED);
  if (all === null) return itemFlow(source);
  const own = mapSteps(all, (item) => (item.mapId === mapId ? item : null));
  if (own.gone.length === 0 && own.come.length === 0) return { ...before, source };
  const items = followSorted(before.items, own, byComing);
  const done = followSorted(
    before.done,
    mapSteps(own, (item) => (item.doneAt === null ? null : item)),
    byLastDone,
  );
  const points = followSorted(before.scatter.points, mapSteps(own, cyclePoint), byDayDone);
  const scatter = points === before.scatter.points ? before.scatter : { points, past: cyclePast(points) };
  const from = firstDay(items, today);
  const cumulative =
    from === before.cumulative.from
      ? followCount(before.cumulative, own)
      : cumulativeFlow(items, steps, from, today);
  const { ages } = itemAges(items, today, scatter.past, before.ages);
  return { source, items, done, ages, scatter, cumulative };
}

function mapSteps<Kind, Other>(
  { gone, come }: TableSteps<Kind>,
  change: (each: Kind) => Other | null,
): TableSteps<Other> {
  const changed = (list: readonly Kind[]) => list.flatMap((each) => change(each) ?? []);
  return { gone: changed(gone), come: changed(come) };
}

function byLastDone(a: WorkItem, b: WorkItem): number {
  return compareOrder(b.doneAt ?? '', a.doneAt ?? '') || byComing(b, a);
}

function firstDay(items: readonly WorkItem[], today: CalendarDate): CalendarDate {
  const earliest = addDays(today, -MOST_DAYS);
  const first = items[0]?.entered[0]?.at ?? today;
  return first < earliest ? earliest : first;
}
