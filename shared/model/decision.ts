import * as z from 'zod/mini';
import { calendarDate, filledText, id, instant, orderKey, text, textLimits } from './fields';
import { layer } from './layer';
import { saidIn } from './said-in';

/** Something that was decided. */
export const decision = z.object({
  id,
  teamId: id,
  ...saidIn,
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
