import { formatDuration, type WorkCalendar } from '@shared/flow/durations';
import type { LadderPiece } from '@shared/flow/ladder';
import { snapTime } from '@shared/flow/snap-time';
import { editFlowStep } from '@shared/flow/steps';
import { flowLimits } from '@shared/model/flow-step';
import type { PointerEvent as ReactPointerEvent } from 'react';
import { act } from '@/store/workspace-store';
import { trackPointer } from '@/ui/track-pointer';
import { flowScreen } from '../flow-store';
import { say } from '../map/map-handle';

/** Where no time is known there is no scale: a day is so many pixels then. */
const PIXELS_PER_DAY = 60;

/**
 * Drags the end of a bar: the time it stands for follows in the same frame, and everything that comes of it. It is stored when it is
 * let go; Escape puts it back.
 */
export function startEdgeDrag(
  event: ReactPointerEvent<HTMLElement>,
  { stepId, kind, minutes, width }: LadderPiece,
  { scale, calendar }: { readonly scale: number; readonly calendar: WorkCalendar },
): void {
  if (event.button !== 0 || !event.isPrimary) return;
  event.preventDefault();
  event.stopPropagation();
  const field = kind === 'wait' ? 'waitMinutes' : 'processMinutes';
  const from = event.clientX;
  const was = minutes ?? 0;
  const perMinute = scale > 0 ? scale : PIXELS_PER_DAY / (calendar.hoursPerDay * 60);
  let value = was;
  const move = (moved: PointerEvent) => {
    const raw = was + (moved.clientX - from) / perMinute;
    value = Math.min(flowLimits.minutes, snapTime(raw, calendar));
    // The room grows with the bar, so that its end stays under the pointer.
    const stretch = scale > 0 ? Math.max(value * scale - width, -width) : 0;
    flowScreen.setState({ trial: { stepId, field, minutes: value }, stretch });
  };
  const end = (isKept: boolean) => {
    flowScreen.setState({ trial: null, stretch: 0 });
    if (!isKept || value === was) return;
    if (act(editFlowStep, { stepId, [field]: value }).ok) say(`${formatDuration(value, calendar)}.`);
  };
  trackPointer({ move, end });
}
