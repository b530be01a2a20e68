import { firstWords, phrase, phraseEnd } from '../phrase';
import type { Rule, Scene, WordRange } from '../rule';
import { joinedKey } from '../words';
import { QUESTIONS } from './questions';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const PHRASES = [
  phrase('obviously'),
  phrase('of course'),
  phrase("is|was|were|are|it's|that's so|pretty|totally|quite|completely|really? obvious"),
  phrase('everyone|everybody|anyone|anybody knows|knew'),
  phrase('common sense'),
];
/** "In need of course correction" is no opinion. */
const COURSE = set('correction corrections material materials work content load catalogue catalog');
const HOW_CLEARLY = set(
  'more less very so as too quite most how and say says said state speak write show explain enough',
);
/** After these "clearly" tells how a thing is done. */
const MANNER = set(
  'labelled labeled marked defined stated written documented visible named owned communicated explained described ' +
    'separated assigned specified shown structured scoped what who which when where how why in on to with for by at so ' +
    'and before after from enough understood articulated',
);

function clearly(scene: Scene, at: number): WordRange | undefined {
  const { words } = scene;
  // An action that says "name the owner clearly" is a good one.
  if (scene.context === 'action') return undefined;
  const previous = joinedKey(words, at) === '' ? '' : (words[at - 1]?.key ?? '');
  const next = joinedKey(words, at + 1);
  if (HOW_CLEARLY.has(previous) || MANNER.has(next)) return undefined;
  // At the end of a sentence it tells how; at the start, or before a verb, it claims that anyone could see it.
  const ends = words[at + 1]?.sentence !== words[at]?.sentence;
  return previous !== '' && ends ? undefined : { from: at, to: at + 1 };
}

function match(scene: Scene, at: number): WordRange | undefined {
  const { words } = scene;
  if (words[at]?.key === 'clearly') return clearly(scene, at);
  for (const slots of PHRASES) {
    const to = phraseEnd(words, at, slots);
    if (to === undefined) continue;
    if (words[at]?.key === 'of' && COURSE.has(joinedKey(words, to))) continue;
    return { from: at, to };
  }
  return undefined;
}

/** Claims that it could be seen by all: "obviously", "of course", "clearly", "everyone knows". */
export const obvious: Rule = {
  id: 'obvious',
  question: QUESTIONS.obvious,
  triggers: [...firstWords(PHRASES), 'clearly'],
  match,
};
