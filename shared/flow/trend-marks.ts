import { type CalendarDate, localDay } from '../kernel/calendar-date';
import { compareOrder } from '../kernel/order-key';
import type { Workspace } from '../model/workspace';

/** Something that happened and may have changed a trend. */
export interface TrendMark {
  readonly date: CalendarDate;
  readonly kind: 'initiative' | 'decision' | 'map';
  readonly id: string;
  readonly text: string;
}

/** What changed when: initiatives that ended, decisions that were taken, and maps that were put into the history; the oldest first. */
export function trendMarks(
  workspace: Pick<Workspace, 'initiative' | 'decision' | 'flowMap'>,
  teamId: string,
  from: CalendarDate,
  to: CalendarDate,
): TrendMark[] {
  const marks: TrendMark[] = [];
  const add = (mark: TrendMark) => {
    if (mark.date >= from && mark.date <= to) marks.push(mark);
  };
  for (const { id, teamId: owner, state, endedOn, title } of workspace.initiative.values()) {
    if (owner === teamId && state === 'done' && endedOn !== null) {
      add({ date: endedOn, kind: 'initiative', id, text: title });
    }
  }
  for (const { id, teamId: owner, date, text } of workspace.decision.values()) {
    if (owner === teamId) add({ date, kind: 'decision', id, text });
  }
  for (const { id, teamId: owner, takenAt, title } of workspace.flowMap.values()) {
    if (owner === teamId && takenAt !== null) {
      add({ date: localDay(new Date(takenAt)), kind: 'map', id, text: title });
    }
  }
  return marks.sort((a, b) => compareOrder(a.date, b.date) || compareOrder(a.id, b.id));
}
