import * as z from 'zod/mini';
import { calendarDate, filledText, id, textLimits } from './fields';

/** The most entries into steps that an item remembers. */
export const MOST_ENTRIES = 500;

export const workItemEntry = z.object({
  /** A step that has been deleted since stays named here. */
  stepId: id,
  at: calendarDate,
});

/** The day on which an item entered a step. */
export type WorkItemEntry = z.infer<typeof workItemEntry>;

/** A piece of work on its way through a map. */
export const workItem = z.object({
  id,
  mapId: id,
  title: filledText(textLimits.title),
  /** Oldest first. */
  entered: z._default(
    z.array(workItemEntry).check(z.maxLength(MOST_ENTRIES, `entered steps more than ${MOST_ENTRIES} times`)),
    [],
  ),
  /** The day on which it left the last step; null while it is on its way. */
  doneAt: z._default(z.nullable(calendarDate), null),
});

export type WorkItem = z.infer<typeof workItem>;
