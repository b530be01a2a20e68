import * as z from 'zod/mini';
import { filledText, id, textLimits } from './fields';

/** Somebody on a team: a name and nothing else. */
export const person = z.object({
  id,
  teamId: id,
  name: filledText(textLimits.name),
  /** False once somebody has left: the name stays on what they own, and isn't offered any more. */
  active: z._default(z.boolean(), true),
});

export type Person = z.infer<typeof person>;
