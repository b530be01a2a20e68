import * as z from 'zod/mini';
import { filledText, id, instant, textLimits } from './fields';

/** A team and, through the team's id, everything that is its own. */
export const team = z.object({
  id,
  name: filledText(textLimits.name),
  /** Whether it is the sample, which goes with one click. */
  sample: z._default(z.boolean(), false),
  createdAt: instant,
});

export type Team = z.infer<typeof team>;
