import { addressAt } from './addresses';
import type { Block } from './blocks';
import { isApostrophe, isSpace, isWordCharacter } from './characters';

/** A part (end exclusive) that is somebody else's words, code or an address: nothing in it is flagged. */
export interface ProtectedSpan {
  readonly start: number;
  readonly end: number;
}

/** Quotation marks that open on sight, each with the marks that close them. */
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['‹', '›'],
  ['「', '」'],
  ['『', '』'],
]);

/** Words that begin with an apostrophe, so that it opens no quotation. */
const ELIDED = /^(?:cause|cuz|til|till|em|tis|twas|bout|round|n)(?![\p{L}\p{N}])|^\d/iu;

/** Looks no further than the block: many blocks must not each search the whole text. */
function placeOf(text: string, mark: string, from: number, end: number): number {
  const place = text.slice(from, end).indexOf(mark);
  return place < 0 ? -1 : from + place;
}

function runLength(text: string, at: number, end: number, mark: string): number {
  let length = 0;
  while (at + length < end && text.charAt(at + length) === mark) length += 1;
  return length;
}

/** Where the code spans of a block may close: for each length of backtick run, the places in order. */
function backtickRuns(text: string, block: Block): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (let at = placeOf(text, '`', block.start, block.end); at >= 0; ) {
    const length = runLength(text, at, block.end, '`');
    const places = runs.get(length);
    if (places === undefined) runs.set(length, [at]);
    else places.push(at);
    at = placeOf(text, '`', at + length, block.end);
  }
  // Taken from the end by pop(), so that each place is looked at once.
  for (const places of runs.values()) places.reverse();
  return runs;
}

function nextRun(runs: Map<number, number[]>, length: number, after: number): number | undefined {
  const places = runs.get(length);
  while (places !== undefined && places.length > 0) {
    const place = places[places.length - 1];
    if (place !== undefined && place > after) return place;
    places.pop();
  }
  return undefined;
}

/** The end of a nested quotation; an open one runs to the block's end, since its writer is still inside it. */
function endOfPair(text: string, at: number, end: number, open: string, closers: string): number {
  let depth = 0;
  for (let i = at; i < end; i += 1) {
    const character = text.charAt(i);
    if (closers.includes(character) && i > at) depth -= 1;
    else if (character === open) depth += 1;
    if (depth === 0) return i + 1;
  }
  return end;
}

function opensSingle(text: string, at: number, start: number, end: number): boolean {
  const before = at > start ? text.charAt(at - 1) : '';
  const after = at + 1 < end ? text.charAt(at + 1) : '';
  if (isWordCharacter(before) || after === '' || isSpace(after)) return false;
  return !ELIDED.test(text.slice(at + 1, Math.min(end, at + 8)));
}

/**
 * The end of a quotation in single marks. A mark after an s may be a plural's ("the users' data"), so the next
 * closing mark wins when there is one before another quotation opens.
 */
function endOfSingle(text: string, at: number, block: Block): number {
  let held: number | undefined;
  for (let i = at + 1; i < block.end; i += 1) {
    const character = text.charAt(i);
    if (!isApostrophe(character) && character !== '‘') continue;
    if (held !== undefined && opensSingle(text, i, block.start, block.end)) return held;
    const closes =
      !isSpace(text.charAt(i - 1)) && !(i + 1 < block.end && isWordCharacter(text.charAt(i + 1)));
    if (!closes) continue;
    if (text.charAt(i - 1).toLowerCase() !== 's') return i + 1;
    held = i + 1;
  }
  return held ?? block.end;
}

function endOfLine(text: string, at: number, end: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 || newline > end ? end : newline;
}

/**
 * Quotations (straight, curly, low, guillemets, corner brackets), inline code and addresses in a block, in order and
 * apart from each other. Each character is looked at a bounded number of times.
 */
export function protectedSpans(text: string, block: Block): ProtectedSpan[] {
  const spans: ProtectedSpan[] = [];
  const runs = backtickRuns(text, block);
  const { start, end } = block;
  let germanCloser = true;
  let free = start;
  let at = start;

  const protect = (from: number, to: number) => {
    spans.push({ start: from, end: to });
    free = to;
    at = to;
  };

  while (at < end) {
    const character = text.charAt(at);
    const closers = QUOTES.get(character);
    if (character === '`') {
      const length = runLength(text, at, end, '`');
      const closing = nextRun(runs, length, at);
      protect(at, closing === undefined ? endOfLine(text, at, end) : closing + length);
    } else if (character === '"') {
      const inches = at > start && /\d/.test(text.charAt(at - 1));
      const closing = placeOf(text, '"', at + 1, end);
      if (inches) at += 1;
      else protect(at, closing < 0 ? end : closing + 1);
    } else if (closers !== undefined) {
      protect(at, endOfPair(text, at, end, character, closers));
    } else if (character === '»' && germanCloser) {
      const closing = placeOf(text, '«', at + 1, end);
      germanCloser = closing >= 0;
      if (germanCloser) protect(at, closing + 1);
      else at += 1;
    } else if (
      (character === "'" || character === '‘' || character === '‚') &&
      opensSingle(text, at, start, end)
    ) {
      protect(at, endOfSingle(text, at, block));
    } else {
      const address = addressAt(text, at, free, end);
      if (address === undefined) at += 1;
      else protect(address.start, address.end);
    }
  }
  return spans;
}
