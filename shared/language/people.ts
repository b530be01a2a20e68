import { normalised } from './characters';
import { CAPITALISED_THINGS } from './lexicon/capitalised-things';
import { FIRST_NAMES } from './lexicon/first-names';
import {
  BETWEEN,
  DETERMINERS,
  NEGATIONS,
  OBJECT_PRONOUNS,
  POSSESSIVE_PRONOUNS,
  ROLES,
  SUBJECT_PRONOUNS,
  THING_WORDS,
} from './lexicon/people-words';
import { isJoined, type Word } from './words';

/** Names that are everyday words too: only with a capital do they mean the person. */
const WORDLIKE = new Set(
  (
    'will mark grace may bill rob art hope joy faith rich sue pat chase drew dean guy jack rose dawn miles frank grant ' +
    'chip penny ray skip gene herb max chance dot ivy page young long king an can so do in see so my van von de der ' +
    'la le di da al el bin ben lee west north cook baker smith stone bush wood hill field green brown white black'
  ).split(' '),
);
const CAPITALISED = /^\p{Lu}[\p{Ll}\p{M}]+$/u;
const CONJUNCTIONS = new Set(['and', 'but', 'then', 'or']);
const CONTRACTED = /'(?:s|d|ve|ll|re|m)$/;
const POSSESSIVE = /(?:'s|s')$/;

/** What does the thing that a verb says: a person, surely a thing, nothing before it, or we can't tell. */
export type Subject =
  | { readonly kind: 'person'; readonly from: number }
  | { readonly kind: 'thing' | 'none' | 'unknown' | 'negated' };

/** Who counts as a person in a text. */
export interface People {
  /** A name stands at this word: one we were told, a common first name, or an unknown capital inside a sentence. */
  isName(words: readonly Word[], at: number): boolean;
  /** A name, a pronoun or a role ("the developer") that ends at this word; where it starts. */
  subjectEndingAt(words: readonly Word[], at: number): number | undefined;
  /** A name, a pronoun or a role that starts at this word, as an object; the index after it. */
  objectStartingAt(words: readonly Word[], at: number): number | undefined;
  /** "Sam's", "his", "the vendor's" at this word. */
  isPossessive(words: readonly Word[], at: number): boolean;
  /** Who or what does the verb at this word. */
  subjectOf(words: readonly Word[], verb: number): Subject;
}

function knownParts(names: readonly string[]): ReadonlySet<string> {
  const parts = new Set<string>();
  for (const name of names) {
    for (const part of normalised(name).split(/[^\p{L}\p{M}\p{N}']+/u)) if (part.length > 1) parts.add(part);
  }
  return parts;
}

function startsWithCapital(word: Word): boolean {
  return /^\p{Lu}/u.test(word.raw);
}

/** In a heading with capitals everywhere a capital says nothing. */
function inTitleCase(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return next !== undefined && isJoined(words, at + 1) && startsWithCapital(next) && next.key !== 'i';
}

/** Builds the check from the names that the workspace knows. */
export function peopleFrom(knownNames: readonly string[]): People {
  const known = knownParts(knownNames);

  const nameLike = (words: readonly Word[], at: number, key: string): boolean => {
    const word = words[at];
    if (word === undefined) return false;
    // "Sam's change" is a change, not Sam.
    if (POSSESSIVE.test(key)) return false;
    if (word.mention) return true;
    const capital = startsWithCapital(word);
    if (known.has(key)) return capital || !WORDLIKE.has(key);
    if (!capital) return false;
    if (FIRST_NAMES.has(key)) return true;
    const bare = word.raw.replace(/['’ʼ＇]\p{L}*$/u, '');
    const before = words[at - 1];
    return (
      CAPITALISED.test(bare) &&
      !CAPITALISED_THINGS.has(key) &&
      !SUBJECT_PRONOUNS.has(key) &&
      !ROLES.has(key) &&
      isJoined(words, at) &&
      before !== undefined &&
      before.sentence === word.sentence &&
      !DETERMINERS.has(before.key) &&
      !inTitleCase(words, at)
    );
  };

  const isName = (words: readonly Word[], at: number) => nameLike(words, at, words[at]?.key ?? '');

  /** "Sam merged and broke it": the subject is the one before the conjunction. */
  const personBefore = (words: readonly Word[], conjunction: number): boolean => {
    for (let at = conjunction - 1; at >= 0 && at >= conjunction - 6; at -= 1) {
      if (words[at]?.sentence !== words[conjunction]?.sentence) return false;
      if (people.subjectEndingAt(words, at) !== undefined) return true;
    }
    return false;
  };

  const people: People = {
    isName,
    subjectEndingAt(words, at) {
      const word = words[at];
      if (word === undefined) return undefined;
      const bare = word.key.replace(CONTRACTED, '');
      if (SUBJECT_PRONOUNS.has(word.key) || SUBJECT_PRONOUNS.has(bare)) return at;
      if (isName(words, at)) return isJoined(words, at) && isName(words, at - 1) ? at - 1 : at;
      return ROLES.has(word.key) ? at : undefined;
    },
    objectStartingAt(words, at) {
      const word = words[at];
      if (word === undefined) return undefined;
      if (OBJECT_PRONOUNS.has(word.key)) return at + 1;
      if (isName(words, at)) return isJoined(words, at + 1) && isName(words, at + 1) ? at + 2 : at + 1;
      if (!DETERMINERS.has(word.key)) return undefined;
      const limit = Math.min(words.length, at + 4);
      for (let i = at + 1; i < limit && isJoined(words, i); i += 1) {
        const key = words[i]?.key ?? '';
        const noun = isJoined(words, i + 1) && ROLES.has(words[i + 1]?.key ?? '');
        if (ROLES.has(key) && !noun) return i + 1;
      }
      return undefined;
    },
    isPossessive(words, at) {
      const word = words[at];
      if (word === undefined) return false;
      if (POSSESSIVE_PRONOUNS.has(word.key)) return true;
      if (!POSSESSIVE.test(word.key)) return false;
      const base = word.key.replace(/'s$/, '');
      return ROLES.has(base) || ROLES.has(base.replace(/'$/, '')) || nameLike(words, at, base);
    },
    subjectOf(words, verb) {
      let at = verb;
      for (let steps = 0; steps < 5 && isJoined(words, at); steps += 1) {
        if (words[at]?.gap === 'line') return { kind: 'none' };
        at -= 1;
        const key = words[at]?.key ?? '';
        if (NEGATIONS.has(key)) return { kind: 'negated' };
        const from = people.subjectEndingAt(words, at);
        if (from !== undefined) return { kind: 'person', from };
        if (BETWEEN.has(key) || (key.length > 4 && key.endsWith('ly'))) continue;
        if (CONJUNCTIONS.has(key))
          return personBefore(words, at) ? { kind: 'person', from: verb } : { kind: 'unknown' };
        if (THING_WORDS.has(key) || CAPITALISED_THINGS.has(key)) return { kind: 'thing' };
        const determiner = words[at - 1]?.key ?? '';
        const twoBack = isJoined(words, at - 1) ? (words[at - 2]?.key ?? '') : '';
        const hasDeterminer =
          isJoined(words, at) && (DETERMINERS.has(determiner) || DETERMINERS.has(twoBack));
        return { kind: hasDeterminer ? 'thing' : 'unknown' };
      }
      return { kind: 'none' };
    },
  };
  return people;
}
