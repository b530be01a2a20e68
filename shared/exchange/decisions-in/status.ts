import { isCalendarDate } from '../../kernel/calendar-date';
import { type DecisionStatus, decisionLimits } from '../../model/decision-record';
import { readTime } from '../csv-times';
import type { DecisionReference } from './foreign-decision';
import { plainOf, trimBlanks, withoutEmphasis } from './plain-text';

/** Words that people write for each status, of which the first that stands in a line counts. */
const words: readonly (readonly [RegExp, DecisionStatus])[] = [
  [/^super[cs]eded\b|^replaced\b/i, 'superseded'],
  [/\b(?:deprecated|obsolete|retired|withdrawn)\b/i, 'deprecated'],
  [/\b(?:rejected|declined|not accepted|dropped|abandoned)\b/i, 'rejected'],
  [/\b(?:accepted|approved|adopted|decided|agreed|done|implemented|active|final)\b/i, 'accepted'],
  [
    /\b(?:proposed|proposal|draft|pending|open|wip|in review|under review|in progress|rfc|to be decided|tbd)\b/i,
    'proposed',
  ],
  [/\bsuper[cs]eded\b/i, 'superseded'],
];

/** What the lines about a status say. */
export interface StatusFound {
  status: DecisionStatus | null;
  supersededBy: DecisionReference | null;
  readonly supersedes: DecisionReference[];
  /** A day that stands beside it. */
  date: string | null;
  /** What there is besides, as people read it. */
  readonly others: string[];
}

export function noStatus(): StatusFound {
  return { status: null, supersededBy: null, supersedes: [], date: null, others: [] };
}

/** Takes what a line says about a status, or about what took whose place. */
export function readStatusLine(raw: string, found: StatusFound): void {
  const line = withoutEmphasis(trimBlanks(raw).replace(/^[-*+]\s+/, ''));
  if (line === '' || line === '…') return;
  if (readSuccession(raw, found)) {
    if (found.supersededBy !== null && found.status === null) found.status = 'superseded';
    return;
  }
  const known = words.find(([pattern]) => pattern.test(line))?.[1];
  const day = /\b\d{4}-\d{2}-\d{2}\b/.exec(line)?.[0];
  if (day !== undefined && isCalendarDate(day)) found.date ??= day;
  if (known === undefined || found.status !== null) {
    found.others.push(plainOf(trimBlanks(raw)));
    return;
  }
  found.status = known;
  if (!/^[\p{L} ]{0,30}$/u.test(line.replace(/[\d\-–:;,.()]+/g, '')))
    found.others.push(plainOf(trimBlanks(raw)));
}

/** Takes "Superseded by" and "Supersedes" with what they name. @returns whether the line is one of them */
export function readSuccession(
  raw: string,
  found: Pick<StatusFound, 'supersededBy' | 'supersedes'>,
): boolean {
  const line = trimBlanks(raw).replace(/^[-*+]\s+/, '');
  const plain = withoutEmphasis(line);
  const passive = /^\[?(?:super[cs]eded|replaced)\]?\s+by\b[:\s]*/i.exec(plain);
  const active = /^\[?(?:super[cs]edes|replaces)\]?[:\s]+/i.exec(plain);
  if (!passive && !active) return false;
  const named = referenceIn(line, plain.slice((passive ?? active)?.[0].length ?? 0));
  if (named === null) return false;
  if (passive) found.supersededBy ??= named;
  else found.supersedes.push(named);
  return true;
}

/** What a line names: by a link to a file, or by a number alone. */
function referenceIn(line: string, rest: string): DecisionReference | null {
  const link = /\[((?:[^\]\\]|\\.)*)\]\(\s*<?([^)>\s]+)>?[^)]*\)/.exec(line.replace(/^\[[^\]]*\](?!\()/, ''));
  if (link) {
    const path = pathOf(link[2] ?? '');
    const fileName = path.split('/').at(-1) ?? '';
    return {
      fileName,
      path,
      number: numberIn(fileName) ?? numberIn(link[1] ?? ''),
      text: plainOf(link[1] ?? ''),
    };
  }
  const number = numberIn(rest);
  return number === null ? null : { fileName: null, path: null, number, text: plainOf(rest).slice(0, 100) };
}

function pathOf(target: string): string {
  const path = target.split('#')[0] ?? '';
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path.normalize('NFC');
  }
}

/** The number of a record in a file's name or in words: "0007-use-x.md", "ADR-7", "7. Use x". */
export function numberIn(text: string): number | null {
  const digits = /(?:^|\badr[-_ #]*|^#)0*(\d{1,4})(?!\d)/i.exec(trimBlanks(text))?.[1];
  const number = Number(digits ?? 0);
  return number >= 1 && number <= decisionLimits.number ? number : null;
}

/** The day that a text begins with or is, in the forms that people write; null where it is none, or could be two. */
export function dayIn(text: string): string | null {
  const plain = withoutEmphasis(text).slice(0, 60);
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(plain)?.[0];
  if (iso !== undefined) return isCalendarDate(iso) ? iso : null;
  const read = readTime(plain, null);
  return read.ok ? read.value.day : null;
}
