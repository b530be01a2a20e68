import type { Block } from './blocks';
import { isSpace } from './characters';
import type { ProtectedSpan } from './protected-spans';

/** A sentence without the spaces around it; the end is exclusive and includes its full stop. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

const STOPS = '.!?…';
const CLOSERS = ')]”’»›*_';
const SHORT_FORM = /(?:^|[^\p{L}])(?:e\.g|i\.e|cf|vs|mr|mrs|ms|dr|st|approx|incl|resp|\p{Lu})$/iu;
const INITIAL_ONLY = /(?:^|[^\p{L}])\p{L}$/u;

function isShortForm(text: string, stop: number, start: number): boolean {
  const before = text.slice(Math.max(start, stop - 8), stop);
  if (INITIAL_ONLY.test(before)) return /\p{Lu}$/u.test(before) || /\p{L}\.\p{L}$/u.test(before);
  return SHORT_FORM.test(before);
}

function trimmed(text: string, start: number, end: number): Sentence | undefined {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charAt(from))) from += 1;
  while (to > from && isSpace(text.charAt(to - 1))) to -= 1;
  return from < to ? { start: from, end: to } : undefined;
}

/** A quotation that ends with its own full stop ends the sentence when a capital follows. */
function spanEndsSentence(text: string, span: ProtectedSpan, end: number): boolean {
  if (!STOPS.includes(text.charAt(span.end - 2))) return false;
  return /^\s+[\p{Lu}]/u.test(text.slice(span.end, Math.min(end, span.end + 8)));
}

/** Splits a block into sentences. A line break ends one as well: people write a note line by line. */
export function sentencesOf(text: string, block: Block, spans: readonly ProtectedSpan[]): Sentence[] {
  const sentences: Sentence[] = [];
  let from = block.start;
  let spanIndex = 0;
  const cut = (to: number) => {
    const sentence = trimmed(text, from, to);
    if (sentence !== undefined) sentences.push(sentence);
    from = to;
  };

  for (let at = block.start; at < block.end; ) {
    const span = spans[spanIndex];
    if (span !== undefined && at >= span.start) {
      at = span.end;
      spanIndex += 1;
      if (spanEndsSentence(text, span, block.end)) cut(at);
      continue;
    }
    const character = text.charAt(at);
    at += 1;
    if (character === '\n') {
      cut(at);
    } else if (STOPS.includes(character)) {
      const single = character === '.' && !STOPS.includes(text.charAt(at));
      if (single && isShortForm(text, at - 1, block.start)) continue;
      const limit = span?.start ?? block.end;
      while (at < limit && STOPS.includes(text.charAt(at))) at += 1;
      while (at < limit && CLOSERS.includes(text.charAt(at))) at += 1;
      if (at >= block.end || isSpace(text.charAt(at))) cut(at);
    }
  }
  cut(block.end);
  return sentences;
}
