import * as z from 'zod/mini';
import { filledText, id, instant, textLimits } from './fields';

/**
 * Something that was deleted, whole, so that it can be put back. The records are kept as they were at the time, with the
 * table each belongs to; they are migrated and validated like any other when the bin is.
 */
export const binEntry = z.object({
  id,
  /** The team it belonged to; null for a team itself. */
  teamId: z._default(z.nullable(id), null),
  /** What it was, in words: "Note: Staging breaks on Mondays". */
  label: filledText(textLimits.title + textLimits.name),
  deletedAt: instant,
  records: z.array(z.object({ table: z.string(), record: z.record(z.string(), z.unknown()) })),
});

export type BinEntry = z.infer<typeof binEntry>;
