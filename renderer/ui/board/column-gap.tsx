import { useLayoutEffect, useRef } from 'react';
import styles from './board.module.css';
import type { Lift } from './board-drag';
import type { RenderCard } from './board-types';
import { LiftedCards } from './lifted-cards';

interface ColumnGapProps {
  top: number;
  height: number;
  /** The lift when keys hold it: then the cards themselves are seen in the gap. */
  lift: Lift | null;
  isMerging: boolean;
  renderCard: RenderCard;
}

/** The place where held cards would land. */
export function ColumnGap({ top, height, lift, isMerging, renderCard }: ColumnGapProps) {
  const gap = useRef<HTMLDivElement>(null);
  const isByKeys = lift !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new place of the gap is to be seen.
  useLayoutEffect(() => {
    if (isByKeys) gap.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isByKeys, top]);
  return (
    <div
      ref={gap}
      className={styles.gap}
      style={{ top, height }}
      data-gap
      data-merging={isMerging || undefined}
      aria-hidden
    >
      {lift === null ? (
        <div className={styles.landing} />
      ) : (
        <LiftedCards
          primaryId={lift.primaryId}
          count={lift.ids.length}
          refusal={lift.refusal}
          renderCard={renderCard}
        />
      )}
    </div>
  );
}
