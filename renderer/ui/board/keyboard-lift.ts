import type { LiftTarget } from './board-drag';
import type { BoardColumnData } from './board-types';
import { stayingIn } from './moving';

export type LiftStep =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'first'
  | 'last'
  | 'merge'
  | 'mergeAbove'
  | 'mergeBelow';

interface LiftQuestion {
  columns: readonly BoardColumnData[];
  held: ReadonlySet<string>;
  target: LiftTarget;
  step: LiftStep;
  /** The place of a column that is seen beside the current one, as an index; null when nothing is seen there. */
  beside: (columnId: string) => number | null;
}

/** The next landing place of cards lifted by keyboard. The same target when the key leads nowhere. */
export function stepLift({ columns, held, target, step, beside }: LiftQuestion): LiftTarget {
  const stay = stayingIn(columns, held, target.columnId);
  const index = Math.min(target.index ?? 0, stay.length);
  const place = (columnId: string, at: number, count: number): LiftTarget => ({
    columnId,
    index: Math.max(0, Math.min(at, count)),
    mergeId: null,
  });
  if (step === 'merge') {
    if (target.mergeId !== null) return { ...target, mergeId: null };
    const mergeId = stay[index - 1] ?? stay[index] ?? null;
    return { ...target, index, mergeId };
  }
  if (step === 'mergeAbove' || step === 'mergeBelow') {
    const from = target.mergeId === null ? -1 : stay.indexOf(target.mergeId);
    const start = from >= 0 ? from : step === 'mergeAbove' ? index : index - 1;
    const mergeId = stay[start + (step === 'mergeAbove' ? -1 : 1)] ?? null;
    return mergeId === null ? target : { ...target, mergeId };
  }
  if (step === 'left' || step === 'right') {
    const at = columns.findIndex((column) => column.id === target.columnId);
    const next = columns[at + (step === 'left' ? -1 : 1)];
    if (next === undefined) return target;
    return place(next.id, beside(next.id) ?? index, stayingIn(columns, held, next.id).length);
  }
  // Leaving a group target by an arrow puts the cards on that side of it.
  const over = target.mergeId === null ? -1 : stay.indexOf(target.mergeId);
  const to = {
    up: over >= 0 ? over : index - 1,
    down: over >= 0 ? over + 1 : index + 1,
    first: 0,
    last: stay.length,
  }[step];
  return place(target.columnId, to, stay.length);
}
