import { binned, putInBin } from '../bin/put-in-bin';
import { cleanLine, requireText } from '../kernel/clean-text';
import { byOrder } from '../kernel/order-key';
import { madeRoom, placeBefore } from '../kernel/placing';
import { ok } from '../kernel/result';
import { type RuleContext, refuse } from '../kernel/rule';
import { textLimits } from '../model/fields';
import type { Thanks } from '../model/thanks';
import type { Change, RuleResult, Workspace } from '../model/workspace';
import { personGone } from '../team/people';
import { retroGone } from './retro-change';

/** The thanks of a retrospective, in order. */
export function retroThanks(thanks: Workspace['thanks'], retroId: string): Thanks[] {
  return [...thanks.values()].filter((one) => one.retroId === retroId).sort(byOrder);
}

/** Writes down a word of thanks: to somebody of the team or, with null, to everybody. */
export function addThanks(
  workspace: Workspace,
  args: { readonly retroId: string; readonly toPersonId: string | null; readonly text: string },
  context: RuleContext,
): RuleResult {
  const retro = workspace.retro.get(args.retroId);
  if (!retro) return retroGone();
  if (!isOnTeam(workspace, retro.teamId, args.toPersonId)) return personGone();
  const text = requireText(cleanLine(args.text), textLimits.title, 'A word of thanks');
  if (!text.ok) return text;
  const others = retroThanks(workspace.thanks, retro.id);
  const placing = placeBefore(others, null, 1);
  const record: Thanks = {
    id: context.newId(),
    retroId: retro.id,
    toPersonId: args.toPersonId,
    text: text.value,
    order: placing.keys[0] ?? 'a0',
  };
  return ok({ label: 'add thanks', changes: [...madeRoom(others, placing), record].map(put) });
}

/** Changes a word of thanks or whom it is for; what is left out stays. */
export function editThanks(
  workspace: Workspace,
  args: { readonly thanksId: string; readonly text?: string; readonly toPersonId?: string | null },
  _context: RuleContext,
): RuleResult {
  const thanks = workspace.thanks.get(args.thanksId);
  const retro = thanks && workspace.retro.get(thanks.retroId);
  if (!thanks || !retro) return thanksGone();
  const text = requireText(cleanLine(args.text ?? thanks.text), textLimits.title, 'A word of thanks');
  if (!text.ok) return text;
  const toPersonId = args.toPersonId === undefined ? thanks.toPersonId : args.toPersonId;
  if (!isOnTeam(workspace, retro.teamId, toPersonId)) return personGone();
  const same = text.value === thanks.text && toPersonId === thanks.toPersonId;
  return ok({
    label: 'edit thanks',
    changes: same ? [] : [put({ ...thanks, text: text.value, toPersonId })],
  });
}

/** Puts a word of thanks into the bin. */
export function deleteThanks(
  workspace: Workspace,
  args: { readonly thanksId: string },
  context: RuleContext,
): RuleResult {
  const thanks = workspace.thanks.get(args.thanksId);
  const retro = thanks && workspace.retro.get(thanks.retroId);
  if (!thanks || !retro) return thanksGone();
  const records = binned('thanks', workspace.thanks, ({ id }) => id === thanks.id);
  return ok({
    label: 'delete thanks',
    changes: putInBin({ teamId: retro.teamId, kind: 'Thanks', text: thanks.text, records }, context),
  });
}

function isOnTeam(workspace: Workspace, teamId: string, personId: string | null): boolean {
  return personId === null || workspace.person.get(personId)?.teamId === teamId;
}

function put(record: Thanks): Change {
  return { op: 'put', table: 'thanks', record };
}

function thanksGone() {
  return refuse('gone', 'These thanks are not there any more. They may be in the bin.');
}
