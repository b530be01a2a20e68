import type { InitiativeState } from '@shared/model/initiative';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { leaveField } from '@/store/leave-field';
import { type BoardScreen, withFilter, withWritten } from '@/ui/board/board-screen';

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
export interface PlanScreenState extends BoardScreen {
  /** The column where the keys are. */
  readonly focusedState: InitiativeState | null;
  /** The column in which new initiatives are being written. */
  readonly writingIn: InitiativeState | null;
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
  planScreen.setState(withFilter(filter));
}

/** Remembers what was just written, so that the filter's line can say that it is kept. */
export function rememberWritten(ids: readonly string[]): void {
  planScreen.setState(withWritten(planScreen.getState(), ids));
}

/** Forgets everything: another team's plan is shown, or none. */
export function resetPlanScreen(): void {
  planScreen.setState(initial);
}
