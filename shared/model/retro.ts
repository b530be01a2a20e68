import * as z from 'zod/mini';
import { calendarDate, count, filledText, id, instant, text, textLimits } from './fields';
import { columnLimits, retroColumn } from './retro-format';

/** The five stages of a retrospective (Derby & Larsen), in their order. */
export const retroStages = ['set-the-stage', 'gather', 'insights', 'decide', 'close'] as const;

export const retroStage = z.enum(retroStages);

export type RetroStage = z.infer<typeof retroStage>;

/** How the votes are taken: each person has a budget and the laptop goes round, or hands are counted. */
export const votingMethods = ['budget', 'hands'] as const;

/** The most votes a person can have, and the most hands that can be counted for one topic. */
export const voteLimits = { budget: 20, hands: 999 } as const;

export const voting = z.object({
  state: z.enum(['not-started', 'open', 'ended']),
  method: z.enum(votingMethods),
  /** Votes for each person. */
  budget: count(1, voteLimits.budget),
  /** The most of them on one topic. */
  mostPerTopic: count(1, voteLimits.budget),
});

export type Voting = z.infer<typeof voting>;

/** The most minutes a stage can be given. */
export const MOST_STAGE_MINUTES = 480;

const minutes = count(0, MOST_STAGE_MINUTES);

/** One retrospective: its frame. Its notes, groups, votes, decisions and actions are records of their own. */
export const retro = z.object({
  id,
  teamId: id,
  title: filledText(textLimits.title),
  date: calendarDate,
  /** The name of the format at the time, as it is printed. */
  formatName: filledText(textLimits.name),
  columns: z
    .array(retroColumn)
    .check(
      z.minLength(columnLimits.least, 'has no column'),
      z.maxLength(columnLimits.most, `has more than ${columnLimits.most} columns`),
    ),
  /** The people in the room. */
  presentIds: z.array(id).check(z.maxLength(200, 'has more than 200 people')),
  /** The time box of each stage, in minutes. */
  minutes: z.object({
    'set-the-stage': minutes,
    gather: minutes,
    insights: minutes,
    decide: minutes,
    close: minutes,
  }),
  stage: retroStage,
  /** The stages that have been opened, so that the path shows what is done. */
  visited: z._default(z.array(retroStage), []),
  /** What people are asked when they arrive. */
  checkInQuestion: z._default(text(textLimits.title), ''),
  /** While people write, the text of the notes stays hidden. */
  notesHidden: z._default(z.boolean(), false),
  voting,
  /** The topic that is being talked about: the id of a note or a group. */
  focusId: z._default(z.nullable(id), null),
  /** Topics that were talked about. */
  discussedIds: z._default(z.array(id), []),
  /** How many people rated the hour 1, 2, 3, 4 and 5. */
  ratings: z._default(
    z.array(count(0, voteLimits.hands)).check(z.length(5, 'is not five counts')),
    [0, 0, 0, 0, 0],
  ),
  createdAt: instant,
  closedAt: z._default(z.nullable(instant), null),
});

export type Retro = z.infer<typeof retro>;
