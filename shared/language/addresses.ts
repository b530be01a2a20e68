import { isSpace, isWordCharacter } from './characters';

/** No scheme, host or mailbox that people write is longer; it bounds the way back from a "/" or "@". */
const LONGEST_HEAD = 64;

interface Span {
  readonly start: number;
  readonly end: number;
}

function walkBack(text: string, at: number, free: number, extra: string): number {
  const limit = Math.max(free, at - LONGEST_HEAD);
  let from = at;
  while (from > limit) {
    const character = text.charAt(from - 1);
    if (!isWordCharacter(character) && !extra.includes(character)) break;
    from -= 1;
  }
  return from;
}

/** An address ends at a space, a quotation mark or a bracket that it didn't open, and not with a full stop. */
function addressEnd(text: string, at: number, end: number): number {
  let to = at;
  let depth = 0;
  while (to < end) {
    const character = text.charAt(to);
    if (isSpace(character) || '<>"`“”«»'.includes(character)) break;
    if (character === '(') depth += 1;
    if (character === ')') {
      if (depth === 0) break;
      depth -= 1;
    }
    to += 1;
  }
  while (to > at && ".,;:!?*_'".includes(text.charAt(to - 1))) to -= 1;
  return to;
}

/**
 * The web address, mail address or file path that can be recognised at this place, if there is one. It may begin
 * before the place (a scheme stands before its "://") but not before `free`. "and/or" and "he/she" are no paths.
 */
export function addressAt(text: string, at: number, free: number, end: number): Span | undefined {
  const character = text.charAt(at);
  if (character === ':' && text.startsWith('://', at)) {
    const start = walkBack(text, at, free, '+.-');
    return start < at ? { start, end: addressEnd(text, at + 3, end) } : undefined;
  }
  if (character === '@') {
    const start = walkBack(text, at, free, '._+-');
    if (start === at) return undefined;
    const to = addressEnd(text, at + 1, end);
    return to > at + 1 ? { start, end: to } : undefined;
  }
  if (character === '/') {
    const start = walkBack(text, at, free, '._~-');
    const head = text.slice(start, at);
    const next = at + 1 < end ? text.charAt(at + 1) : '';
    const rooted = head === '' && (start === 0 || isSpace(text.charAt(start - 1))) && isWordCharacter(next);
    const file = /[\p{L}\p{N}]\.\p{L}/u.test(
      text.slice(at, Math.min(end, at + LONGEST_HEAD)).split(/\s/u, 1)[0] ?? '',
    );
    if (!rooted && !file && !/[.~]/.test(head)) return undefined;
    return { start, end: Math.max(at + 1, addressEnd(text, at, end)) };
  }
  if ((character === 'w' || character === 'W') && /^www\.$/i.test(text.slice(at, at + 4))) {
    if (at > free && isWordCharacter(text.charAt(at - 1))) return undefined;
    return { start: at, end: addressEnd(text, at, end) };
  }
  return undefined;
}
