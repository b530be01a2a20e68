import * as z from 'zod/mini';
import { filledText, id, text, textLimits } from './fields';

/** How many columns a retrospective can have. */
export const columnLimits = { least: 1, most: 8 } as const;

/** A column of a retrospective: what people are asked. */
export const retroColumn = z.object({
  id,
  title: filledText(textLimits.name),
  hint: z._default(text(textLimits.title), ''),
});

export type RetroColumn = z.infer<typeof retroColumn>;

/** Own columns that a team keeps as a format. */
export const retroFormat = z.object({
  id,
  teamId: id,
  name: filledText(textLimits.name),
  columns: z
    .array(retroColumn)
    .check(
      z.minLength(columnLimits.least, 'has no column'),
      z.maxLength(columnLimits.most, `has more than ${columnLimits.most} columns`),
    ),
});

export type RetroFormat = z.infer<typeof retroFormat>;
