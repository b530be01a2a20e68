import { nameOf, type SpokenPlace, said } from './announcements';
import type { Lift, LiftTarget } from './board-drag';
import { type BoardRuntime, cardElement, say } from './board-runtime';
import { homeOf, inBoardOrder, isSamePlace, originIndex, placementAt, stayingIn } from './moving';

const words = (runtime: BoardRuntime) => ({
  noun: runtime.props.cardNoun ?? 'card',
  mergeWord: runtime.props.mergeWord ?? 'Group',
});

/** The cards that move with one: all of the selection when it is in it, else it alone. */
export function cardsWith(runtime: BoardRuntime, id: string): readonly string[] {
  const { selection, columns } = runtime.props;
  return selection.has(id) ? inBoardOrder(columns, selection) : [id];
}

/** What cards are called when they are spoken of: one by its own words, several by their number. */
export function spokenName(runtime: BoardRuntime, ids: readonly string[]): string {
  return nameOf(
    ids.length === 1 ? ids.map((id) => runtime.props.describeCard(id)) : [...ids],
    words(runtime).noun,
  );
}

function columnTitle(runtime: BoardRuntime, columnId: string): string {
  return runtime.props.columns.find((column) => column.id === columnId)?.title ?? '';
}

function spokenPlace(
  runtime: BoardRuntime,
  lift: Pick<Lift, 'ids' | 'held'>,
  target: LiftTarget,
): SpokenPlace {
  const stay = stayingIn(runtime.props.columns, lift.held, target.columnId);
  return {
    columnTitle: columnTitle(runtime, target.columnId),
    first: (target.index ?? 0) + 1,
    count: lift.ids.length,
    total: stay.length + lift.ids.length,
  };
}

/** Why a target does not take the cards, or null. */
export function refusalOf(runtime: BoardRuntime, ids: readonly string[], target: LiftTarget): string | null {
  const { canDrop, canMerge } = runtime.props;
  if (target.mergeId !== null) return canMerge?.(ids, target.mergeId) ?? null;
  return canDrop?.(ids, target.columnId) ?? null;
}

/** The state of holding a card and those that move with it, not yet entered. Null when nothing may be lifted. */
export function liftOf(runtime: BoardRuntime, id: string, by: Lift['by']): Lift | null {
  const { columns, isReadOnly, editingId } = runtime.props;
  const home = homeOf(columns, id);
  if (home === null || isReadOnly || editingId === id) return null;
  const ids = cardsWith(runtime, id);
  const held = new Set(ids);
  const from = new Set(columns.filter((each) => each.items.some((item) => held.has(item))).map((c) => c.id));
  const card = cardElement(runtime, home.columnId, id);
  const items = columns[home.columnIndex]?.items ?? [];
  const origin = { columnId: home.columnId, index: originIndex(items, held, id), mergeId: null };
  return {
    by,
    ids,
    held,
    from,
    primaryId: id,
    origin,
    target: origin,
    refusal: null,
    gapSize: card?.parentElement?.getBoundingClientRect().height ?? 0,
    width: card?.getBoundingClientRect().width ?? 0,
    isSettled: false,
    isAnimated: false,
  };
}

/** Enters the lift; the gap starts to move in the frame after. */
export function startLift(runtime: BoardRuntime, lift: Lift): void {
  const { store, root, props } = runtime;
  store.setState({ lift });
  if (root !== null) root.dataset.lifting = lift.by;
  const { mergeWord } = words(runtime);
  const place = spokenPlace(runtime, lift, lift.target);
  say(runtime, said.lifted(spokenName(runtime, lift.ids), place, props.onMerge !== undefined, mergeWord));
  requestAnimationFrame(() => {
    const now = store.getState().lift;
    if (now?.primaryId === lift.primaryId) store.setState({ lift: { ...now, isSettled: true } });
  });
}

const sameTarget = (a: LiftTarget, b: LiftTarget) =>
  a.columnId === b.columnId && a.index === b.index && a.mergeId === b.mergeId;

/** Points the held cards at a target, and says where that is. Nothing happens when it is the present one. */
export function aim(runtime: BoardRuntime, target: LiftTarget, isStill = true): void {
  const { store, props } = runtime;
  const { lift } = store.getState();
  if (lift === null || sameTarget(lift.target, target)) return;
  const refusal = refusalOf(runtime, lift.ids, target);
  const { mergeWord } = words(runtime);
  if (target.mergeId !== null && refusal !== null) {
    say(runtime, said.mergeRefused(nameOf([props.describeCard(target.mergeId)], ''), refusal));
    return;
  }
  const isAnimated = isStill && lift.isSettled && lift.target.columnId === target.columnId;
  store.setState({ lift: { ...lift, target, refusal, isAnimated } });
  if (refusal !== null) {
    if (lift.refusal !== refusal) say(runtime, said.refused(columnTitle(runtime, target.columnId), refusal));
  } else if (target.mergeId !== null) {
    say(runtime, said.overMerge(nameOf([props.describeCard(target.mergeId)], ''), mergeWord));
  } else {
    say(runtime, said.over(spokenPlace(runtime, lift, target)));
  }
}

function leave(runtime: BoardRuntime, columnId: string, cardId: string): void {
  const { store, root } = runtime;
  if (root !== null) delete root.dataset.lifting;
  store.setState((state) => ({
    lift: null,
    focus: { columnId, cardId },
    focusRequest: state.focusRequest + 1,
  }));
}

/** Lets go, and everything is as it was. */
export function putBack(runtime: BoardRuntime): void {
  const { lift } = runtime.store.getState();
  if (lift === null) return;
  leave(runtime, lift.origin.columnId, lift.primaryId);
  say(runtime, said.putBack(spokenName(runtime, lift.ids), spokenPlace(runtime, lift, lift.origin)));
}

/** Moves cards, unless they are there already. False when nothing changed. */
export function moveTo(runtime: BoardRuntime, lift: Pick<Lift, 'ids' | 'held'>, target: LiftTarget): boolean {
  const { columns, onMove } = runtime.props;
  const place = placementAt(columns, lift.held, target.columnId, target.index ?? 0);
  if (isSamePlace(columns, lift.ids, place)) return false;
  const name = spokenName(runtime, lift.ids);
  const spoken = spokenPlace(runtime, lift, { ...target, index: place.index });
  if (onMove(lift.ids, place) !== false) {
    letFocusGo(runtime, lift.held, target.columnId);
    say(runtime, said.dropped(name, spoken));
  }
  return true;
}

/**
 * Takes the focus from a card that goes to another column, where it is drawn anew and gets the focus again. Taken out of the page with the
 * focus on it, it would have the whole page laid out on the way.
 */
function letFocusGo(runtime: BoardRuntime, held: ReadonlySet<string>, columnId: string): void {
  const card = document.activeElement;
  if (!(card instanceof HTMLElement) || !runtime.root?.contains(card)) return;
  if (!held.has(card.dataset.cardId ?? '')) return;
  if (card.closest<HTMLElement>('[data-column-id]')?.dataset.columnId !== columnId) card.blur();
}

/** Tells the screen that cards were to go where they can't. False when it doesn't want to know. */
export function tellRefused(
  runtime: BoardRuntime,
  lift: Pick<Lift, 'ids' | 'held'>,
  target: LiftTarget,
): boolean {
  const { columns, onRefused } = runtime.props;
  if (onRefused === undefined) return false;
  onRefused(lift.ids, placementAt(columns, lift.held, target.columnId, target.index ?? 0));
  return true;
}

/**
 * Lets the held cards land where they are. A place that refuses keeps cards that keys hold in the air and puts back those of
 * the pointer, and says why in both cases; where the screen asks on (`onRefused`), both are put back.
 */
export function drop(runtime: BoardRuntime): void {
  const { store, props } = runtime;
  const { lift } = store.getState();
  if (lift === null) return;
  if (lift.refusal !== null) {
    if (lift.by === 'pointer' || props.onRefused !== undefined) putBack(runtime);
    say(runtime, said.refused(columnTitle(runtime, lift.target.columnId), lift.refusal));
    tellRefused(runtime, lift, lift.target);
    return;
  }
  const { mergeId } = lift.target;
  if (mergeId !== null && props.onMerge !== undefined) {
    const name = spokenName(runtime, lift.ids);
    const targetName = nameOf([props.describeCard(mergeId)], '');
    leave(runtime, lift.target.columnId, mergeId);
    props.onMerge(lift.ids, mergeId);
    say(runtime, said.merged(name, targetName, words(runtime).mergeWord));
    return;
  }
  // The focus waits at the old place: it follows the card when the columns change, and stays when the move is not taken.
  leave(runtime, lift.origin.columnId, lift.primaryId);
  if (!moveTo(runtime, lift, lift.target)) {
    say(runtime, said.putBack(spokenName(runtime, lift.ids), spokenPlace(runtime, lift, lift.target)));
  }
}
