import { isJoined, type Word } from './words';

interface Slot {
  readonly words: ReadonlySet<string>;
  readonly optional: boolean;
}

/** A sequence of words with alternatives; few slots, so that a match costs a bounded number of steps. */
export type Phrase = readonly Slot[];

/** Reads "be|being more|extra? careful": slots apart by spaces, alternatives by "|", an optional slot ends with "?". */
export function phrase(pattern: string): Phrase {
  return pattern.split(' ').map((slot) => {
    const optional = slot.endsWith('?');
    return { words: new Set((optional ? slot.slice(0, -1) : slot).split('|')), optional };
  });
}

function endFrom(
  words: readonly Word[],
  first: number,
  at: number,
  slots: Phrase,
  slot: number,
): number | undefined {
  const wanted = slots[slot];
  if (wanted === undefined) return at;
  const word = words[at];
  if (word !== undefined && wanted.words.has(word.key) && (at === first || isJoined(words, at))) {
    const end = endFrom(words, first, at + 1, slots, slot + 1);
    if (end !== undefined) return end;
  }
  return wanted.optional ? endFrom(words, first, at, slots, slot + 1) : undefined;
}

/** The index after the last word of the phrase when it stands at this word, else nothing. */
export function phraseEnd(words: readonly Word[], at: number, slots: Phrase): number | undefined {
  return endFrom(words, at, at, slots, 0);
}

/** The words with which any of these phrases can begin. */
export function firstWords(phrases: readonly Phrase[]): string[] {
  const first = new Set<string>();
  for (const slots of phrases) {
    for (const slot of slots) {
      for (const word of slot.words) first.add(word);
      if (!slot.optional) break;
    }
  }
  return [...first];
}
