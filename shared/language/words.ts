import type { Block } from './blocks';
import { isSpace, normalised } from './characters';
import type { ProtectedSpan } from './protected-spans';
import type { Sentence } from './sentences';

/** What stands between a word and the one before it. Only a break keeps two words from being one phrase. */
export type Gap = 'space' | 'line' | 'hyphen' | 'break';

export interface Word {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  /** Lower case, straight apostrophes, composed letters: what rules compare. */
  readonly key: string;
  readonly gap: Gap;
  /** Written with an @ before it: somebody's handle. */
  readonly mention: boolean;
  /** Which sentence of the block it is in. */
  readonly sentence: number;
}

// An underscore or an apostrophe joins only between letters: "didn't" and "lazy_load" are one word, "_didn't_" is too.
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’ʼ＇_](?=[\p{L}\p{N}]))*/gu;
/** Marks that only dress a word: markdown emphasis, a mention. */
const DRESS = '*_~@';

function gapBetween(text: string, from: number, to: number): Gap {
  let spaces = 0;
  let lines = 0;
  for (let at = from; at < to; at += 1) {
    const character = text.charAt(at);
    if (character === '\n') lines += 1;
    if (isSpace(character)) spaces += 1;
    else if (!DRESS.includes(character)) {
      return to - from === 1 && (character === '-' || character === '‐' || character === '‑')
        ? 'hyphen'
        : 'break';
    }
  }
  if (spaces === 0 || lines > 1) return 'break';
  return lines === 1 ? 'line' : 'space';
}

/** The words of a block that stand outside its protected spans, in order. */
export function wordsOf(
  text: string,
  block: Block,
  spans: readonly ProtectedSpan[],
  sentences: readonly Sentence[],
): Word[] {
  const words: Word[] = [];
  let spanIndex = 0;
  let sentence = 0;
  let previousEnd = -1;
  for (const found of text.slice(block.start, block.end).matchAll(WORD)) {
    const raw = found[0];
    const start = block.start + found.index;
    const end = start + raw.length;
    while ((spans[spanIndex]?.end ?? Number.POSITIVE_INFINITY) <= start) {
      spanIndex += 1;
      previousEnd = -1;
    }
    const span = spans[spanIndex];
    if (span !== undefined && span.start < end) {
      previousEnd = -1;
      continue;
    }
    while ((sentences[sentence]?.end ?? Number.POSITIVE_INFINITY) <= start) sentence += 1;
    const gap = previousEnd < 0 ? 'break' : gapBetween(text, previousEnd, start);
    words.push({ start, end, raw, key: normalised(raw), gap, mention: text[start - 1] === '@', sentence });
    previousEnd = end;
  }
  return words;
}

/** Whether a word follows the one before it with nothing but space, one line break or a hyphen between. */
export function isJoined(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return at > 0 && word !== undefined && word.gap !== 'break';
}

/** The key of a word that is joined to the one before it; '' when there is none. */
export function joinedKey(words: readonly Word[], at: number): string {
  return isJoined(words, at) ? (words[at]?.key ?? '') : '';
}
