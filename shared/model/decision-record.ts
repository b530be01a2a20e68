import * as z from 'zod/mini';
import { calendarDate, count, filledText, id, instant, text, textLimits } from './fields';
import { layer } from './layer';

/** What a record can say of its decision, in the words of MADR and Nygard. */
export const decisionStatuses = ['proposed', 'accepted', 'rejected', 'deprecated', 'superseded'] as const;

export type DecisionStatus = (typeof decisionStatuses)[number];

/** What an argument or a consequence is: good, bad, or neither. */
export const argumentSides = ['good', 'neutral', 'bad'] as const;

export type ArgumentSide = (typeof argumentSides)[number];

/** The most of everything in one record: characters of a long text and of a line, entries of a list, and the last number. */
export const decisionLimits = {
  text: 20_000,
  line: 1_000,
  lines: 100,
  options: 30,
  number: 9_999,
} as const;

const line = filledText(decisionLimits.line);

const argument = z.object({ side: z.enum(argumentSides), text: line });

/** A line that speaks for something or against it. */
export type DecisionArgument = z.infer<typeof argument>;

const lines = <Item extends z.core.$ZodType>(item: Item, most: number) =>
  z._default(z.array(item).check(z.maxLength(most, `has more than ${most} entries`)), []);

const option = z.object({
  title: filledText(textLimits.title),
  /** What it is, where its title doesn't say enough. */
  description: z._default(text(decisionLimits.text), ''),
  arguments: lines(argument, decisionLimits.lines),
});

/** One way that was considered. */
export type DecisionOption = z.infer<typeof option>;

const long = z._default(text(decisionLimits.text), '');
const names = z._default(text(textLimits.title), '');

/** A decision as it is written down for those who weren't there. It stands alone: a meeting's decision can lead to it. */
export const decisionRecord = z
  .object({
    id,
    teamId: id,
    /** What a meeting wrote down and this says in full. When that is deleted it stays named, so that putting it back joins it again. */
    decisionId: z._default(z.nullable(id), null),
    /** Its number among the team's records: it names the file, and it isn't given twice. */
    number: count(1, decisionLimits.number),
    title: filledText(textLimits.title),
    status: z._default(z.enum(decisionStatuses), 'proposed'),
    /** The day of its status. */
    date: calendarDate,
    /** What the problem is, and what was known. */
    context: long,
    /** What weighed, a line each. */
    drivers: lines(line, decisionLimits.lines),
    options: lines(option, decisionLimits.options),
    /** The place of the chosen option, from 0. */
    chosen: z._default(z.nullable(count(0, decisionLimits.options - 1)), null),
    /** What was decided and why. */
    outcome: long,
    consequences: lines(argument, decisionLimits.lines),
    /** How one will see that it is held, and that it helped. */
    confirmation: long,
    more: long,
    /** In words: "the team", "Ana and Jo". */
    decidedBy: names,
    consulted: names,
    informed: names,
    lookAgain: z._default(z.nullable(calendarDate), null),
    /** The record that took its place. When that is deleted it stays named. */
    supersededById: z._default(z.nullable(id), null),
    layer: z._default(z.nullable(layer), null),
    createdAt: instant,
  })
  .check(
    z.refine(
      ({ chosen, options }) => chosen === null || chosen < options.length,
      'chooses an option that is not there',
    ),
  );

export type DecisionRecord = z.infer<typeof decisionRecord>;

/** What a record has in it before anybody has written, beside what every record must have. */
export const blankDecisionRecord = {
  decisionId: null,
  status: 'proposed',
  context: '',
  drivers: [],
  options: [],
  chosen: null,
  outcome: '',
  consequences: [],
  confirmation: '',
  more: '',
  decidedBy: '',
  consulted: '',
  informed: '',
  lookAgain: null,
  supersededById: null,
  layer: null,
} as const satisfies Partial<DecisionRecord>;
