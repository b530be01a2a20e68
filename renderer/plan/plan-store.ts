import type { InitiativeState } from '@shared/model/initiative';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { leaveField } from '@/store/leave-field';

/** What stands beside the board: one thing at a time. */
export type PlanPanel =
  | { readonly kind: 'edit'; readonly id: string }
  /** Which of the active ones stops, for one that starts. */
  | { readonly kind: 'swap'; readonly startId: string; readonly stopId: string | null }
  /** Why something isn't done now, and when to look again. */
  | { readonly kind: 'not-now'; readonly ids: readonly string[]; readonly beforeId: string | null }
  /** What came of something that has ended. */
  | { readonly kind: 'review'; readonly id: string };

/** What the plan's screens know for themselves: it is neither stored nor exported, and gone with the screen. */
export interface PlanScreenState {
  readonly selection: ReadonlySet<string>;
  /** The initiative and the column where the keys are. */
  readonly focusedId: string | null;
  readonly focusedState: InitiativeState | null;
  /** The column in which new initiatives are being written. */
  readonly writingIn: InitiativeState | null;
  readonly filter: string;
  /** The initiatives that were written since there is a filter: it may hide them, and then that is said. */
  readonly writtenIds: readonly string[];
  /** Whether "Move to…" asks where. */
  readonly isAskingWhere: boolean;
  readonly panel: PlanPanel | null;
}

const initial: PlanScreenState = {
  selection: new Set(),
  focusedId: null,
  focusedState: null,
  writingIn: null,
  filter: '',
  writtenIds: [],
  isAskingWhere: false,
  panel: null,
};

export const planScreen = createStore<PlanScreenState>(() => initial);

/** Reads from the plan's screen state. */
export function usePlanScreen<Selected>(select: (state: PlanScreenState) => Selected): Selected {
  return useStore(planScreen, select);
}

/** Opens a panel beside the board in the place of the one that is there. What was typed there is kept first. */
export function openPanel(panel: PlanPanel): void {
  leaveField();
  planScreen.setState({ panel });
}

/** Filters the initiatives; with an empty text all are shown. */
export function setFilter(filter: string): void {
  planScreen.setState(filter === '' ? { filter, writtenIds: [] } : { filter });
}

/** Remembers what was just written, so that the filter's line can say that it is kept. */
export function rememberWritten(ids: readonly string[]): void {
  const { filter, writtenIds } = planScreen.getState();
  if (filter !== '') planScreen.setState({ writtenIds: [...new Set([...writtenIds, ...ids])] });
}

/** Forgets everything: another team's plan is shown, or none. */
export function resetPlanScreen(): void {
  planScreen.setState(initial);
}

/** The initiatives that a command is about: the selected ones, else the one with the focus. */
export function initiativesInQuestion(state: PlanScreenState): readonly string[] {
  if (state.selection.size > 0) return [...state.selection];
  return state.focusedId === null ? [] : [state.focusedId];
}
