import { allowText, cleanLine } from '../kernel/clean-text';
import { ok } from '../kernel/result';
import { type RuleContext, refuse } from '../kernel/rule';
import type { CheckIn } from '../model/check-in';
import { textLimits } from '../model/fields';
import type { RuleResult, Workspace } from '../model/workspace';
import { changeRetro, retroGone } from './retro-change';

/** What people said when they arrived, by person. */
export function retroCheckIns(checkIns: Workspace['checkIn'], retroId: string): ReadonlyMap<string, CheckIn> {
  const found = new Map<string, CheckIn>();
  for (const checkIn of checkIns.values()) {
    if (checkIn.retroId === retroId) found.set(checkIn.personId, checkIn);
  }
  return found;
}

/** Sets what people are asked when they arrive; blank asks nothing. */
export function setCheckInQuestion(
  workspace: Workspace,
  args: { readonly retroId: string; readonly question: string },
  _context: RuleContext,
): RuleResult {
  const retro = workspace.retro.get(args.retroId);
  if (!retro) return retroGone();
  const question = allowText(cleanLine(args.question), textLimits.title, 'A question');
  if (!question.ok) return question;
  return changeRetro(retro, { checkInQuestion: question.value }, 'change check-in question');
}

/** Notes what somebody said when they arrived; blank takes it away. */
export function setCheckIn(
  workspace: Workspace,
  args: { readonly retroId: string; readonly personId: string; readonly text: string },
  context: RuleContext,
): RuleResult {
  const retro = workspace.retro.get(args.retroId);
  if (!retro) return retroGone();
  const person = workspace.person.get(args.personId);
  if (person?.teamId !== retro.teamId) return refuse('gone', 'This person is not on the team any more.');
  const text = allowText(cleanLine(args.text), textLimits.title, 'A check-in');
  if (!text.ok) return text;
  const label = 'note check-in';
  const known = retroCheckIns(workspace.checkIn, retro.id).get(person.id);
  if ((known?.text ?? '') === text.value) return ok({ label, changes: [] });
  if (known && text.value === '') {
    return ok({ label, changes: [{ op: 'delete', table: 'checkIn', id: known.id }] });
  }
  const record: CheckIn = {
    id: known?.id ?? context.newId(),
    retroId: retro.id,
    personId: person.id,
    text: text.value,
  };
  return ok({ label, changes: [{ op: 'put', table: 'checkIn', record }] });
}
