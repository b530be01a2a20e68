import { isCalendarDate } from '../kernel/calendar-date';
import { allowText, cleanLine, cleanText, requireText } from '../kernel/clean-text';
import { ok, type Result } from '../kernel/result';
import { type RuleError, refuse } from '../kernel/rule';
import {
  type DecisionArgument,
  type DecisionOption,
  type DecisionRecord,
  decisionLimits,
} from '../model/decision-record';
import { textLimits } from '../model/fields';

/** What can be written in a record; what is left out stays as it is. */
export type RecordFields = Partial<
  Omit<DecisionRecord, 'id' | 'teamId' | 'number' | 'decisionId' | 'supersededById' | 'createdAt'>
>;

type Checked = Result<DecisionRecord, RuleError>;

const longTexts = [
  ['context', 'The context'],
  ['outcome', 'The outcome'],
  ['confirmation', 'The confirmation'],
  ['more', 'What else there is to say'],
] as const;

const nameTexts = [
  ['decidedBy', 'Who decided'],
  ['consulted', 'Who was asked'],
  ['informed', 'Who is told'],
] as const;

/**
 * A record with other fields, cleaned and held to their limits. Empty lines of lists are let go.
 * @param today the day that another status bears when none is given
 */
export function withFields(record: DecisionRecord, wanted: RecordFields, today: string): Checked {
  const title = requireText(cleanLine(wanted.title ?? record.title), textLimits.title, 'A record');
  if (!title.ok) return title;
  const status = wanted.status ?? record.status;
  const date = wanted.date ?? (status === record.status ? record.date : today);
  const lookAgain = wanted.lookAgain === undefined ? record.lookAgain : wanted.lookAgain;
  if (!isCalendarDate(date) || (lookAgain !== null && !isCalendarDate(lookAgain))) {
    return refuse('no-such-day', 'There is no such day. Write it as year, month, day: 2026-03-09.');
  }
  const texts: Record<string, string> = {};
  for (const [field, what] of longTexts) {
    const text = allowText(cleanText(wanted[field] ?? record[field]), decisionLimits.text, what);
    if (!text.ok) return text;
    texts[field] = text.value;
  }
  for (const [field, what] of nameTexts) {
    const text = allowText(cleanLine(wanted[field] ?? record[field]), textLimits.title, what);
    if (!text.ok) return text;
    texts[field] = text.value;
  }
  const drivers = checkLines(wanted.drivers ?? record.drivers);
  if (!drivers.ok) return drivers;
  const consequences = checkArguments(wanted.consequences ?? record.consequences);
  if (!consequences.ok) return consequences;
  const options = checkOptions(
    wanted.options ?? record.options,
    wanted.chosen === undefined ? record.chosen : wanted.chosen,
  );
  if (!options.ok) return options;
  return ok({
    ...record,
    ...texts,
    ...options.value,
    title: title.value,
    status,
    date,
    lookAgain,
    drivers: drivers.value,
    consequences: consequences.value,
    layer: wanted.layer === undefined ? record.layer : wanted.layer,
    supersededById: status === 'superseded' ? record.supersededById : null,
  });
}

function checkLines(lines: readonly string[]): Result<string[], RuleError> {
  const clean = lines.map(cleanLine).filter((line) => line !== '');
  const long = clean.find((line) => line.length > decisionLimits.line);
  if (long !== undefined) {
    const text = allowText(long, decisionLimits.line, 'A line');
    if (!text.ok) return text;
  }
  return clean.length > decisionLimits.lines ? tooMany() : ok(clean);
}

function checkArguments(list: readonly DecisionArgument[]): Result<DecisionArgument[], RuleError> {
  const clean = list
    .map(({ side, text }) => ({ side, text: cleanLine(text) }))
    .filter(({ text }) => text !== '');
  const lines = checkLines(clean.map(({ text }) => text));
  return lines.ok ? ok(clean) : lines;
}

function checkOptions(
  options: readonly DecisionOption[],
  chosen: number | null,
): Result<Pick<DecisionRecord, 'options' | 'chosen'>, RuleError> {
  const kept: DecisionOption[] = [];
  let now: number | null = null;
  for (const [index, option] of options.entries()) {
    const raw = cleanLine(option.title);
    const isBlank = raw === '' && option.description.trim() === '' && option.arguments.length === 0;
    if (isBlank) continue;
    const title = requireText(raw, textLimits.title, 'An option');
    if (!title.ok) return title;
    const description = allowText(cleanText(option.description), decisionLimits.text, 'An option');
    if (!description.ok) return description;
    const list = checkArguments(option.arguments);
    if (!list.ok) return list;
    if (index === chosen) now = kept.length;
    kept.push({ title: title.value, description: description.value, arguments: list.value });
  }
  return kept.length > decisionLimits.options ? tooMany() : ok({ options: kept, chosen: now });
}

function tooMany() {
  return refuse(
    'too-many',
    `A list can have ${decisionLimits.lines} lines, and a record ${decisionLimits.options} options. Take some out.`,
  );
}
