import { applyChanges } from '@shared/kernel/change-set';
import { type History, type HistoryStep, remember, stepBack, stepForward } from '@shared/kernel/history';
import { type Change, type Tables, totalOf, type Workspace } from '@shared/model/workspace';
import type { WorkspaceMeta } from '@/db/database';

/** What a person did in one window, as the other windows do it too. */
export interface Gesture {
  /** Unique for each try: a gesture that is tried again on another copy has another id. */
  readonly id: string;
  /** The same at each try. */
  readonly attempt: string;
  readonly kind: 'do' | 'undo' | 'redo';
  /** When it was made, as an instant. */
  readonly at: string;
  /** What is done; null for undo and redo, whose step is in the history of every window. */
  readonly step: HistoryStep<Tables> | null;
}

/** One window's copy of everything that the windows share. It is never changed in place. */
export interface Copy {
  readonly workspace: Workspace;
  readonly history: History<Tables>;
  readonly meta: WorkspaceMeta;
  /** The id of the gesture that led here: copies with the same head are equal. */
  readonly head: string;
}

/** A copy after one gesture, and what that changed. */
export interface Advanced {
  readonly copy: Copy;
  readonly changes: readonly Change[];
}

/** The copy after changes that were made at an instant, with the history as it is then. */
export function advance(
  copy: Copy,
  changes: readonly Change[],
  history: History<Tables>,
  { at, id }: { readonly at: string; readonly id: string },
): Advanced {
  const workspace = applyChanges<Tables>(copy.workspace, changes);
  const sequence = copy.meta.sequence + 1;
  const meta = { ...copy.meta, sequence, changedAt: at, total: totalOf(workspace) };
  return { copy: { workspace, history, meta, head: id }, changes };
}

/** The copy after a gesture of any window; null when the history doesn't allow it, which means that copies differ. */
export function applyGesture(copy: Copy, gesture: Gesture): Advanced | null {
  if (gesture.kind === 'do') {
    return gesture.step
      ? advance(copy, gesture.step.forward, remember(copy.history, gesture.step), gesture)
      : null;
  }
  const moved = gesture.kind === 'undo' ? stepBack(copy.history) : stepForward(copy.history);
  if (!moved) return null;
  const changes = gesture.kind === 'undo' ? moved.step.backward : moved.step.forward;
  return advance(copy, changes, moved.history, gesture);
}
