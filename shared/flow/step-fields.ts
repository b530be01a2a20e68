import { allowText, cleanLine, requireText } from '../kernel/clean-text';
import { err, ok, type Result } from '../kernel/result';
import type { RuleError } from '../kernel/rule';
import { textLimits } from '../model/fields';
import { type FlowRange, type FlowStep, flowLimits } from '../model/flow-step';

/** What can be set on a step; what is left out stays as it is, null means "not known". Where it stands has rules of its own. */
export interface StepFields {
  readonly name?: string;
  /** Who does it, in words. */
  readonly who?: string;
  /** Working minutes, as `parseDuration` gives them. */
  readonly processMinutes?: number | null;
  readonly waitMinutes?: number | null;
  /** 0 to 100. */
  readonly percentComplete?: number | null;
  /** Whole numbers. */
  readonly queue?: number | null;
  readonly people?: number | null;
  /** Minutes; the point must lie between. */
  readonly processRange?: FlowRange | null;
  readonly waitRange?: FlowRange | null;
}

/**
 * The step with the fields set. A range that no longer holds the point it belongs to goes, unless it is set with it.
 * @returns 'empty', 'too-long' or 'out-of-range', with a sentence for the cell
 */
export function withStepFields(step: FlowStep, fields: StepFields): Result<FlowStep, RuleError> {
  const name = requireText(cleanLine(fields.name ?? step.name), textLimits.name, 'A step');
  if (!name.ok) return name;
  const who = allowText(cleanLine(fields.who ?? step.who), textLimits.name, 'Who does it');
  if (!who.ok) return who;
  const problem =
    outside('A process time', fields.processMinutes, flowLimits.minutes) ??
    outside('A wait', fields.waitMinutes, flowLimits.minutes) ??
    outside('Complete and accurate, in percent,', fields.percentComplete, 100) ??
    outside('A queue', fields.queue, flowLimits.queue, true) ??
    outside('The number of people', fields.people, flowLimits.people, true);
  if (problem) return err(problem);
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const record: FlowStep = { ...step, ...given, name: name.value, who: who.value };
  const process = fittingRange(record.processMinutes, record.processRange, fields.processRange);
  if (!process.ok) return process;
  const wait = fittingRange(record.waitMinutes, record.waitRange, fields.waitRange);
  if (!wait.ok) return wait;
  return ok({ ...record, processRange: process.value, waitRange: wait.value });
}

function outside(
  what: string,
  value: number | null | undefined,
  most: number,
  whole = false,
): RuleError | null {
  if (value === null || value === undefined) return null;
  if (value >= 0 && value <= most && (!whole || Number.isInteger(value))) return null;
  const kind = whole ? 'a whole number' : 'a number';
  const message = `${what} is ${kind} from 0 to ${most.toLocaleString('en-GB')}, or empty while you don't know it.`;
  return { code: 'out-of-range', message };
}

function fittingRange(
  point: number | null,
  range: FlowRange | null,
  given: FlowRange | null | undefined,
): Result<FlowRange | null, RuleError> {
  if (range === null) return ok(null);
  const { least, most } = range;
  const isRange = least >= 0 && least <= most && most <= flowLimits.minutes;
  const holds = point === null || (point >= least && point <= most);
  if (isRange && holds) return ok({ least, most });
  if (!given) return ok(null);
  const message = isRange
    ? 'The time itself must lie between the two ends of its range.'
    : 'A range goes from a shorter to a longer time, neither below zero.';
  return err({ code: 'out-of-range', message });
}
