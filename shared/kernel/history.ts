import type { ChangeOf } from './change-set';

/** One gesture in the history: how to do it again and how to take it back. */
export interface HistoryStep<Tables> {
  /** The same in every window, and unique: which gesture it was. */
  readonly id?: string;
  readonly label: string;
  readonly forward: readonly ChangeOf<Tables>[];
  readonly backward: readonly ChangeOf<Tables>[];
}

/** What can be undone (last first at the end) and redone (next at the end). */
export interface History<Tables> {
  readonly past: readonly HistoryStep<Tables>[];
  readonly future: readonly HistoryStep<Tables>[];
}

/** How many gestures are kept. Records are shared with the workspace, so a step costs little more than its names. */
export const HISTORY_LIMIT = 500;

/** A history in which nothing has happened. */
export function emptyHistory<Tables>(): History<Tables> {
  return { past: [], future: [] };
}

/** The history after a new gesture: what had been undone can't be redone any more. */
export function remember<Tables>(history: History<Tables>, step: HistoryStep<Tables>): History<Tables> {
  return { past: [...history.past, step].slice(-HISTORY_LIMIT), future: [] };
}

/** The step to take back and the history after it, or null when there is none. */
export function stepBack<Tables>(
  history: History<Tables>,
): { readonly step: HistoryStep<Tables>; readonly history: History<Tables> } | null {
  const step = history.past.at(-1);
  if (!step) return null;
  return { step, history: { past: history.past.slice(0, -1), future: [...history.future, step] } };
}

/** The step to do again and the history after it, or null when there is none. */
export function stepForward<Tables>(
  history: History<Tables>,
): { readonly step: HistoryStep<Tables>; readonly history: History<Tables> } | null {
  const step = history.future.at(-1);
  if (!step) return null;
  return { step, history: { past: [...history.past, step], future: history.future.slice(0, -1) } };
}
