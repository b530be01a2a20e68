import * as z from 'zod/mini';
import { amount, count, filledText, id, orderKey, text, textLimits } from './fields';

/** The most minutes a time can have (about eight years of work), and the most of everything else that is counted. */
export const flowLimits = {
  minutes: 1_000_000,
  queue: 100_000,
  people: 10_000,
  branches: 20,
  steps: 200,
} as const;

const flowLane = z.object({
  /** The same for all steps that run beside each other between the same two points of the map; known in the map alone. */
  groupId: id,
  /** The branch among them, from 0. */
  branch: count(0, flowLimits.branches - 1),
});

/** Where a step stands among branches that run at the same time. */
export type FlowLane = z.infer<typeof flowLane>;

const minutes = z._default(z.nullable(amount(0, flowLimits.minutes)), null);

const flowRange = z
  .object({ least: amount(0, flowLimits.minutes), most: amount(0, flowLimits.minutes) })
  .check(z.refine(({ least, most }) => least <= most, 'ends before it begins'));

/** From where to where a time goes, in minutes. */
export type FlowRange = z.infer<typeof flowRange>;

/** A step of a map. A number that is null isn't known; 0 is a value. */
export const flowStep = z.object({
  id,
  mapId: id,
  /** The same for a step and its copies in other maps, so that maps can be compared; null in files that don't say. */
  traceId: z._default(z.nullable(id), null),
  order: orderKey,
  /** Null on the one line; set where several branches run at the same time. */
  lane: z._default(z.nullable(flowLane), null),
  name: filledText(textLimits.name),
  /** Who does it, in words: "Security team". */
  who: z._default(text(textLimits.name), ''),
  /** Touch time without interruption, in working minutes of the map's calendar. */
  processMinutes: minutes,
  /** The wait before the step, in working minutes. */
  waitMinutes: minutes,
  /** The share of what it hands on that the next step can use as it is, in percent. */
  percentComplete: z._default(z.nullable(amount(0, 100)), null),
  /** How many items wait in front of it. */
  queue: z._default(z.nullable(count(0, flowLimits.queue)), null),
  /** How many people work on it. */
  people: z._default(z.nullable(count(0, flowLimits.people)), null),
  /** Ranges instead of points, for a run by chance. */
  processRange: z._default(z.nullable(flowRange), null),
  waitRange: z._default(z.nullable(flowRange), null),
});

export type FlowStep = z.infer<typeof flowStep>;
