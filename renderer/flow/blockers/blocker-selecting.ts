import { blockerPiles, mapBlockers } from '@shared/flow/causes';
import type { MouseEvent } from 'react';
import { itemsInHand } from '@/line/item-in-hand';
import { workspaceStore } from '@/store/workspace-store';
import { said } from '@/ui/board/announcements';
import type { BoardColumnData } from '@/ui/board/board-types';
import { inBoardOrder } from '@/ui/board/moving';
import { rangeOf, toggled } from '@/ui/board/selecting';
import { flowScreen } from '../flow-store';
import { focusBlocker, say } from '../map/map-handle';

/**
 * The blockers that a command is about: with the keys beside the map the one there, else those that are selected, else the one with
 * the keys, or where they were last. Those that are gone are left out.
 */
export function blockersInQuestion(): readonly string[] {
  const { selection, panel, blockerId } = flowScreen.getState();
  const inHand = itemsInHand().flatMap(({ table, id }) => (table === 'blocker' ? [id] : []));
  if (inHand.length > 0) return thatAreThere(inHand);
  const selected = thatAreThere([...selection]);
  if (selected.length > 0) return selected;
  return thatAreThere([panel?.kind === 'blocker' ? panel.id : (blockerId ?? '')]);
}

/** The selected blockers that are there, in no order that means something. */
export function selectedBlockers(): readonly string[] {
  return thatAreThere([...flowScreen.getState().selection]);
}

/** What moves with a blocker that is dragged: all of the selection when it is in it, pile after pile, else it alone. */
export function blockersWith(id: string): readonly string[] {
  const { selection } = flowScreen.getState();
  return selection.has(id) ? inBoardOrder(pilesAround(id), selection) : [id];
}

/** Changes what is selected, and says how many there are now. */
export function selectBlockers(selection: ReadonlySet<string>): void {
  flowScreen.setState({ selection });
  say(said.selected(selection.size, 'blocker'));
}

/** Takes a blocker in, or lets it go. */
export function toggleBlocker(id: string): void {
  flowScreen.setState({ selectedFrom: id });
  selectBlockers(toggled(flowScreen.getState().selection, id));
}

/** Selects all that lie at the place of a blocker. */
export function selectPile(id: string): void {
  const pile = pilesAround(id).find(({ items }) => items.includes(id));
  selectBlockers(new Set(pile?.items));
}

/** Goes one further in the pile, and selects from where the selection began to there. */
export function extendSelection(id: string, by: 1 | -1): void {
  const piles = pilesAround(id);
  const items = piles.find((pile) => pile.items.includes(id))?.items ?? [];
  const next = items[items.indexOf(id) + by];
  if (next === undefined) return;
  const { selectedFrom } = flowScreen.getState();
  const anchor = selectedFrom !== null && items.includes(selectedFrom) ? selectedFrom : id;
  flowScreen.setState({ selectedFrom: anchor });
  selectBlockers(rangeOf(piles, anchor, next));
  // At once where it is drawn: who holds the key down goes on from there.
  const card = document.querySelector<HTMLElement>(`[data-blocker-id="${CSS.escape(next)}"]`);
  if (card === null) focusBlocker(next);
  else card.focus();
}

/** A click as on a board: with Ctrl one more or less, with Shift all in between, and without either nothing is selected any more. */
export function clickBlocker(event: MouseEvent, id: string): void {
  // Enter and Space make a click of a button, too, which says nothing about what is selected.
  if (event.detail === 0) return;
  const { selection, selectedFrom } = flowScreen.getState();
  if (event.shiftKey) {
    const range = rangeOf(pilesAround(id), selectedFrom, id);
    if (range.size === 1) toggleBlocker(id);
    else selectBlockers(range);
    return;
  }
  if (event.ctrlKey || event.metaKey) {
    toggleBlocker(id);
    return;
  }
  flowScreen.setState({ selectedFrom: id });
  if (selection.size > 0) selectBlockers(new Set());
}

/** The menu of a blocker that isn't selected is about that one: what was selected elsewhere is let go, as a click does. */
export function askForMenu(id: string): void {
  const { selection } = flowScreen.getState();
  if (selection.size > 0 && !selection.has(id)) selectBlockers(new Set());
}

/** The piles of a blocker's map as a board's columns, for what boards know about selecting. */
function pilesAround(blockerId: string): BoardColumnData[] {
  const { blocker } = workspaceStore.getState().workspace;
  const all = mapBlockers(blocker, blocker.get(blockerId)?.mapId ?? '');
  const piles = blockerPiles(all).map(({ stepId, at, blockers }) => ({ id: `${stepId} ${at}`, blockers }));
  const beside = { id: 'beside', blockers: all.filter(({ stepId }) => stepId === null) };
  return [...piles, beside].map(({ id, blockers }) => ({
    id,
    title: id,
    items: blockers.map((each) => each.id),
  }));
}

function thatAreThere(ids: readonly string[]): readonly string[] {
  const { blocker } = workspaceStore.getState().workspace;
  return ids.filter((id) => blocker.has(id));
}
