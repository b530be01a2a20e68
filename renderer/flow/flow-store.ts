import type { BlockerPlace } from '@shared/model/blocker';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Editing } from '@/meeting/editing';
import { leaveField } from '@/store/leave-field';

/** A place on the map: a step, or the wait before it. */
export interface MapSpot {
  readonly stepId: string;
  readonly at: BlockerPlace;
}

/** What stands beside the map: one thing at a time. */
export type FlowPanel =
  | { readonly kind: 'step'; readonly id: string }
  | { readonly kind: 'blocker'; readonly id: string }
  | { readonly kind: 'times' | 'halving' | 'focusing' | 'experiment' };

/** What is asked in a list over the map. */
export type FlowQuestion = 'move' | 'beside' | 'rework' | 'blocker-place';

/** A time that is being tried out: shown, and not stored. */
export interface Trial {
  readonly stepId: string;
  readonly field: 'waitMinutes' | 'processMinutes';
  readonly minutes: number;
}

/** What the screens of Flow know for themselves: it is neither stored nor exported. */
export interface FlowScreenState {
  /** The map that was looked at last. */
  readonly mapId: string | null;
  /** Where on the map the keys are, or were last. */
  readonly spot: MapSpot | null;
  /** The blocker with the keys; null while they are elsewhere. */
  readonly blockerId: string | null;
  /** The blockers that are selected, which commands are about together. */
  readonly selection: ReadonlySet<string>;
  /** Where a selection by Shift starts. */
  readonly selectedFrom: string | null;
  /** A new step is being written in front of this one; null at the end; undefined while none is. */
  readonly writingBefore: string | null | undefined;
  readonly isWritingBlocker: boolean;
  /** The step whose name is being changed where it stands. */
  readonly renamingId: string | null;
  /** The step that is held by keys, and in front of which it would land. */
  readonly lift: { readonly stepId: string; readonly beforeId: string | null } | null;
  readonly asking: FlowQuestion | null;
  /** The blockers for which a place is asked. */
  readonly placing: readonly string[];
  readonly panel: FlowPanel | null;
  readonly trial: Trial | null;
  /** By how many pixels the ladder is wider while the end of a bar is dragged. */
  readonly stretch: number;
  /** The decision or the action of the meeting that is being written. */
  readonly editing: Editing;
  /** The bar whose time is being written where it is. */
  readonly editingTime: MapSpot | null;
}

const initial: FlowScreenState = {
  mapId: null,
  spot: null,
  blockerId: null,
  selection: new Set(),
  selectedFrom: null,
  writingBefore: undefined,
  isWritingBlocker: false,
  renamingId: null,
  lift: null,
  asking: null,
  placing: [],
  panel: null,
  trial: null,
  stretch: 0,
  editing: null,
  editingTime: null,
};

export const flowScreen = createStore<FlowScreenState>(() => initial);

/** Reads from the state of Flow's screens. */
export function useFlowScreen<Selected>(select: (state: FlowScreenState) => Selected): Selected {
  return useStore(flowScreen, select);
}

/** Takes a note of where the keys are. Where they have been all the while nothing changes: a step that moves has them again. */
export function takeKeys(next: Pick<FlowScreenState, 'blockerId'> & { readonly spot?: MapSpot }): void {
  const { spot, blockerId } = flowScreen.getState();
  const isSameSpot =
    next.spot === undefined || (spot?.stepId === next.spot.stepId && spot.at === next.spot.at);
  if (!isSameSpot || blockerId !== next.blockerId) flowScreen.setState(next);
}

/** Opens a panel beside the map in the place of the one that is there. What was typed there is kept first. */
export function openFlowPanel(panel: FlowPanel): void {
  leaveField();
  flowScreen.setState({ panel });
}

/** Forgets everything but which map it was: another map is shown, or none. */
export function resetFlowScreen(mapId: string | null): void {
  flowScreen.setState({ ...initial, mapId });
}

/** The map that was looked at last; null before one was. */
export function rememberedMap(): string | null {
  return flowScreen.getState().mapId;
}
