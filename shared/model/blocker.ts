import * as z from 'zod/mini';
import { amount, filledText, id, instant, orderKey, textLimits } from './fields';
import { flowLimits } from './flow-step';

/** Why work stops, in the order in which people are asked. */
export const blockerCauses = ['waiting', 'unclear', 'fragile', 'tooling'] as const;

export type BlockerCause = (typeof blockerCauses)[number];

/** Where on a step something stops: while it is worked on, or while it waits before. */
export const blockerPlaces = ['step', 'wait'] as const;

export type BlockerPlace = (typeof blockerPlaces)[number];

/** The most sources a blocker names, and the most times a week it can happen. */
export const blockerLimits = { sources: 100, timesPerWeek: 10_000 } as const;

/** What can lead to a blocker. */
export const blockerSourceTables = ['retro', 'note', 'noteGroup', 'decision', 'action'] as const;

export const blockerSource = z.object({ table: z.enum(blockerSourceTables), id });

/** A retrospective, a card, a decision or an action that a blocker came from. */
export type BlockerSource = z.infer<typeof blockerSource>;

/** Something that stops work. */
export const blocker = z.object({
  id,
  teamId: id,
  mapId: id,
  /** The step it is on; null while it lies beside the map. */
  stepId: z._default(z.nullable(id), null),
  at: z._default(z.enum(blockerPlaces), 'step'),
  cause: z._default(z.enum(blockerCauses), 'waiting'),
  text: filledText(textLimits.title),
  /** How often it happens; null while nobody has said. */
  timesPerWeek: z._default(z.nullable(amount(0, blockerLimits.timesPerWeek)), null),
  /** How much it takes each time, in working minutes of the map's calendar. */
  minutesEach: z._default(z.nullable(amount(0, flowLimits.minutes)), null),
  /** Where it came from. What has been deleted since stays named here, so that putting it back joins it again. */
  sources: z._default(
    z
      .array(blockerSource)
      .check(z.maxLength(blockerLimits.sources, `has more than ${blockerLimits.sources} sources`)),
    [],
  ),
  order: orderKey,
  createdAt: instant,
});

export type Blocker = z.infer<typeof blocker>;
