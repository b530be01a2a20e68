import type { InitiativeState } from '@shared/model/initiative';
import { activeInitiatives, activeLimitOf, freeSlots } from '@shared/plan/limit';
import { canMove, moveInitiatives } from '@shared/plan/move-initiatives';
import { systemContext } from '@/store/rule-context';
import { act, workspaceStore } from '@/store/workspace-store';
import { notify } from '@/ui/notices-store';
import { focusInitiative } from './board-handle';
import { openPanel, planScreen } from './plan-store';

/**
 * Moves initiatives: the one way of every gesture, by mouse, by key, from a menu or the palette. Where something has to be asked
 * first, it opens what asks: which one stops, when all slots are taken; why not now and until when. What has ended is asked
 * about right after.
 * @returns whether they have moved; false when something is asked first, or was refused
 */
export function askForMove(ids: readonly string[], state: InitiativeState, beforeId: string | null): boolean {
  const before = workspaceStore.getState().workspace.initiative;
  const entering = ids.filter((id) => before.get(id)?.state !== state);
  if (state === 'not-now' && entering.length > 0) {
    openPanel({ kind: 'not-now', ids: [...ids], beforeId });
    return false;
  }
  const done = act(moveInitiatives, { ids, state, beforeId }, { quiet: true });
  if (!done.ok) {
    const [only] = entering;
    if (done.error.code === 'limit' && entering.length === 1 && only !== undefined) askWhatStops(only, null);
    else notify({ text: done.error.message, tone: 'warning' });
    return false;
  }
  const [ended] = entering;
  if (state === 'done' && ended !== undefined) openPanel({ kind: 'review', id: ended });
  return true;
}

/** Asks which of the active ones stops, so that another can start. */
export function askWhatStops(startId: string, stopId: string | null): void {
  openPanel({ kind: 'swap', startId, stopId });
}

/** Why a column doesn't take initiatives as they hover over it; null when it does, if only to ask why not now. */
export function refusalOver(ids: readonly string[], state: InitiativeState): string | null {
  const { workspace } = workspaceStore.getState();
  const refusal = canMove(workspace, { ids, state }, systemContext().today);
  return refusal?.code === 'limit' || refusal?.code === 'gone' ? refusal.message : null;
}

/**
 * Puts an initiative into a slot, counted from 0: a free one is taken; one that is taken asks whether what is in it stops; an
 * initiative that is active already changes its place.
 */
export function takeSlot(id: string, slot: number): void {
  const { workspace } = workspaceStore.getState();
  const initiative = workspace.initiative.get(id);
  if (!initiative) return;
  const active = activeInitiatives(workspace.initiative, initiative.teamId);
  if (initiative.state === 'active') {
    const others = active.filter((each) => each.id !== id);
    askForMove([id], 'active', others[slot]?.id ?? null);
    return;
  }
  const inSlot = active[slot];
  if (freeSlots(workspace, initiative.teamId) > 0) {
    if (askForMove([id], 'active', inSlot?.id ?? null)) focusInitiative(id);
  } else if (inSlot === undefined) {
    const limit = activeLimitOf(workspace, initiative.teamId);
    notify({ text: `This team has ${limit} slots.`, tone: 'warning' });
  } else {
    askWhatStops(id, inSlot.id);
  }
}

/** Moves and stays at what moved; the selection has done its work. */
export function moveAndGoOn(ids: readonly string[], state: InitiativeState, beforeId: string | null): void {
  if (!askForMove(ids, state, beforeId)) return;
  planScreen.setState({ selection: new Set() });
  if (ids[0] !== undefined && planScreen.getState().panel === null) focusInitiative(ids[0]);
}
