import { firstWords, phrase, phraseEnd } from '../phrase';
import type { Rule, Scene, WordRange } from '../rule';
import { joinedKey } from '../words';
import { QUESTIONS } from './questions';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Verbs that blame only when a person does them: "Sam broke staging", not "the build broke". */
const HARM = set('broke breaks broken crashed crashes ruined ruins wrecked destroyed caused causes');
/** Said of people alone, whoever the subject is. */
const BUNGLED = set('botched bungled');
const DOWN = set('took takes taken brought brings let');
const MADE_A_MESS = phrase('messed|screwed|fucked|cocked it|this|that|things|everything? up');
const EVENTS = set(
  'outage incident failure crash downtime bug regression defect mess breakage disaster problem delay vulnerability',
);
/** "Ana broke down the story", "we broke it into steps", "broke our record" are praise, not blame. */
const SPLIT = set('down up out into even through off away ground');
const GOOD_TO_BREAK = set('into record records ice silence deadlock cycle habit silo silos');
/** After "they broke" these show that things broke by themselves: the tests, the links. */
const NO_OBJECT = set(
  'again when after before on in at because every for and but so since during while twice once often sometimes too as ' +
    'if then yesterday today constantly randomly',
);
const DROPPED_BALL = phrase('dropped|drops the ball');

function hasWithin(scene: Scene, from: number, steps: number, wanted: ReadonlySet<string>): boolean {
  for (let at = from; at < from + steps; at += 1) {
    const key = joinedKey(scene.words, at);
    if (key === '') return false;
    if (wanted.has(key)) return true;
  }
  return false;
}

function harmEnd(scene: Scene, at: number): number | undefined {
  const { words } = scene;
  const key = words[at]?.key ?? '';
  const next = joinedKey(words, at + 1);
  if (HARM.has(key)) {
    const breaking = key.startsWith('br');
    if (breaking && (SPLIT.has(next) || hasWithin(scene, at + 1, 4, GOOD_TO_BREAK))) return undefined;
    return at + 1;
  }
  if (key === 'triggered' || key === 'introduced')
    return hasWithin(scene, at + 1, 4, EVENTS) ? at + 1 : undefined;
  if (key === 'responsible') {
    return next === 'for' && hasWithin(scene, at + 2, 3, EVENTS) ? at + 2 : undefined;
  }
  if (!DOWN.has(key)) return undefined;
  if (key === 'let') return joinedKey(words, at + 2) === 'down' ? at + 3 : undefined;
  return next === 'down' && !hasWithin(scene, at + 2, 3, set('notes note minutes')) ? at + 2 : undefined;
}

/** Past participles need "has": "Sam's broken build" isn't about Sam breaking it. */
function needsAuxiliary(scene: Scene, at: number): boolean {
  const key = scene.words[at]?.key;
  if (key !== 'broken' && key !== 'taken') return false;
  for (let back = at - 1; back >= at - 3 && back >= 0; back -= 1) {
    const before = scene.words[back]?.key ?? '';
    if (/^(?:has|have|had)$|'(?:ve|d|s)$/.test(before)) return false;
  }
  return true;
}

function match(scene: Scene, at: number): WordRange | undefined {
  const { words, people } = scene;
  const key = words[at]?.key ?? '';
  if (BUNGLED.has(key)) return { from: at, to: at + 1 };
  const up = phraseEnd(words, at, MADE_A_MESS);
  if (up !== undefined) return { from: at, to: up };
  const dropped = phraseEnd(words, at, DROPPED_BALL);
  if (dropped !== undefined) return { from: at, to: dropped };

  const to = harmEnd(scene, at);
  if (to === undefined || needsAuxiliary(scene, at)) return undefined;
  const subject = people.subjectOf(words, at);
  if (subject.kind !== 'person') return undefined;
  const next = joinedKey(words, to);
  if (words[subject.from]?.key.startsWith('they') && (next === '' || NO_OBJECT.has(next))) return undefined;
  return { from: subject.from, to };
}

/** A person as the one who did the harm: "Sam broke staging", "who took down the site", "dropped the ball". */
export const personAsCause: Rule = {
  id: 'person-as-cause',
  question: QUESTIONS['person-as-cause'],
  triggers: [
    ...HARM,
    ...BUNGLED,
    ...DOWN,
    ...firstWords([MADE_A_MESS, DROPPED_BALL]),
    'triggered',
    'introduced',
    'responsible',
  ],
  match,
};
