import * as z from 'zod/mini';
import { calendarDate, count, filledText, id, instant, orderKey, text, textLimits } from './fields';
import { layer } from './layer';

/** Where an initiative stands, in the order of the board's columns. */
export const initiativeStates = ['candidate', 'next', 'active', 'done', 'not-now'] as const;

export const initiativeState = z.enum(initiativeStates);

export type InitiativeState = z.infer<typeof initiativeState>;

/** What an initiative mostly is: something for the users, or the health of the system that makes it. */
export const initiativeKinds = ['feature', 'system-health'] as const;

export type InitiativeKind = (typeof initiativeKinds)[number];

/** The answers that people can estimate in silence. */
export const estimateFields = ['impact', 'costReduction', 'effort'] as const;

export type EstimateField = (typeof estimateFields)[number];

/** From where to where answers, the reach, and the confidence (in percent) go. */
export const answerLimits = {
  answer: { least: 1, most: 10 },
  confidence: { least: 0, most: 100 },
  reach: { least: 0, most: 1_000_000 },
} as const;

/** The most sources an initiative names, and the most moves it remembers. */
export const initiativeLimits = { sources: 100, moves: 500 } as const;

/** What can lead to an initiative. */
export const sourceTables = ['retro', 'note', 'noteGroup', 'decision', 'action'] as const;

const answer = z._default(z.nullable(count(answerLimits.answer.least, answerLimits.answer.most)), null);

const scores = z.object({
  /** How many people it reaches in a quarter: a number of any kind, as long as it is the same for all. */
  reach: z._default(z.nullable(count(answerLimits.reach.least, answerLimits.reach.most)), null),
  ease: answer,
  timeCriticality: answer,
  riskReduction: answer,
  jobSize: answer,
});

/** The answers that only some schemes ask for. */
export type InitiativeScores = z.infer<typeof scores>;

export const initiativeSource = z.object({ table: z.enum(sourceTables), id });

/** A retrospective, a card, a decision or an action that an initiative came from. */
export type InitiativeSource = z.infer<typeof initiativeSource>;

export const initiativeMove = z.object({
  date: calendarDate,
  from: initiativeState,
  to: initiativeState,
  reason: z._default(text(textLimits.title), ''),
  /** Who decided, in words: "the team", "Ana and Jo". */
  decidedBy: z._default(text(textLimits.name), ''),
  /** The initiative that took its slot, or whose slot it took. */
  swappedWith: z._default(z.nullable(id), null),
  /** The planning meeting that was open at the time. */
  planningId: z._default(z.nullable(id), null),
});

/** One move from a state to another. */
export type InitiativeMove = z.infer<typeof initiativeMove>;

const notNow = z.object({
  reason: filledText(textLimits.title),
  /** The day on which it comes up again by itself. */
  lookAgain: calendarDate,
  decidedBy: z._default(text(textLimits.name), ''),
  date: calendarDate,
});

/** Why something isn't done now, and when to look again. */
export type NotNow = z.infer<typeof notNow>;

/** Whether an initiative that has ended did what it was for. */
export const outcomeVerdicts = ['yes', 'partly', 'no', 'too-early'] as const;

export type OutcomeVerdict = (typeof outcomeVerdicts)[number];

const outcomeReview = z.object({
  verdict: z.enum(outcomeVerdicts),
  learned: z._default(text(textLimits.text), ''),
  date: calendarDate,
});

export type OutcomeReview = z.infer<typeof outcomeReview>;

/** Something that a team could work on, works on, or has worked on. */
export const initiative = z.object({
  id,
  teamId: id,
  state: initiativeState,
  /** Where it stands among those of its team in the same state. */
  order: orderKey,
  title: filledText(textLimits.title),
  /** What will be different when it is done. */
  purpose: z._default(text(textLimits.text), ''),
  /** The outcome of the team that it is for. */
  outcomeId: z._default(z.nullable(id), null),
  ownerId: z._default(z.nullable(id), null),
  /** The two questions, the effort: 1 to 10, null while nobody has answered. */
  impact: answer,
  costReduction: answer,
  effort: answer,
  /** In percent. */
  confidence: z._default(
    z.nullable(count(answerLimits.confidence.least, answerLimits.confidence.most)),
    null,
  ),
  kind: z._default(z.nullable(z.enum(initiativeKinds)), null),
  layer: z._default(z.nullable(layer), null),
  notes: z._default(text(textLimits.text), ''),
  scores: z._default(scores, {
    reach: null,
    ease: null,
    timeCriticality: null,
    riskReduction: null,
    jobSize: null,
  }),
  /** What it waits for; empty when nothing is in its way. */
  blockedBy: z._default(text(textLimits.title), ''),
  /** Where it came from. What has been deleted since stays named here, so that putting it back joins it again. */
  sources: z._default(
    z
      .array(initiativeSource)
      .check(z.maxLength(initiativeLimits.sources, `has more than ${initiativeLimits.sources} sources`)),
    [],
  ),
  /** Set while it is in the state 'not-now'. */
  notNow: z._default(z.nullable(notNow), null),
  startedOn: z._default(z.nullable(calendarDate), null),
  endedOn: z._default(z.nullable(calendarDate), null),
  outcomeReview: z._default(z.nullable(outcomeReview), null),
  /** The answer that is being estimated in silence, and whether the estimates are shown. */
  estimating: z._default(
    z.nullable(z.object({ field: z.enum(estimateFields), shown: z._default(z.boolean(), false) })),
    null,
  ),
  /** Each move between states, oldest first. */
  moves: z._default(
    z
      .array(initiativeMove)
      .check(z.maxLength(initiativeLimits.moves, `has more than ${initiativeLimits.moves} moves`)),
    [],
  ),
  createdAt: instant,
});

export type Initiative = z.infer<typeof initiative>;
