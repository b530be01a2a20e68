import { formatDuration, type WorkCalendar } from '@shared/flow/durations';
import type { LadderPiece } from '@shared/flow/ladder';
import { hasSameFields } from '@shared/kernel/same-fields';
import { memo } from 'react';
import { lineEnd } from '@/line/line-end';
import { flowScreen, takeKeys, useFlowScreen } from '../flow-store';
import { startEdgeDrag } from './edge-drag';
import styles from './ladder-view.module.css';

export interface LadderBarProps {
  readonly piece: LadderPiece;
  /** Pixels a minute. */
  readonly scale: number;
  readonly calendar: WorkCalendar;
  readonly isFrozen: boolean;
  readonly isStuck: boolean;
  /** How many blockers lie on it. */
  readonly blockers: number;
  /** Where its label begins; null where there is no room for it. */
  readonly labelX: number | null;
}

/** One wait, or the work of one step, as long as it takes. Its end can be dragged; Enter writes the time. */
export const LadderBar = memo(function LadderBar({
  piece,
  scale,
  calendar,
  isFrozen,
  isStuck,
  blockers,
  labelX,
}: LadderBarProps) {
  const { stepId, kind, minutes, name, x, width, row } = piece;
  const at = kind === 'wait' ? 'wait' : 'step';
  const isHere = useFlowScreen(
    (screen) => screen.spot?.stepId === stepId && (screen.spot.at === at || row > 0),
  );
  const time = minutes === null ? '?' : formatDuration(minutes, calendar);
  const where = kind === 'wait' ? `Wait before ${name}` : `Work of ${name}`;
  const pile = blockers === 0 ? '' : `, ${blockers} ${blockers === 1 ? 'blocker' : 'blockers'}`;
  const words = `${where}: ${minutes === null ? 'not known' : time}${pile}${isStuck ? ', most of the waiting' : ''}`;
  const look = `${styles.bar} ${styles[kind]} ${isStuck ? styles.stuck : ''} ${minutes === null ? styles.unknown : ''} ${isHere ? styles.here : ''}`;
  return (
    <div
      className={styles.piece}
      style={{ left: `${x}px`, width: `${width}px`, top: `${row * 6}rem` }}
      data-drop={`${stepId} ${at}`}
    >
      <button
        type="button"
        className={look}
        data-bar={`${stepId} ${at}`}
        {...lineEnd('flowStep', stepId)}
        data-item=""
        tabIndex={isHere ? 0 : -1}
        aria-label={words}
        title={words}
        onFocus={() => takeKeys({ spot: { stepId, at }, blockerId: null })}
        onDoubleClick={() => flowScreen.setState({ editingTime: { stepId, at } })}
      />
      {labelX === null ? null : (
        <span
          className={`${styles.label} ${styles[`${kind}Label`]} ${isStuck ? styles.stuckLabel : ''}`}
          style={{ left: `${labelX - x}px` }}
          aria-hidden="true"
        >
          {time}
        </span>
      )}
      {isFrozen ? null : (
        <span
          className={`${styles.edge} ${styles[`${kind}Edge`]}`}
          data-edge={`${stepId} ${at}`}
          onPointerDown={(event) => startEdgeDrag(event, piece, { scale, calendar })}
        />
      )}
      {blockers === 0 ? null : (
        <span className={`${styles.pilePlace} ${styles[`${kind}Pile`]}`} aria-hidden="true">
          <span className={styles.pile}>{blockers}</span>
        </span>
      )}
    </div>
  );
}, isSameBar);

/** A ladder is laid out anew as a whole; most of its bars stay where and what they were. */
function isSameBar(before: LadderBarProps, after: LadderBarProps): boolean {
  const { piece: was, ...others } = before;
  const { piece: is, ...now } = after;
  return hasSameFields(was, is) && hasSameFields(others, now);
}
