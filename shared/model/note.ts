import * as z from 'zod/mini';
import { filledText, id, instant, orderKey, textLimits } from './fields';
import { layer } from './layer';

/** A note on the board of a retrospective. Nobody's name is on it. */
export const note = z.object({
  id,
  retroId: id,
  columnId: id,
  /** The group it lies in, which then gives the place on the board. */
  groupId: z._default(z.nullable(id), null),
  /** Where it stands: among the cards of its column, or among the notes of its group. */
  order: orderKey,
  text: filledText(textLimits.text),
  layer: z._default(z.nullable(layer), null),
  createdAt: instant,
});

export type Note = z.infer<typeof note>;
