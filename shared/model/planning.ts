import * as z from 'zod/mini';
import { calendarDate, filledText, id, instant, textLimits } from './fields';

/** The steps of a planning meeting, in their order. */
export const planningSteps = ['promised', 'candidates', 'score', 'choose', 'write-down'] as const;

export const planningStep = z.enum(planningSteps);

export type PlanningStep = z.infer<typeof planningStep>;

/** One planning meeting. What was chosen in it stands in the initiatives, what was decided and promised has its id. */
export const planning = z.object({
  id,
  teamId: id,
  title: filledText(textLimits.title),
  date: calendarDate,
  /** The people in the room. */
  presentIds: z._default(z.array(id).check(z.maxLength(200, 'has more than 200 people')), []),
  step: z._default(planningStep, 'promised'),
  /** The steps that have been opened, so that the path shows what is done. */
  visited: z._default(z.array(planningStep), []),
  createdAt: instant,
  closedAt: z._default(z.nullable(instant), null),
});

export type Planning = z.infer<typeof planning>;
