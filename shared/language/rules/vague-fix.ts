import { firstWords, phrase, phraseEnd } from '../phrase';
import type { Rule, Scene, WordRange } from '../rule';
import { joinedKey } from '../words';
import { QUESTIONS } from './questions';

const PHRASES = [
  phrase('be|being|been more|extra|very|super|really|too? careful'),
  phrase(
    'more|extra careful|carefully|vigilant|attentive|diligent|mindful|disciplined|thorough|vigilance|diligence',
  ),
  phrase('more|better|extra|additional|further training|trainings'),
  phrase('try|tries|trying|tried|work|working harder'),
  phrase('pay|pays|paying more|closer|better|close|extra|special? attention'),
  phrase('take|taking more|better|extra care'),
  phrase('raise|raising|increase|more awareness'),
  phrase('retrain'),
];
/** Only as an action is this the whole of the fix. */
const REMINDERS = [
  phrase('remember to'),
  phrase("don't|never forget"),
  phrase('do not forget'),
  phrase('think twice'),
];
/** "More training data" is a resource. */
const TRAINING_THINGS =
  /^(?:data|set|sets|time|run|runs|step|steps|epoch|epochs|job|jobs|example|examples|budget)$/;

function match(scene: Scene, at: number): WordRange | undefined {
  const { words } = scene;
  for (const slots of scene.context === 'action' ? [...PHRASES, ...REMINDERS] : PHRASES) {
    const to = phraseEnd(words, at, slots);
    if (to === undefined) continue;
    const training = words[to - 1]?.key === 'training' && TRAINING_THINGS.test(joinedKey(words, to));
    if (!training) return { from: at, to };
  }
  return undefined;
}

/** A fix that asks people to be better: "be more careful", "more training", "try harder", "pay attention". */
export const vagueFix: Rule = {
  id: 'vague-fix',
  question: QUESTIONS['vague-fix'],
  triggers: firstWords([...PHRASES, ...REMINDERS]),
  match,
};
