import { ok } from '../kernel/result';
import { refuse } from '../kernel/rule';
import type { Retro } from '../model/retro';
import type { Change, RuleResult } from '../model/workspace';

/** The refusal of every rule that is given a retrospective that isn't there. */
export function retroGone() {
  return refuse('gone', 'This retrospective is not there any more. It may be in the bin.');
}

/** The change that sets fields of a retrospective; nothing when they are as they were. */
export function retroChanges(retro: Retro, fields: Partial<Retro>): Change[] {
  const record = { ...retro, ...fields };
  const same = JSON.stringify(record) === JSON.stringify(retro);
  return same ? [] : [{ op: 'put', table: 'retro', record }];
}

/** A rule's answer that sets fields of a retrospective. */
export function changeRetro(retro: Retro, fields: Partial<Retro>, label: string): RuleResult {
  return ok({ label, changes: retroChanges(retro, fields) });
}
