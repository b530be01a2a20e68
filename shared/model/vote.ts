import * as z from 'zod/mini';
import { count, id } from './fields';
import { voteLimits } from './retro';

/** Votes on one topic: those of one person, or the hands that were counted. */
export const vote = z.object({
  id,
  retroId: id,
  /** The note or the group that the votes are for. */
  topicId: id,
  /** Null where hands were counted. */
  personId: z._default(z.nullable(id), null),
  count: count(1, voteLimits.hands),
});

export type Vote = z.infer<typeof vote>;
