import { firstWords, phrase, phraseEnd } from '../phrase';
import type { Rule, Scene, WordRange } from '../rule';
import { joinedKey } from '../words';
import { QUESTIONS } from './questions';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const PHRASES = [
  phrase('human|user|operator|pilot error|errors'),
  phrase('human mistake|mistakes|failure'),
  phrase('stupid|silly|dumb|rookie|careless|sloppy|lazy mistake|mistakes|error|errors'),
  phrase('fat fingered|finger|fingers'),
  phrase('bad apple|apples'),
  phrase("couldn't|could|can't not? be bothered"),
  phrase('asleep at the wheel'),
  phrase("wasn't|weren't|not paying attention"),
];
/** Words about a person's character that say nothing about the system. */
const CHARACTER = set(
  'careless carelessly carelessness sloppy sloppily sloppiness laziness incompetent incompetence incompetently negligent ' +
    'negligently irresponsible irresponsibly unprofessional reckless recklessly recklessness clueless thoughtless ' +
    'thoughtlessly idiot idiots idiotic stupid stupidity stupidly inattentive inattention forgetful fatfingered',
);
/** "Lazy loading" is a technique. */
const LAZY_TECHNIQUE =
  /^(?:load|eval|import|init|route|component|fetch|image|module|chunk|cach|quer|sequence|stream|match|mode|render|list|creat|resol|instant|connect|consensus|hydrat|migrat|delet|writ|propert|bind|comput|field|singleton|proxy|value|default|start|refresh)/;
const FORGETTING = set('forgot forgets forgotten');
/** "Forgot password" is a page. */
const FORGOTTEN_THINGS = set('password passwords pin username your');
const NEGATED_DO = set("didn't doesn't never");
const DUTIES = set('follow followed bother bothered care cared listen listened');

function lazy(scene: Scene, at: number): WordRange | undefined {
  return LAZY_TECHNIQUE.test(joinedKey(scene.words, at + 1)) ? undefined : { from: at, to: at + 1 };
}

function forgetting(scene: Scene, at: number): WordRange | undefined {
  const { words, people } = scene;
  const key = words[at]?.key;
  if (FORGOTTEN_THINGS.has(joinedKey(words, at + 1))) return undefined;
  if (key === 'forgotten') {
    const before = joinedKey(words, at) === '' ? '' : (words[at - 1]?.key ?? '');
    return /^(?:was|were|got|had|has|have)$|'(?:ve|d|s)$/.test(before) ? { from: at, to: at + 1 } : undefined;
  }
  return people.subjectOf(words, at).kind === 'thing' ? undefined : { from: at, to: at + 1 };
}

/** "Didn't follow the runbook", "did not care", "never followed"; a crawler that didn't follow a link is no one's duty. */
function neglect(scene: Scene, at: number): WordRange | undefined {
  const { words, people } = scene;
  const key = words[at]?.key ?? '';
  const verb = key === 'did' || key === 'does' ? (joinedKey(words, at + 1) === 'not' ? at + 2 : -1) : at + 1;
  if (verb < 0 || !DUTIES.has(joinedKey(words, verb))) return undefined;
  return people.subjectOf(words, at).kind === 'thing' ? undefined : { from: at, to: verb + 1 };
}

function match(scene: Scene, at: number): WordRange | undefined {
  const { words, people } = scene;
  const key = words[at]?.key ?? '';
  for (const slots of PHRASES) {
    const to = phraseEnd(words, at, slots);
    // "User error messages" and "user error rate" are names of things.
    const thing =
      to !== undefined && /^(?:message|rate|log|page|code|report|handl|budget)/.test(joinedKey(words, to));
    if (to !== undefined && !thing) return { from: at, to };
  }
  if (key === 'lazy' || key === 'lazily') return lazy(scene, at);
  if (FORGETTING.has(key)) return forgetting(scene, at);
  if (CHARACTER.has(key)) return { from: at, to: at + 1 };
  if (key === 'ignored') {
    const subject = people.subjectOf(words, at);
    return subject.kind === 'person' ? { from: subject.from, to: at + 1 } : undefined;
  }
  return NEGATED_DO.has(key) || key === 'did' || key === 'does' ? neglect(scene, at) : undefined;
}

/** Error and character put on people: "human error", "careless", "forgot", "didn't follow", "lazy". */
export const humanError: Rule = {
  id: 'human-error',
  question: QUESTIONS['human-error'],
  triggers: [
    ...new Set([
      ...firstWords(PHRASES),
      ...CHARACTER,
      ...FORGETTING,
      ...NEGATED_DO,
      'did',
      'does',
      'lazy',
      'lazily',
      'ignored',
    ]),
  ],
  match,
};
