import * as z from 'zod/mini';
import { filledText, id, textLimits } from './fields';

/** Words that the help for blameless language leaves alone from now on. */
export const ignoredPhrase = z.object({
  id,
  phrase: filledText(textLimits.title),
});

export type IgnoredPhrase = z.infer<typeof ignoredPhrase>;
