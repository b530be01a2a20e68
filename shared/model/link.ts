import * as z from 'zod/mini';
import { id, instant } from './fields';

/** What can stand on a line from a pain to a result. */
export const linkTables = [
  'retro',
  'note',
  'noteGroup',
  'planning',
  'decision',
  'decisionRecord',
  'action',
  'planOutcome',
  'initiative',
  'flowMap',
  'flowStep',
  'blocker',
  'incident',
] as const;

export type LinkTable = (typeof linkTables)[number];

export const linkEnd = z.object({ table: z.enum(linkTables), id });

/** Where a link begins or ends. */
export type LinkEnd = z.infer<typeof linkEnd>;

/**
 * Says that one thing led to another, where no field of theirs says so. What has been deleted since stays named, so that putting it
 * back joins it again.
 */
export const link = z.object({
  id,
  teamId: id,
  from: linkEnd,
  to: linkEnd,
  createdAt: instant,
});

export type Link = z.infer<typeof link>;
