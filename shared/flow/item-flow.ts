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
  daysTaken,
  followAges,
  followTaken,
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
  /** How many days each that is done took, ascending. */
  readonly taken: Float64Array;
  /** From the first item on, two years at most. It is counted when it is asked for first. */
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
  const lists = {
    source,
    items,
    done: items.filter(({ doneAt }) => doneAt !== null).sort(byLastDone),
    ages: itemAges(items, today, scatter.past).ages,
    scatter,
    taken: daysTaken(scatter.points),
  };
  return countedLater(lists, () => cumulativeFlow(items, steps, firstDay(items, today), today));
}

/** The lists answer a gesture; what the pictures are drawn from is counted when they are. */
function countedLater(lists: Omit<ItemFlow, 'cumulative'>, count: () => FlowCount): ItemFlow {
  // Once it is there, what it is counted from isn't held any longer.
  let counted: FlowCount | (() => FlowCount) = count;
  return {
    ...lists,
    get cumulative() {
      if (typeof counted === 'function') counted = counted();
      return counted;
    },
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
  const ends = mapSteps(own, cyclePoint);
  const points = followSorted(before.scatter.points, ends, byDayDone);
  const isPastSame = points === before.scatter.points;
  const taken = isPastSame ? before.taken : followTaken(before.taken, ends);
  const scatter = isPastSame ? before.scatter : { points, past: cyclePast(taken) };
  const ages = followAges(before.ages, own, today, scatter.past);
  const from = firstDay(items, today);
  // Asked for now, where nobody has so far: else one would wait for the one before, and that again.
  const { cumulative } = before;
  return countedLater({ source, items, done, ages, scatter, taken }, () =>
    from === cumulative.from ? followCount(cumulative, own) : cumulativeFlow(items, steps, from, today),
  );
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
