import type { WorkCalendar } from '@shared/flow/durations';
import type { LadderPiece } from '@shared/flow/ladder';
import { editFlowStep } from '@shared/flow/steps';
import { act } from '@/store/workspace-store';
import { flowScreen } from '../flow-store';
import { focusBar } from '../map/map-handle';
import { DurationField } from '../panels/duration-field';
import styles from './ladder-view.module.css';

/** How wide the field is, in pixels, at its least: it stays inside the ladder. */
const FIELD = 168;

/** The time of a bar as a field where the bar is. */
export function TimeField({
  piece,
  calendar,
  room,
}: {
  readonly piece: LadderPiece;
  readonly calendar: WorkCalendar;
  readonly room: number;
}) {
  const { stepId, kind, name, minutes, row } = piece;
  const at = kind === 'wait' ? 'wait' : 'step';
  const left = Math.max(0, Math.min(piece.x, room - FIELD));
  const close = (goesBack: boolean) => {
    flowScreen.setState({ editingTime: null });
    if (goesBack) focusBar({ stepId, at });
  };
  return (
    <div
      className={styles.time}
      style={{ left: `${left}px`, top: `${row * 6 + (kind === 'wait' ? 3 : 0.5)}rem` }}
    >
      <DurationField
        label={kind === 'wait' ? `Wait before ${name}` : `Work of ${name}`}
        hideLabel
        autoFocus
        calendar={calendar}
        value={minutes}
        keep={(value) =>
          act(
            editFlowStep,
            { stepId, [kind === 'wait' ? 'waitMinutes' : 'processMinutes']: value },
            { quiet: true },
          )
        }
        onDone={() => close(true)}
        onCancel={() => close(true)}
        onLeft={() => close(false)}
      />
    </div>
  );
}
