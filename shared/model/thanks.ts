import * as z from 'zod/mini';
import { filledText, id, orderKey, textLimits } from './fields';

/** A word of thanks from the last round. */
export const thanks = z.object({
  id,
  retroId: id,
  /** Whom it is for; null when it is for everybody or for somebody outside. */
  toPersonId: z._default(z.nullable(id), null),
  text: filledText(textLimits.title),
  order: orderKey,
});

export type Thanks = z.infer<typeof thanks>;
