import { isParticiple } from '../lexicon/participles';
import type { Rule, Scene, WordRange } from '../rule';
import { isJoined, joinedKey } from '../words';
import { QUESTIONS } from './questions';

const MODALS = new Set(['should', "shouldn't", 'could', 'would', "wouldn't", 'ought']);
const CONTRACTED = new Set([
  "should've",
  "could've",
  "would've",
  'shoulda',
  'coulda',
  'woulda',
  "shouldn't've",
]);
const ADVERBS = new Set(
  'not never really at least just probably also all both ever already only even still always first then either'.split(
    ' ',
  ),
);
const ASKING = new Set(['what', 'which', 'how', 'where']);
const US = new Set(['we', 'i', 'anyone', 'anybody', 'it', 'this', 'that']);
const NO_ONE = new Set(['nobody', 'none', 'one']);
const PRONOUN = /^(?:you|he|she|they|we|i|it|this|that|someone|somebody|anyone|anybody|everyone|nobody)$/;
const UNREAL = /^(?:had|hadn't|were|would|could|did|knew|known)$|'d$/;

function isAdverb(key: string): boolean {
  return ADVERBS.has(key) || (key.length > 4 && key.endsWith('ly'));
}

/** "What would have helped?" looks forward; "what could Sam have done?" doesn't. */
function asksOpenly(scene: Scene, modal: number): boolean {
  const { words, people } = scene;
  for (let back = modal - 1; back >= 0 && back >= modal - 4; back -= 1) {
    if (!isJoined(words, back + 1)) return false;
    const key = words[back]?.key ?? '';
    if (ASKING.has(key)) return true;
    if (!US.has(key) && people.subjectEndingAt(words, back) !== undefined) return false;
  }
  return false;
}

/** "Nobody could have known" takes blame away, "we would not have shipped without Ana" is thanks. */
function frees(scene: Scene, modal: number, have: number): boolean {
  const { words } = scene;
  const key = words[modal]?.key ?? '';
  if (!key.startsWith('could') && !key.startsWith('would')) return false;
  if (isJoined(words, modal) && NO_ONE.has(words[modal - 1]?.key ?? '')) return true;
  const negated = key.endsWith("n't") || joinedKey(words, modal + 1) === 'not';
  if (!negated) return false;
  if (key.startsWith('could')) return true;
  for (let at = have + 1; at < have + 10 && words[at]?.sentence === words[modal]?.sentence; at += 1) {
    if (words[at]?.key === 'without') return true;
  }
  return false;
}

/** Skips the subject of "could Sam have" and the adverbs of "should really not have". */
function findHave(scene: Scene, modal: number): { have: number; openSubject: boolean } | undefined {
  const { words, people } = scene;
  let openSubject = true;
  for (let at = modal + 1, steps = 0; steps < 4; at += 1, steps += 1) {
    const key = joinedKey(words, at);
    if (key === 'have' || (key === 'of' && at === modal + 1)) return { have: at, openSubject };
    const toHave = words[modal]?.key === 'ought' && key === 'to';
    if (toHave || isAdverb(key)) continue;
    const subject = key !== '' && (PRONOUN.test(key) || people.isName(words, at));
    if (!subject) return undefined;
    openSubject = US.has(key);
  }
  return undefined;
}

/** About the past only before a participle ("have told", not "have access"), or when the sentence ends there. */
function aboutPast(scene: Scene, have: number): boolean {
  const { words } = scene;
  for (let at = have + 1; at <= have + 4; at += 1) {
    const key = joinedKey(words, at);
    if (key === '') return words[have]?.key === 'have';
    if (isParticiple(key)) return true;
    if (!isAdverb(key)) return false;
  }
  return false;
}

function ifOnly(scene: Scene, at: number): WordRange | undefined {
  const { words, people } = scene;
  if (joinedKey(words, at + 1) !== 'only') return undefined;
  const next = joinedKey(words, at + 2);
  const personal = /^(?:i|we|you|he|she|they|someone|somebody|anyone)(?:'|$)/.test(next);
  if (next === '' || personal || people.isName(words, at + 2)) return { from: at, to: at + 2 };
  for (let i = at + 2; i < at + 9; i += 1) {
    const key = joinedKey(words, i);
    if (key === '') return undefined;
    if (UNREAL.test(key)) return { from: at, to: at + 2 };
  }
  return undefined;
}

function match(scene: Scene, at: number): WordRange | undefined {
  const key = scene.words[at]?.key ?? '';
  if (key === 'if') return ifOnly(scene, at);
  if (scene.context === 'action' && (key.startsWith('should') || key === 'ought')) return undefined;
  if (CONTRACTED.has(key)) {
    return !key.startsWith('should') && asksOpenly(scene, at) ? undefined : { from: at, to: at + 1 };
  }
  const found = findHave(scene, at);
  if (found === undefined || !aboutPast(scene, found.have) || frees(scene, at, found.have)) return undefined;
  const mayAsk = !key.startsWith('should') && key !== 'ought' && found.openSubject;
  if (mayAsk && asksOpenly(scene, at)) return undefined;
  return { from: at, to: found.have + 1 };
}

/** Judging the past by what is known now: "should have told", "could've", "would have been", "if only". */
export const hindsight: Rule = {
  id: 'hindsight',
  question: QUESTIONS.hindsight,
  triggers: [...MODALS, ...CONTRACTED, 'if'],
  match,
};
