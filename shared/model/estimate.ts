import * as z from 'zod/mini';
import { count, id, instant } from './fields';
import { answerLimits, estimateFields } from './initiative';

/** What one person says about one answer of an initiative; one each. */
export const estimate = z.object({
  id,
  initiativeId: id,
  personId: id,
  field: z.enum(estimateFields),
  value: count(answerLimits.answer.least, answerLimits.answer.most),
  createdAt: instant,
});

export type Estimate = z.infer<typeof estimate>;
