import type { LiftTarget } from './board-drag';
import { aim, refusalOf } from './board-lift';
import { type BoardRuntime, listY, measuredCards } from './board-runtime';
import { stayingIn } from './moving';
import { landingAt } from './placing';

/** Share of a card's height around its middle where a drop groups. */
const MERGE_ZONE = 0.4;
/** Pixels around the board that still belong to it: a hand at its border is scrolling, and not leaving. */
const MARGIN = 32;

/** Points the held cards at what is under the pointer; outside the board they would go back. While the column scrolls under it nothing slides. */
export function aimAtPointer(
  runtime: BoardRuntime,
  /** The column the pointer is over, or the nearest. */
  columnId: string | null,
  { x, y }: { x: number; y: number },
  isStill = true,
): void {
  const { store, props, root } = runtime;
  const { lift } = store.getState();
  const frame = root?.getBoundingClientRect();
  if (lift === null || frame === undefined) return;
  const isInside =
    x >= frame.left - MARGIN &&
    x <= frame.right + MARGIN &&
    y >= frame.top - MARGIN &&
    y <= frame.bottom + MARGIN;
  const parts = isInside && columnId !== null ? runtime.columns.get(columnId) : undefined;
  if (parts === undefined || columnId === null) {
    aim(runtime, lift.origin);
    return;
  }
  const isHere = lift.target.columnId === columnId && lift.refusal === null;
  const open = isHere ? lift.target.index : null;
  const question = {
    y: listY(parts, y),
    cards: measuredCards(parts),
    gap: open === null ? null : { index: open, size: lift.gapSize },
  };
  const landing = landingAt({ ...question, mergeZone: props.onMerge === undefined ? 0 : MERGE_ZONE });
  if (landing.kind === 'merge') {
    const mergeId = stayingIn(props.columns, lift.held, columnId)[landing.cardIndex] ?? null;
    const target: LiftTarget = { columnId, index: open, mergeId };
    if (mergeId !== null && refusalOf(runtime, lift.ids, target) === null) {
      aim(runtime, target, isStill);
      return;
    }
  }
  const between = landing.kind === 'place' ? landing : landingAt({ ...question, mergeZone: 0 });
  if (between.kind !== 'place') return;
  aim(runtime, { columnId, index: between.index, mergeId: null }, isStill);
}
