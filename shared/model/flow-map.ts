import * as z from 'zod/mini';
import { amount, calendarDate, filledText, id, instant, orderKey, text, textLimits } from './fields';

/** What a map shows: how work moves today, or how it could. */
export const flowMapKinds = ['current', 'future'] as const;

export type FlowMapKind = (typeof flowMapKinds)[number];

/** The five focusing steps of the theory of constraints (Goldratt), in their order. */
export const focusingSteps = ['identify', 'exploit', 'subordinate', 'elevate', 'repeat'] as const;

export type FocusingStep = (typeof focusingSteps)[number];

/** The steps of a mapping meeting, in their order. */
export const mappingSteps = ['walk', 'times', 'blockers', 'bottleneck', 'experiment'] as const;

export const mappingStep = z.enum(mappingSteps);

export type MappingStep = z.infer<typeof mappingStep>;

/** From where to where the working calendar goes: hours in a day, days in a week. */
export const calendarLimits = { hours: { least: 1, most: 24 }, days: { least: 1, most: 7 } } as const;

const flowPlan = z.object({
  text: z._default(text(textLimits.text), ''),
  ownerId: z._default(z.nullable(id), null),
  due: z._default(z.nullable(calendarDate), null),
});

/** What will be done, by whom, by when. */
export type FlowPlan = z.infer<typeof flowPlan>;

/** A plan in which nothing stands yet. */
export const emptyFlowPlan: FlowPlan = { text: '', ownerId: null, due: null };

const plan = z._default(flowPlan, emptyFlowPlan);

const focusing = z.object({
  identify: plan,
  exploit: plan,
  subordinate: plan,
  elevate: plan,
  repeat: plan,
});

export type Focusing = z.infer<typeof focusing>;

/** The five focusing steps before anybody has written in them. */
export const emptyFocusing: Focusing = {
  identify: emptyFlowPlan,
  exploit: emptyFlowPlan,
  subordinate: emptyFlowPlan,
  elevate: emptyFlowPlan,
  repeat: emptyFlowPlan,
};

/** How work moves through a team. Its steps, rework, blockers and items are records of their own. */
export const flowMap = z.object({
  id,
  teamId: id,
  title: filledText(textLimits.title),
  kind: z._default(z.enum(flowMapKinds), 'current'),
  /** The map that this one is a copy of: a future one of today's, an entry of the history of the one that lives on. */
  copiedFromId: z._default(z.nullable(id), null),
  /** When it was put into the history, where nothing changes it any more; null for a map that lives. */
  takenAt: z._default(z.nullable(instant), null),
  /** The working calendar, in which its minutes are to be read. */
  hoursPerDay: z._default(amount(calendarLimits.hours.least, calendarLimits.hours.most), 8),
  daysPerWeek: z._default(amount(calendarLimits.days.least, calendarLimits.days.most), 5),
  focusing: z._default(focusing, emptyFocusing),
  /** What is tried next, as an entry of the history keeps it, and while it has no words yet that an action could have. */
  experiment: plan,
  /** The action that is tried next, chosen at the end of a mapping meeting. When that is deleted it stays named. */
  experimentId: z._default(z.nullable(id), null),
  /** Where the mapping meeting stands, and which of its steps have been opened. */
  step: z._default(mappingStep, 'walk'),
  visited: z._default(z.array(mappingStep), []),
  order: orderKey,
  createdAt: instant,
});

export type FlowMap = z.infer<typeof flowMap>;

/** The plans of a map without somebody who owned some of them. */
export function withoutOwner(map: FlowMap, personId: string): Pick<FlowMap, 'focusing' | 'experiment'> {
  const free = (plan: FlowPlan) => (plan.ownerId === personId ? { ...plan, ownerId: null } : plan);
  const { identify, exploit, subordinate, elevate, repeat } = map.focusing;
  return {
    focusing: {
      identify: free(identify),
      exploit: free(exploit),
      subordinate: free(subordinate),
      elevate: free(elevate),
      repeat: free(repeat),
    },
    experiment: free(map.experiment),
  };
}

/** A map of which no mapping meeting has begun. */
export function meetingAhead(): Pick<
  FlowMap,
  'focusing' | 'experiment' | 'experimentId' | 'step' | 'visited'
> {
  return {
    focusing: emptyFocusing,
    experiment: emptyFlowPlan,
    experimentId: null,
    step: 'walk',
    visited: ['walk'],
  };
}
