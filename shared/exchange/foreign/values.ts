import { isCalendarDate } from '../../kernel/calendar-date';
import { cleanLine, cleanText } from '../../kernel/clean-text';

/** An object of another program's file, of which nothing is known for sure. */
export type Loose = Readonly<Record<string, unknown>>;

const NOTHING: Loose = {};

/** The value as an object; one without fields where it is none. */
export function objectOf(value: unknown): Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : NOTHING;
}

/** The objects of a list; none where it is no list. */
export function objectsIn(value: unknown): Loose[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly unknown[]).flatMap((each) => {
    return typeof each === 'object' && each !== null && !Array.isArray(each) ? [each as Loose] : [];
  });
}

/** The texts of a list; none where it is no list. */
export function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? (value as readonly unknown[]).filter((each) => typeof each === 'string') : [];
}

/** A text or a number as a line of text. */
export function lineOf(value: unknown): string {
  return cleanLine(rawText(value));
}

/** A text or a number as text of several lines. */
export function linesOf(value: unknown): string {
  return cleanText(rawText(value));
}

function rawText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

/** A finite number, or null. A number in quotes counts. */
export function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** The day of an instant (ISO 8601 text, or milliseconds since 1970), in UTC as it is written; null where it is none. */
export function dayOf(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 8.64e15) {
    const day = new Date(value).toISOString().slice(0, 10);
    return isCalendarDate(day) ? day : null;
  }
  const day = typeof value === 'string' ? value.trim().slice(0, 10) : '';
  return isCalendarDate(day) ? day : null;
}

/** Parts of an address that let whoever has it in: a name and a password before the host, and a key among what stands behind the "?". */
const USER = /^(https?:\/\/)[^/?#\s]*@/i;
const KEY = /^(?:.*[-_])?(?:token|key|apikey|secret|password|passwd|pwd|sig|signature|credential|auth|jwt)$/i;

/**
 * An address as it is kept: http and https alone, since others can start programs; null for the rest. What lets somebody in stays
 * out: the page may ask for it again.
 */
export function safeLink(value: unknown): string | null {
  const address = typeof value === 'string' ? cleanLine(value) : '';
  return /^https?:\/\/[^\s<>"]{1,2000}$/i.test(address) ? withoutKeys(address) : null;
}

/** An address without what lets somebody in. */
export function withoutKeys(address: string): string {
  const [, page = '', query, part = ''] =
    /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(address.replace(USER, '$1')) ?? [];
  if (query === undefined) return `${page}${part}`;
  const kept = query
    .slice(1)
    .split('&')
    .filter((pair) => !KEY.test(pair.split('=', 1)[0] ?? ''));
  return `${page}${kept.length === 0 ? '' : `?${kept.join('&')}`}${part}`;
}

/** Sorts by a number, those without one last, and keeps the order of the file among equals. */
export function byPlace(list: readonly Loose[], field: string): Loose[] {
  const placed = list.map((record) => ({ record, at: numberOf(record[field]) ?? Number.POSITIVE_INFINITY }));
  return placed.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at)).map(({ record }) => record);
}
