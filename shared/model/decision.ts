import * as z from 'zod/mini';
import { calendarDate, filledText, id, instant, orderKey, text, textLimits } from './fields';
import { layer } from './layer';

/** Something that was decided. */
export const decision = z.object({
  id,
  teamId: id,
  /** The retrospective in which it was taken, and the note or group it came from. */
  retroId: z._default(z.nullable(id), null),
  topicId: z._default(z.nullable(id), null),
  /** The planning meeting in which it was taken, and the initiative it belongs to. */
  planningId: z._default(z.nullable(id), null),
  initiativeId: z._default(z.nullable(id), null),
  /** The flow map in whose mapping meeting it was taken. */
  mapId: z._default(z.nullable(id), null),
  text: filledText(textLimits.text),
  /** Why: what was known when it was taken. */
  reason: z._default(text(textLimits.text), ''),
  date: calendarDate,
  order: orderKey,
  layer: z._default(z.nullable(layer), null),
  /** Why no record is written of it; empty while one is, or should be. */
  waived: z._default(text(textLimits.title), ''),
  createdAt: instant,
});

export type Decision = z.infer<typeof decision>;
