import { memo, useId } from 'react';
import styles from './board.module.css';
import type { RenderCard } from './board-types';

interface BoardCardProps {
  id: string;
  index: number;
  count: number;
  /** Pixels from the top of the list, and what the gap adds to it. */
  top: number;
  shift: number;
  isFocused: boolean;
  /** Reached by Tab. */
  isStop: boolean;
  isSelected: boolean;
  isMergeTarget: boolean;
  isEditing: boolean;
  mergeWord: string;
  noun: string;
  renderCard: RenderCard;
  measure: (element: Element | null) => void;
}

/** One card in its slot. The slot has the place and the distance to the next card, the card in it has the focus. */
export const BoardCard = memo(function BoardCard(props: BoardCardProps) {
  const { id, isFocused, isSelected, isMergeTarget } = props;
  const faceId = useId();
  return (
    <div
      ref={props.measure}
      data-index={props.index}
      className={styles.slot}
      style={{ top: props.top, transform: props.shift === 0 ? undefined : `translateY(${props.shift}px)` }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: an li must be the child of a list, and a slot stands between. */}
      <div
        role="listitem"
        aria-roledescription={props.noun}
        aria-setsize={props.count}
        aria-posinset={props.index + 1}
        aria-labelledby={faceId}
        tabIndex={props.isStop ? 0 : -1}
        className={styles.card}
        data-card-id={id}
        data-selected={isSelected || undefined}
        data-merge-target={isMergeTarget || undefined}
        data-editing={props.isEditing || undefined}
      >
        <div id={faceId}>
          {isSelected ? <span className="visually-hidden">Selected: </span> : null}
          <CardFace
            id={id}
            renderCard={props.renderCard}
            isFocused={isFocused}
            isSelected={isSelected}
            isMergeTarget={isMergeTarget}
          />
        </div>
        {isMergeTarget ? <span className={styles.tag}>{props.mergeWord}</span> : null}
      </div>
    </div>
  );
});

interface CardFaceProps {
  id: string;
  renderCard: RenderCard;
  isFocused: boolean;
  isSelected: boolean;
  isMergeTarget: boolean;
}

/** Apart from its slot, so that a shift of the slot renders no face. */
const CardFace = memo(function CardFace({ id, renderCard, ...state }: CardFaceProps) {
  return renderCard(id, { ...state, isLifted: false, isOverlay: false });
});
