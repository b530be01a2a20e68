import * as z from 'zod/mini';
import { calendarDate, filledText, id, instant, orderKey, text, textLimits } from './fields';
import { layer } from './layer';
import { saidIn } from './said-in';

/** Open: promised. Done: kept. Dropped: let go, with a word why in the last look. */
export const actionStates = ['open', 'done', 'dropped'] as const;

/** What a later meeting found when it looked at the promise. */
export const lookVerdicts = ['kept', 'carried', 'changed', 'dropped'] as const;

export const actionLook = z.object({
  date: calendarDate,
  retroId: z._default(z.nullable(id), null),
  verdict: z.enum(lookVerdicts),
  word: z._default(text(textLimits.title), ''),
});

export type ActionLook = z.infer<typeof actionLook>;

/** A promise: what will be done, by whom, by when. */
export const action = z.object({
  id,
  teamId: id,
  ...saidIn,
  text: filledText(textLimits.text),
  ownerId: z._default(z.nullable(id), null),
  due: z._default(z.nullable(calendarDate), null),
  state: z._default(z.enum(actionStates), 'open'),
  /** Each look at it, oldest first. */
  looks: z._default(z.array(actionLook), []),
  date: calendarDate,
  order: orderKey,
  layer: z._default(z.nullable(layer), null),
  createdAt: instant,
});

export type Action = z.infer<typeof action>;
