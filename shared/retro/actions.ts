import { binned, putInBin } from '../bin/put-in-bin';
import { isCalendarDate } from '../kernel/calendar-date';
import { compareOrder } from '../kernel/order-key';
import { ok, type Result } from '../kernel/result';
import { type RuleContext, type RuleError, refuse } from '../kernel/rule';
import type { Action } from '../model/action';
import type { Layer } from '../model/layer';
import type { Change, RuleResult, Workspace } from '../model/workspace';
import { checkOrigin, checkWords, lastPlace, moveOutcome, type Origin, saidIn, siblings } from './outcomes';

/** The actions that were promised in a retrospective, in order. */
export function retroActions(actions: Workspace['action'], retroId: string): Action[] {
  return saidIn(actions, 'retroId', retroId);
}

/** Actions by the day they are due; what has none comes behind every day. */
export function compareByDue(a: Action, b: Action): number {
  return compareOrder(a.due ?? '~', b.due ?? '~') || compareOrder(a.date, b.date) || compareOrder(a.id, b.id);
}

/** What can be set on an action; what is left out stays as it is. */
export interface ActionFields {
  readonly text?: string;
  readonly ownerId?: string | null;
  /** YYYY-MM-DD */
  readonly due?: string | null;
  readonly layer?: Layer | null;
}

/** Writes down an action, under the topic it came from. Owner and date can follow later. */
export function addAction(
  workspace: Workspace,
  args: Origin & ActionFields & { readonly text: string },
  context: RuleContext,
): RuleResult {
  const origin = checkOrigin(workspace, args, context.today);
  if (!origin.ok) return origin;
  const { date, ...from } = origin.value;
  const blank = { teamId: from.teamId, text: args.text, ownerId: null, due: null, layer: null };
  const fields = checkFields(workspace, blank, args);
  if (!fields.ok) return fields;
  const id = context.newId();
  const place = lastPlace(siblings(workspace.action, { id, ...from }), put);
  const record: Action = {
    id,
    ...from,
    ...fields.value,
    state: 'open',
    looks: [],
    date,
    order: place.order,
    createdAt: context.now,
  };
  return ok({ label: 'add action', changes: [...place.changes, put(record)] });
}

/** Changes the words, the owner, the date or the layer of an action. */
export function editAction(
  workspace: Workspace,
  args: ActionFields & { readonly actionId: string },
  _context: RuleContext,
): RuleResult {
  const action = workspace.action.get(args.actionId);
  if (!action) return actionGone();
  const fields = checkFields(workspace, action, args);
  if (!fields.ok) return fields;
  const { text, ownerId, due, layer } = fields.value;
  const same =
    text === action.text && ownerId === action.ownerId && due === action.due && layer === action.layer;
  return ok({ label: 'edit action', changes: same ? [] : [put({ ...action, ...fields.value })] });
}

/** Ticks an action off, or opens it again; a dropped one is opened too. */
export function toggleDone(
  workspace: Workspace,
  args: { readonly actionId: string },
  _context: RuleContext,
): RuleResult {
  const action = workspace.action.get(args.actionId);
  if (!action) return actionGone();
  const state = action.state === 'open' ? 'done' : 'open';
  const label = state === 'done' ? 'tick off action' : 'open action again';
  return ok({ label, changes: [put({ ...action, state })] });
}

/** Moves an action in front of another of the same retrospective, or to the end. */
export function moveAction(
  workspace: Workspace,
  args: { readonly actionId: string; readonly beforeId: string | null },
  _context: RuleContext,
): RuleResult {
  const action = workspace.action.get(args.actionId);
  if (!action) return actionGone();
  return moveOutcome(action, workspace.action, args.beforeId, put, 'move action');
}

/** Puts an action into the bin. */
export function deleteAction(
  workspace: Workspace,
  args: { readonly actionId: string },
  context: RuleContext,
): RuleResult {
  const action = workspace.action.get(args.actionId);
  if (!action) return actionGone();
  const { teamId, text } = action;
  const records = binned('action', workspace.action, ({ id }) => id === action.id);
  return ok({
    label: 'delete action',
    changes: putInBin({ teamId, kind: 'Action', text, records }, context),
  });
}

type Editable = Pick<Action, 'text' | 'ownerId' | 'due' | 'layer'>;

/** What the fields of an action come to; refuses words, people and days that can't be. */
export function checkFields(
  workspace: Workspace,
  current: Editable & { readonly teamId: string },
  wanted: ActionFields,
): Result<Editable, RuleError> {
  const text = checkWords(wanted.text ?? current.text, 'An action');
  if (!text.ok) return text;
  const ownerId = wanted.ownerId === undefined ? current.ownerId : wanted.ownerId;
  if (ownerId !== null && workspace.person.get(ownerId)?.teamId !== current.teamId) {
    return refuse('gone', 'This person is not on the team any more. Choose another owner.');
  }
  const due = wanted.due === undefined ? current.due : wanted.due;
  if (due !== null && !isCalendarDate(due)) {
    return refuse('no-such-day', 'There is no such day. Write it as year, month, day: 2026-03-09.');
  }
  return ok({
    text: text.value,
    ownerId,
    due,
    layer: wanted.layer === undefined ? current.layer : wanted.layer,
  });
}

function put(record: Action): Change {
  return { op: 'put', table: 'action', record };
}

/** The refusal of every rule that is given an action that isn't there. */
export function actionGone() {
  return refuse('gone', 'This action is not there any more. It may be in the bin.');
}
