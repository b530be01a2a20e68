import * as z from 'zod/mini';
import { filledText, id, instant, textLimits } from './fields';

/** A time in which something didn't work for those who use it. */
export const incident = z
  .object({
    id,
    teamId: id,
    title: filledText(textLimits.title),
    startedAt: instant,
    /** Null while it goes on. */
    recoveredAt: z._default(z.nullable(instant), null),
    /** The deployment that led to it, where one did. */
    deploymentId: z._default(z.nullable(id), null),
  })
  .check(
    z.refine(
      ({ startedAt, recoveredAt }) =>
        recoveredAt === null || Date.parse(recoveredAt) >= Date.parse(startedAt),
      'ends before it begins',
    ),
  );

export type Incident = z.infer<typeof incident>;
