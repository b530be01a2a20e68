import * as z from 'zod/mini';
import { count, id } from './fields';

/** How initiatives can be scored. */
export const scoringSchemes = ['two-questions', 'rice', 'ice', 'wsjf'] as const;

export type ScoringScheme = (typeof scoringSchemes)[number];

/** How many initiatives a team can choose to have active at most. */
export const activeLimits = [2, 3] as const;

export type ActiveLimit = (typeof activeLimits)[number];

/** The share of capacity for the health of the system, in percent. */
export const healthBand = z
  .object({ least: count(0, 100), most: count(0, 100) })
  .check(z.refine(({ least, most }) => least <= most, 'ends before it begins'));

export type HealthBand = z.infer<typeof healthBand>;

/** How a team plans. Its id is the team's, so that no team can have two. */
export const planSettings = z.object({
  id,
  teamId: id,
  activeLimit: z._default(z.literal(activeLimits), 3),
  scheme: z._default(z.enum(scoringSchemes), 'two-questions'),
  healthBand: z._default(healthBand, { least: 20, most: 30 }),
});

export type PlanSettings = z.infer<typeof planSettings>;
