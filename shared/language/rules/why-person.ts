import { phrase, phraseEnd } from '../phrase';
import type { Rule, Scene, WordRange } from '../rule';
import { joinedKey } from '../words';
import { QUESTIONS } from './questions';

const FILLERS = [
  phrase('on earth'),
  phrase('the hell|heck'),
  phrase('in the? world'),
  phrase('exactly|even|then|just'),
];
const ASKING = new Set(
  "did didn't do don't does doesn't would wouldn't could couldn't can't have haven't has hasn't are aren't is isn't was wasn't were weren't".split(
    ' ',
  ),
);
/** "Why do they fail?" asks about tests as often as about people; "why did they" about people. */
const ASKING_THEM = new Set("did didn't would wouldn't could couldn't".split(' '));
const TELLING = new Set(['did', "didn't", 'does', "doesn't", 'would', "wouldn't"]);
const GROUPS = new Set([
  'team',
  'teams',
  'people',
  'user',
  'users',
  'customer',
  'customers',
  'everyone',
  'everybody',
]);
const THINKING = phrase('what were|was you|he|she|they thinking');

function personAfter(scene: Scene, at: number, auxiliary: string): number | undefined {
  const { words, people } = scene;
  const key = joinedKey(words, at);
  if (key === '') return undefined;
  if (key === 'you' || key === 'he' || key === 'she') return at + 1;
  if (key === 'they') return ASKING_THEM.has(auxiliary) ? at + 1 : undefined;
  if (people.isName(words, at)) return at + 1;
  const to = people.objectStartingAt(words, at);
  if (to === undefined || to === at + 1 || GROUPS.has(words[to - 1]?.key ?? '')) return undefined;
  return to;
}

function match(scene: Scene, at: number): WordRange | undefined {
  const { words, people } = scene;
  if (words[at]?.key === 'what') {
    const to = phraseEnd(words, at, THINKING);
    return to === undefined ? undefined : { from: at, to };
  }
  let next = at + 1;
  for (const filler of FILLERS) {
    const end = joinedKey(words, next) === '' ? undefined : phraseEnd(words, next, filler);
    if (end !== undefined) next = end;
  }
  const auxiliary = joinedKey(words, next);
  if (ASKING.has(auxiliary)) {
    const subject = joinedKey(words, next + 1) === 'not' ? next + 2 : next + 1;
    const to = personAfter(scene, subject, auxiliary);
    return to === undefined ? undefined : { from: at, to };
  }
  const told = /^(?:you|he|she|they)$/.test(auxiliary) || (auxiliary !== '' && people.isName(words, next));
  return told && TELLING.has(joinedKey(words, next + 1)) ? { from: at, to: next + 2 } : undefined;
}

/** Asking a person for reasons: "why did you", "why didn't Sam", "why he did it", "what were you thinking". */
export const whyPerson: Rule = {
  id: 'why-person',
  question: QUESTIONS['why-person'],
  triggers: ['why', 'what'],
  match,
};
