import type { Action } from '../model/action';
import type { Decision } from '../model/decision';
import type { SummaryAction, SummaryDecision } from './summary';

/** A decision as people read it, whatever the meeting. */
export function summaryDecision({ id, text, reason, layer }: Decision): SummaryDecision {
  return { id, text, reason, layer };
}

/** An action as people read it, whatever the meeting. @param owner the name of whoever has it */
export function summaryAction({ id, text, due, state, layer }: Action, owner: string | null): SummaryAction {
  return { id, text, owner, due, done: state === 'done', dropped: state === 'dropped', layer };
}
