import * as z from 'zod/mini';
import { id, instant, orderKey, text, textLimits } from './fields';
import { layer } from './layer';

/** Notes that say the same thing, under one name. */
export const noteGroup = z.object({
  id,
  retroId: id,
  columnId: id,
  /** Where it stands among the cards of its column; notes and groups share one order. */
  order: orderKey,
  /** Empty until it is named; the first note's text then stands in for it. */
  title: z._default(text(textLimits.title), ''),
  layer: z._default(z.nullable(layer), null),
  createdAt: instant,
});

export type NoteGroup = z.infer<typeof noteGroup>;
