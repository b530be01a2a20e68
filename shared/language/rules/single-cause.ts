import type { Rule, Scene, WordRange } from '../rule';
import { isJoined, joinedKey } from '../words';
import { QUESTIONS } from './questions';

const DEFINITE = new Set(['the', 'our', 'its', 'this', 'that', 'his', 'her', 'their']);
const SOLE = new Set([
  'real',
  'true',
  'actual',
  'main',
  'single',
  'one',
  'only',
  'sole',
  'ultimate',
  'primary',
]);
/** Without "root", only these claim that there was just one. */
const ONLY_ONE = new Set(['only', 'sole', 'single', 'real', 'true']);
const OPEN = new Set([
  'a',
  'an',
  'no',
  'any',
  'another',
  'each',
  'every',
  'not',
  'without',
  'one-of',
  'never',
]);
const NAMES_OF_THINGS = /^(?:analys|categor|field|template|section|document|review|tag|label|tool)/;

function rootCause(scene: Scene, at: number): WordRange | undefined {
  const { words } = scene;
  if (NAMES_OF_THINGS.test(joinedKey(words, at + 1))) return undefined;
  let from = at - 1;
  while (from > at - 4 && isJoined(words, from) && SOLE.has(words[from - 1]?.key ?? '')) from -= 1;
  const before = isJoined(words, from) ? (words[from - 1]?.key ?? '') : '';
  if (OPEN.has(before)) return undefined;
  if (DEFINITE.has(before)) from -= 1;
  const negation = isJoined(words, from) ? (words[from - 1]?.key ?? '') : '';
  const negated = OPEN.has(negation) || negation.endsWith("n't");
  return negated ? undefined : { from, to: at + 1 };
}

function match(scene: Scene, at: number): WordRange | undefined {
  const { words } = scene;
  const before = joinedKey(words, at) === '' ? '' : (words[at - 1]?.key ?? '');
  if (before === 'root') return rootCause(scene, at);
  const article = isJoined(words, at - 1) ? (words[at - 2]?.key ?? '') : '';
  if (!ONLY_ONE.has(before) || article !== 'the') return undefined;
  const negation = isJoined(words, at - 2) ? (words[at - 3]?.key ?? '') : '';
  return OPEN.has(negation) || negation.endsWith("n't") ? undefined : { from: at - 2, to: at + 1 };
}

/** One cause for all: "the root cause", "the only cause". "Root causes" and "root cause analysis" pass. */
export const singleCause: Rule = {
  id: 'single-cause',
  question: QUESTIONS['single-cause'],
  triggers: ['cause'],
  match,
};
