import { type BinnedRecord, putInBin } from '../bin/put-in-bin';
import { isCalendarDate } from '../kernel/calendar-date';
import { cleanLine, requireText } from '../kernel/clean-text';
import { compareOrder } from '../kernel/order-key';
import { err, ok, type Result } from '../kernel/result';
import { type RuleContext, type RuleError, refuse } from '../kernel/rule';
import { textLimits } from '../model/fields';
import { MOST_ENTRIES, type WorkItem, type WorkItemEntry } from '../model/work-item';
import type { Change, RuleResult, Workspace } from '../model/workspace';
import { noSuchDay } from '../plan/change-state';
import { liveMap } from './maps';

/** What can be set on an item; what is left out stays as it is. */
export interface WorkItemFields {
  readonly title?: string;
  /** The days on which it entered steps of its map, in any order. */
  readonly entered?: readonly WorkItemEntry[];
  /** The day on which it left the last one; null while it is on its way. */
  readonly doneAt?: string | null;
}

/** The items of a map, by the day on which they came. */
export function mapItems(items: Workspace['workItem'], mapId: string): WorkItem[] {
  return [...items.values()].filter((item) => item.mapId === mapId).sort(byComing);
}

/** The order of items: by the day on which they came, those that haven't last; never 0 for two items. */
export function byComing(a: WorkItem, b: WorkItem): number {
  return compareOrder(a.entered[0]?.at ?? '~', b.entered[0]?.at ?? '~') || compareOrder(a.id, b.id);
}

/** Puts an item onto a step; it entered it today where no day is given. */
export function addWorkItem(
  workspace: Workspace,
  args: { readonly mapId: string; readonly title: string; readonly stepId: string; readonly at?: string },
  context: RuleContext,
): RuleResult {
  const { mapId, title, stepId, at = context.today } = args;
  return addWorkItems(workspace, { mapId, items: [{ title, entered: [{ stepId, at }] }] }, context);
}

/** Adds items with their histories, as a file brings them: all or none. */
export function addWorkItems(
  workspace: Workspace,
  args: {
    readonly mapId: string;
    readonly items: readonly (WorkItemFields & { readonly title: string })[];
  },
  context: RuleContext,
): RuleResult {
  const live = liveMap(workspace, args.mapId);
  if (!live.ok) return live;
  if (args.items.length === 0) return refuse('empty', 'There is nothing to add.');
  const changes: Change[] = [];
  for (const fields of args.items) {
    const blank: WorkItem = {
      id: context.newId(),
      mapId: live.value.id,
      title: fields.title,
      entered: [],
      doneAt: null,
    };
    const full = withFields(workspace, blank, fields, context.today);
    if (!full.ok) return full;
    changes.push(put(full.value));
  }
  return ok({ label: nameItems('add', args.items.length), changes });
}

/** Moves items to a step; they entered it today where no day is given. What was done is on its way again. */
export function moveWorkItems(
  workspace: Workspace,
  args: { readonly itemIds: readonly string[]; readonly stepId: string; readonly at?: string },
  context: RuleContext,
): RuleResult {
  const { stepId, at = context.today } = args;
  return changeItems(workspace, args.itemIds, 'move', context, (item) =>
    item.doneAt === null && item.entered.at(-1)?.stepId === stepId
      ? {}
      : { entered: [...item.entered, { stepId, at }], doneAt: null },
  );
}

/** Says that items are done: today, where no day is given. */
export function finishWorkItems(
  workspace: Workspace,
  args: { readonly itemIds: readonly string[]; readonly at?: string },
  context: RuleContext,
): RuleResult {
  const { at = context.today } = args;
  return changeItems(workspace, args.itemIds, 'finish', context, () => ({ doneAt: at }));
}

/** Changes what is known of an item; see `WorkItemFields`. */
export function editWorkItem(
  workspace: Workspace,
  args: WorkItemFields & { readonly itemId: string },
  context: RuleContext,
): RuleResult {
  const { itemId, ...fields } = args;
  return changeItems(workspace, [itemId], 'edit', context, () => fields);
}

/** Puts items into the bin as one. */
export function deleteWorkItems(
  workspace: Workspace,
  args: { readonly itemIds: readonly string[] },
  context: RuleContext,
): RuleResult {
  const items = selectItems(workspace, args.itemIds);
  const [first] = items;
  if (!first) return itemGone();
  const live = liveMap(workspace, first.mapId);
  if (!live.ok) return live;
  const { teamId } = live.value;
  const kind = items.length === 1 ? 'Item' : `${items.length} items`;
  const records = items.map((record): BinnedRecord => ({ table: 'workItem', record }));
  return ok({
    label: nameItems('delete', items.length),
    changes: putInBin({ teamId, kind, text: first.title, records }, context),
  });
}

function changeItems(
  workspace: Workspace,
  ids: readonly string[],
  verb: string,
  context: RuleContext,
  fieldsOf: (item: WorkItem) => WorkItemFields,
): RuleResult {
  const items = selectItems(workspace, ids);
  const [first] = items;
  if (!first) return itemGone();
  const live = liveMap(workspace, first.mapId);
  if (!live.ok) return live;
  const changes: Change[] = [];
  for (const item of items) {
    const edited = withFields(workspace, item, fieldsOf(item), context.today);
    if (!edited.ok) return edited;
    if (JSON.stringify(edited.value) !== JSON.stringify(item)) changes.push(put(edited.value));
  }
  return ok({ label: nameItems(verb, items.length), changes });
}

function withFields(
  workspace: Workspace,
  item: WorkItem,
  fields: WorkItemFields,
  today: string,
): Result<WorkItem, RuleError> {
  const title = requireText(cleanLine(fields.title ?? item.title), textLimits.title, 'An item');
  if (!title.ok) return title;
  const { doneAt = item.doneAt } = fields;
  // Sorting is stable: of two steps on one day the one that was named first was entered first.
  const entered = [...(fields.entered ?? item.entered)].sort((a, b) => compareOrder(a.at, b.at));
  if (entered.length > MOST_ENTRIES) {
    return refuse('too-many', `An item remembers ${MOST_ENTRIES} steps at most.`);
  }
  const known = new Set(item.entered.map(({ stepId }) => stepId));
  for (const { stepId, at } of entered) {
    if (!isCalendarDate(at)) return err(noSuchDay());
    if (at > today) return err(notYet());
    if (workspace.flowStep.get(stepId)?.mapId !== item.mapId && !known.has(stepId)) {
      return refuse('gone', 'This step is not on the map any more. Choose another one.');
    }
  }
  if (doneAt !== null) {
    if (!isCalendarDate(doneAt)) return err(noSuchDay());
    if (doneAt > today) return err(notYet());
    if (doneAt < (entered.at(-1)?.at ?? '')) {
      return refuse('wrong-order', 'It enters a step first, then it is done. Look at the days.');
    }
  }
  const plain = entered.map(({ stepId, at }) => ({ stepId, at }));
  return ok({ ...item, title: title.value, entered: plain, doneAt });
}

function notYet(): RuleError {
  return { code: 'not-yet', message: 'This day is still to come. Write down what has happened.' };
}

/** The items that are there and of one map (the first one's). */
function selectItems(workspace: Workspace, ids: readonly string[]): WorkItem[] {
  const found = [...new Set(ids)].flatMap((id) => workspace.workItem.get(id) ?? []);
  return found.filter(({ mapId }) => mapId === found[0]?.mapId);
}

function put(record: WorkItem): Change {
  return { op: 'put', table: 'workItem', record };
}

function itemGone() {
  return refuse('gone', 'This item is not there any more. It may be in the bin.');
}

function nameItems(verb: string, count: number): string {
  return `${verb} ${count === 1 ? 'item' : `${count} items`}`;
}
