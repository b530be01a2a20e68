import * as z from 'zod/mini';
import { filledText, id, instant, orderKey, text, textLimits } from './fields';

/** How many outcomes a team can have at once: more is no strategy. */
export const MOST_OUTCOMES = 3;

/** What a team wants to be different, and how it will know. */
export const planOutcome = z.object({
  id,
  teamId: id,
  text: filledText(textLimits.title),
  /** How one will see it. */
  measure: z._default(text(textLimits.title), ''),
  order: orderKey,
  createdAt: instant,
});

export type PlanOutcome = z.infer<typeof planOutcome>;
