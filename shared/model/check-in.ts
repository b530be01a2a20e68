import * as z from 'zod/mini';
import { id, text, textLimits } from './fields';

/** What one person said at the start. */
export const checkIn = z.object({
  id,
  retroId: id,
  personId: id,
  text: text(textLimits.title),
});

export type CheckIn = z.infer<typeof checkIn>;
