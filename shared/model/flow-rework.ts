import * as z from 'zod/mini';
import { amount, id } from './fields';

/** The most that can come back, in percent: what always comes back never ends. */
export const MOST_REWORK = 99;

/** Work that a step returns to an earlier one. */
export const flowRework = z.object({
  id,
  mapId: id,
  fromStepId: id,
  toStepId: id,
  /** How much of its work it returns, in percent. */
  share: amount(0, MOST_REWORK),
});

export type FlowRework = z.infer<typeof flowRework>;
