import { useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import styles from './board.module.css';
import type { BoardRuntime } from './board-runtime';
import type { RenderCard } from './board-types';

interface LiftedCardsProps {
  primaryId: string;
  count: number;
  refusal: string | null;
  renderCard: RenderCard;
}

/** The held card as it is seen, on a small stack when there are several, with the reason of a place that refuses. */
export function LiftedCards({ primaryId, count, refusal, renderCard }: LiftedCardsProps) {
  return (
    <>
      <div className={styles.lifted} data-stack={count > 1 || undefined}>
        {renderCard(primaryId, {
          isFocused: false,
          isSelected: false,
          isLifted: true,
          isOverlay: true,
          isMergeTarget: false,
        })}
        {count > 1 ? <span className={styles.badge}>{count}</span> : null}
      </div>
      {refusal === null ? null : (
        <p className={styles.refusal} data-refusal>
          {refusal}
        </p>
      )}
    </>
  );
}

/** The cards that the pointer holds, above everything. Only the pointer's own handler moves it. */
export function PointerOverlay({ runtime, renderCard }: { runtime: BoardRuntime; renderCard: RenderCard }) {
  const lift = useStore(
    runtime.store,
    useShallow((state) =>
      state.lift?.by === 'pointer'
        ? {
            primaryId: state.lift.primaryId,
            count: state.lift.ids.length,
            refusal: state.lift.refusal,
            width: state.lift.width,
          }
        : null,
    ),
  );
  const element = useRef<HTMLDivElement>(null);
  const isHeld = lift !== null;
  useLayoutEffect(() => {
    runtime.overlay.element = element.current;
    if (!isHeld || element.current === null) return;
    const { x, y } = runtime.overlay;
    element.current.style.transform = `translate3d(${x}px, ${y}px, 0)`;
  }, [runtime, isHeld]);
  if (lift === null) return null;
  return createPortal(
    <div
      ref={element}
      className={styles.overlay}
      style={{ width: lift.width }}
      aria-hidden
      data-board-overlay
    >
      <LiftedCards
        primaryId={lift.primaryId}
        count={lift.count}
        refusal={lift.refusal}
        renderCard={renderCard}
      />
    </div>,
    document.body,
  );
}
