import { isCalendarDate } from '../kernel/calendar-date';
import { allowText, cleanLine, cleanText, requireText } from '../kernel/clean-text';
import { err, ok, type Result } from '../kernel/result';
import { type RuleError, refuse } from '../kernel/rule';
import { textLimits } from '../model/fields';
import {
  answerLimits,
  type Initiative,
  type InitiativeKind,
  type InitiativeScores,
  type InitiativeSource,
  initiativeLimits,
} from '../model/initiative';
import type { Layer } from '../model/layer';
import { sourceTeam } from '../model/plan-integrity';
import type { Workspace } from '../model/workspace';
import { noSuchDay } from './change-state';

/** What can be set on an initiative; what is left out stays as it is. Where it stands has rules of its own. */
export interface InitiativeFields {
  readonly title?: string;
  readonly purpose?: string;
  readonly outcomeId?: string | null;
  readonly ownerId?: string | null;
  /** 1 to 10, whole; null takes an answer back. So for `costReduction`, `effort` and `scores`. */
  readonly impact?: number | null;
  readonly costReduction?: number | null;
  readonly effort?: number | null;
  /** Percent, whole. */
  readonly confidence?: number | null;
  readonly kind?: InitiativeKind | null;
  readonly layer?: Layer | null;
  readonly notes?: string;
  /** The scores that are named change, the others stay. */
  readonly scores?: Partial<InitiativeScores>;
  readonly blockedBy?: string;
  readonly sources?: readonly InitiativeSource[];
  /** YYYY-MM-DD; only for what is active or done. */
  readonly startedOn?: string;
  /** YYYY-MM-DD; only for what is done. */
  readonly endedOn?: string;
}

/**
 * The initiative with the fields set.
 * @param today YYYY-MM-DD: nothing has started or ended after it
 * @returns 'empty', 'too-long', 'gone' (outcome or owner), 'out-of-range' (a number), 'no-such-day' or 'wrong-order' (days)
 */
export function withFields(
  workspace: Workspace,
  initiative: Initiative,
  fields: InitiativeFields,
  today: string,
): Result<Initiative, RuleError> {
  const texts = checkTexts(initiative, fields);
  if (!texts.ok) return texts;
  const problem =
    checkLinks(workspace, initiative.teamId, fields) ??
    checkNumbers(fields) ??
    checkDays(initiative, fields, today);
  if (problem) return err(problem);
  const { scores, sources } = fields;
  const given = Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => value !== undefined && !(name in texts.value)),
  ) as Partial<Initiative>;
  return ok({
    ...initiative,
    ...given,
    ...texts.value,
    scores: scores ? { ...initiative.scores, ...scores } : initiative.scores,
    sources: sources ? ownSources(workspace, initiative, sources) : initiative.sources,
  });
}

function checkTexts(initiative: Initiative, fields: InitiativeFields) {
  const title = requireText(cleanLine(fields.title ?? initiative.title), textLimits.title, 'A title');
  if (!title.ok) return title;
  const purpose = allowText(cleanText(fields.purpose ?? initiative.purpose), textLimits.text, 'An outcome');
  if (!purpose.ok) return purpose;
  const notes = allowText(cleanText(fields.notes ?? initiative.notes), textLimits.text, 'A note');
  if (!notes.ok) return notes;
  const blockedBy = allowText(
    cleanLine(fields.blockedBy ?? initiative.blockedBy),
    textLimits.title,
    'What is in the way',
  );
  if (!blockedBy.ok) return blockedBy;
  return ok({
    title: title.value,
    purpose: purpose.value,
    notes: notes.value,
    blockedBy: blockedBy.value,
  });
}

function checkLinks(
  workspace: Workspace,
  teamId: string,
  { ownerId, outcomeId, sources }: InitiativeFields,
): RuleError | null {
  if (ownerId && workspace.person.get(ownerId)?.teamId !== teamId) {
    return { code: 'gone', message: 'This person is not on the team any more. Choose another owner.' };
  }
  if (outcomeId && workspace.planOutcome.get(outcomeId)?.teamId !== teamId) {
    return { code: 'gone', message: 'This outcome is not there any more. Choose another one.' };
  }
  if (sources && sources.length > initiativeLimits.sources) {
    const message = `An initiative can come from ${initiativeLimits.sources} things at most.`;
    return { code: 'too-many', message };
  }
  return null;
}

function checkNumbers(fields: InitiativeFields): RuleError | null {
  const { answer, confidence, reach } = answerLimits;
  const { reach: wantedReach, ...otherScores } = fields.scores ?? {};
  const answers = [fields.impact, fields.costReduction, fields.effort, ...Object.values(otherScores)];
  for (const value of answers) {
    if (!fits(value, answer)) return outOfRange('An answer', answer);
  }
  if (!fits(fields.confidence, confidence)) return outOfRange('Confidence in percent', confidence);
  if (!fits(wantedReach, reach)) return outOfRange('Reach', reach);
  return null;
}

interface Range {
  readonly least: number;
  readonly most: number;
}

function fits(value: number | null | undefined, { least, most }: Range): boolean {
  return (
    value === null || value === undefined || (Number.isInteger(value) && value >= least && value <= most)
  );
}

function outOfRange(what: string, { least, most }: Range): RuleError {
  const message = `${what} is a whole number from ${least} to ${most.toLocaleString('en-GB')}, or empty.`;
  return { code: 'out-of-range', message };
}

function checkDays(initiative: Initiative, fields: InitiativeFields, today: string): RuleError | null {
  const { startedOn, endedOn } = fields;
  if (startedOn === undefined && endedOn === undefined) return null;
  if ([startedOn, endedOn].some((day) => day !== undefined && !isCalendarDate(day))) return noSuchDay();
  const { state } = initiative;
  if (endedOn !== undefined && state !== 'done') {
    return { code: 'wrong-order', message: "It hasn't ended yet." };
  }
  if (startedOn !== undefined && state !== 'active' && state !== 'done') {
    return { code: 'wrong-order', message: "It hasn't been started yet." };
  }
  const start = startedOn ?? initiative.startedOn ?? '';
  const end = endedOn ?? initiative.endedOn ?? today;
  if (start > end || end > today) {
    return { code: 'wrong-order', message: 'It starts first, then it ends, and neither is after today.' };
  }
  return null;
}

/** Each source once; what is another team's is let go, and what is gone, unless it was named before. */
function ownSources(
  workspace: Workspace,
  initiative: Initiative,
  wanted: readonly InitiativeSource[],
): InitiativeSource[] {
  const keyOf = ({ table, id }: InitiativeSource) => `${table} ${id}`;
  const before = new Set(initiative.sources.map(keyOf));
  const seen = new Set<string>();
  return wanted.filter((source) => {
    const key = keyOf(source);
    if (seen.has(key)) return false;
    seen.add(key);
    const owner = sourceTeam(workspace, source);
    return owner === undefined ? before.has(key) : owner === initiative.teamId;
  });
}

/** The refusal of every rule that is given no initiative of the board. */
export function nothingSelected() {
  return refuse('gone', 'Select an initiative first: none of these is on the board any more.');
}
