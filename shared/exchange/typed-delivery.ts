import type { DeploymentFields } from '../flow/deployments';
import { clockCalendar, parseDuration } from '../flow/durations';
import type { IncidentFields } from '../flow/incidents';
import { addDays, type CalendarDate, localDay } from '../kernel/calendar-date';
import { cleanLine } from '../kernel/clean-text';
import { ok, type Result } from '../kernel/result';
import { type RuleError, refuse } from '../kernel/rule';
import { readTime } from './csv-times';

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/**
 * A deployment from one line, its parts between commas in any order: "v2.14, yesterday 14:30, 3h". A part that is a time says when, one
 * that is a duration is the lead time, and the rest is its name.
 * @param now an instant; a line without a time is of now
 */
export function typedDeployment(line: string, now: string): Result<DeploymentFields, RuleError> {
  const names: string[] = [];
  let at: string | null = null;
  let leadTimeMinutes: number | null = null;
  for (const part of partsOf(line)) {
    const read = readPart(part, now);
    if (!read.ok) return read;
    const { kind, value } = read.value;
    if (kind === 'time' && at === null) at = value;
    else if (kind === 'duration' && leadTimeMinutes === null) leadTimeMinutes = value;
    else if (kind === 'text') names.push(part);
    else return twice(kind);
  }
  return ok({ name: names.join(', '), ...(at === null ? {} : { at }), leadTimeMinutes });
}

/**
 * An incident from one line: "Checkout times out, today 9:40, 35 min". The first time is its start, a second one its end; a duration says
 * how long it took, and without either it goes on.
 * @param now an instant; a line without a time begins now
 */
export function typedIncident(
  line: string,
  now: string,
): Result<IncidentFields & { readonly title: string }, RuleError> {
  const names: string[] = [];
  const times: string[] = [];
  let minutes: number | null = null;
  for (const part of partsOf(line)) {
    const read = readPart(part.replace(/^(?:to|until|till|–|-)\s+(?=\S*\d)/i, ''), now);
    if (!read.ok) return read;
    const { kind, value } = read.value;
    if (kind === 'time' && times.length < 2) times.push(value);
    else if (kind === 'duration' && minutes === null) minutes = value;
    else if (kind === 'text') names.push(part);
    else return twice(kind);
  }
  const [start, end = null] = times;
  if (end !== null && minutes !== null) {
    return refuse('twice', 'Write when it ended or how long it took, not both.');
  }
  // What took half an hour, and has no time, ended now.
  const startedAt =
    start ?? (minutes === null ? now : new Date(Date.parse(now) - minutes * MINUTE).toISOString());
  const after = minutes === null ? null : new Date(Date.parse(startedAt) + minutes * MINUTE).toISOString();
  return ok({ title: names.join(', '), startedAt, recoveredAt: end ?? after });
}

const MINUTE = 60_000;

function partsOf(line: string): string[] {
  return cleanLine(line)
    .split(/\s*[,;]\s+|\s*[,;]$/)
    .filter((part) => part !== '');
}

type Part =
  | { readonly kind: 'time'; readonly value: string }
  | { readonly kind: 'duration'; readonly value: number }
  | { readonly kind: 'text'; readonly value: null };

function readPart(part: string, now: string): Result<Part, RuleError> {
  const time = typedTime(part, now);
  if (time !== null) return time.ok ? ok({ kind: 'time', value: time.value }) : time;
  // A number alone is a name, such as that of a build.
  if (/^-?\d/.test(part) && /[a-z]/i.test(part)) {
    const minutes = parseDuration(part, clockCalendar);
    if (minutes.ok && minutes.value !== null) return ok({ kind: 'duration', value: minutes.value });
    if (!minutes.ok && (minutes.error.code === 'negative' || minutes.error.code === 'too-long'))
      return minutes;
  }
  return ok({ kind: 'text', value: null });
}

/**
 * Reads a time in the past as people say it: "now", "14:30", "yesterday 9:05", "fri 16:00", "2026-03-09 14:30". A time of the clock that is
 * still to come today was yesterday's; a weekday is the last one.
 * @returns null for what is no time at all
 */
export function typedTime(typed: string, now: string): Result<string, RuleError> | null {
  const text = cleanLine(typed).toLowerCase();
  if (text === 'now') return ok(now);
  const today = localDay(new Date(now));
  const alone = /^(?:at )?(\d{1,2}:\d{2}(?: ?[ap]m)?)$/.exec(text);
  if (alone) {
    const of = (day: CalendarDate) => instantOf(`${day} ${alone[1]}`);
    const read = of(today);
    return read.ok && read.value > now ? of(addDays(today, -1)) : read;
  }
  const said = /^(?:last |on )?([a-z]{3,9})(?:,? (?:at )?(\d{1,2}:\d{2}(?: ?[ap]m)?))?$/.exec(text);
  const day = said ? namedDay(said[1] ?? '', today) : null;
  if (said && day !== null) {
    // Without a time of its own it was at noon, or now where noon is still to come.
    const read = instantOf(said[2] === undefined ? day : `${day} ${said[2]}`);
    return read.ok && said[2] === undefined && read.value > now ? ok(now) : read;
  }
  return /^\d.*[-/. ].*\d{4}|^\d{4}[-/.]\d|^[a-z]{3,9}\.? \d{1,2}.* \d{4}/.test(text)
    ? dateOrText(text)
    : null;
}

/** What looks like a day and can't be read is said, unless it might as well be the number of a release. */
function dateOrText(text: string): Result<string, RuleError> | null {
  const read = instantOf(text);
  if (read.ok) return read;
  return /^\d{1,4}[-/]\d{1,2}[-/]\d{1,4}/.test(text) ? read : null;
}

function instantOf(text: string): Result<string, RuleError> {
  const read = readTime(text, null);
  return read.ok ? ok(read.value.instant) : refuse('no-such-time', `${read.error}.`);
}

function namedDay(name: string, today: CalendarDate): CalendarDate | null {
  if (name === 'today') return today;
  if (name === 'yesterday') return addDays(today, -1);
  const wanted = weekdays.findIndex((each) => each === name || each.slice(0, 3) === name);
  if (wanted === -1) return null;
  const current = new Date(`${today}T00:00:00Z`).getUTCDay();
  return addDays(today, -((current - wanted + 7) % 7));
}

function twice(kind: 'time' | 'duration') {
  const what = kind === 'time' ? 'time' : 'duration';
  return refuse('twice', `There is more than one ${what} in this line. One line is one thing.`);
}
