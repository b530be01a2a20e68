import * as z from 'zod/mini';
import { amount, id, instant, text, textLimits } from './fields';

/** The most minutes from a first commit to production: twenty years. */
export const MOST_LEAD_MINUTES = 20 * 366 * 24 * 60;

/** Something that went into production. */
export const deployment = z.object({
  id,
  teamId: id,
  at: instant,
  name: z._default(text(textLimits.title), ''),
  /** From the first commit to production, in minutes of the clock, nights and weekends included; null when not known. */
  leadTimeMinutes: z._default(z.nullable(amount(0, MOST_LEAD_MINUTES)), null),
});

export type Deployment = z.infer<typeof deployment>;
