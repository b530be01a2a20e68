import { invertChanges } from '@shared/kernel/change-set';
import { remember, stepBack, stepForward } from '@shared/kernel/history';
import { err, ok } from '@shared/kernel/result';
import { type RuleContext, type RuleError, refuse } from '@shared/kernel/rule';
import type { RuleResult, Tables, Workspace } from '@shared/model/workspace';
import { guardLimit } from '@shared/plan/limit';
import { type Advanced, advance, type Copy, type Gesture } from './copy';

export type Rule<Args> = (workspace: Workspace, args: Args, context: RuleContext) => RuleResult;

/** What came of trying a gesture on a copy. */
export type Tried =
  | { readonly ok: true; readonly result: RuleResult & { ok: true }; readonly made: Made | null }
  | { readonly ok: false; readonly error: RuleError };

/** A gesture with the copy after it. */
export interface Made extends Advanced {
  readonly gesture: Gesture;
}

/** A gesture of this window that can be made again on another copy, when another window was faster. */
export interface Attempt {
  readonly id: string;
  readonly on: (copy: Copy) => Tried;
}

/**
 * A rule to be carried out. Made again it has the same time and gives records the same ids, so that what a screen has
 * opened or focused in the meantime is still what it was.
 */
export function attemptRule<Args>(id: string, rule: Rule<Args>, args: Args, context: RuleContext): Attempt {
  const ids: string[] = [];
  const nextVersion = versions(id);
  const on = (copy: Copy): Tried => {
    let used = 0;
    const newId = () => {
      const known = ids[used] ?? context.newId();
      ids[used] = known;
      used += 1;
      return known;
    };
    const result = rule(copy.workspace, args, { now: context.now, today: context.today, newId });
    if (!result.ok) return result;
    const { label, changes } = result.value;
    if (changes.length === 0) return { ok: true, result, made: null };
    const backward = invertChanges<Tables>(copy.workspace, changes);
    const step = { id, label, forward: changes, backward };
    const gesture = { id: nextVersion(), attempt: id, kind: 'do', at: context.now, step } as const;
    return guarded(copy, result, {
      gesture,
      ...advance(copy, changes, remember(copy.history, step), gesture),
    });
  };
  return { id, on };
}

/** A step back or forward in the history of a copy; null when there is none. Made again it is the same step or none. */
export function attemptMove(id: string, kind: 'undo' | 'redo', now: string, from: Copy): Attempt | null {
  const move = kind === 'undo' ? stepBack<Tables> : stepForward<Tables>;
  const meant = move(from.history)?.step;
  if (!meant) return null;
  const nextVersion = versions(id);
  const on = (copy: Copy): Tried => {
    const moved = move(copy.history);
    if (!moved || moved.step.id !== meant.id) {
      return refuse(
        'overtaken',
        'Something else was done in another window at the same moment, so nothing was undone or redone. Try again.',
      );
    }
    const changes = kind === 'undo' ? moved.step.backward : moved.step.forward;
    const gesture = { id: nextVersion(), attempt: id, kind, at: now, step: null } as const;
    const { label } = moved.step;
    return guarded(copy, ok({ label, changes }), {
      gesture,
      ...advance(copy, changes, moved.history, gesture),
    });
  };
  return { id, on };
}

/**
 * The last gate of every gesture, in whichever window it is made or made again: whatever a rule, an undo, a redo or a file
 * would do, no team gets more active than its limit by it.
 */
function guarded(copy: Copy, result: RuleResult & { ok: true }, made: Made): Tried {
  const refusal = guardLimit(copy.workspace, made.copy.workspace, made.changes);
  return refusal ? err(refusal) : { ok: true, result, made };
}

function versions(id: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${id}.${count}`;
  };
}
