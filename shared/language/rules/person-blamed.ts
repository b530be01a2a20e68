import type { Rule, Scene, WordRange } from '../rule';
import { joinedKey } from '../words';
import { QUESTIONS } from './questions';

const BE = new Set(['is', 'was', 'were', 'are', 'am', 'be', 'been']);
const DONE_BY = new Set(['caused', 'broken', 'wrecked', 'ruined', 'destroyed', 'introduced']);
const OWN = new Set(['fault', 'mistake', 'negligence', 'blunder']);
const NEGATED =
  /^(?:not|never|no|nobody|without|nor|instead|stop|avoid|isn't|wasn't|aren't|weren't|don't|didn't|doesn't|can't|cannot|won't)$/;

function isNegated(scene: Scene, at: number): boolean {
  for (let back = at - 1; back >= at - 4 && back >= 0; back -= 1) {
    if (scene.words[back]?.sentence !== scene.words[at]?.sentence) return false;
    if (NEGATED.test(scene.words[back]?.key ?? '')) return true;
  }
  return false;
}

/** "Sam is to blame", "who's at fault": the subject before a form of "be", or a pronoun that carries it. */
function blamedSubject(scene: Scene, at: number): number | undefined {
  const { words, people } = scene;
  if (isNegated(scene, at + 1)) return undefined;
  const verb = words[at]?.key ?? '';
  if (/^(?:who|he|she|they|you|we|i)'(?:s|re|m)$/.test(verb)) return at;
  if (!BE.has(verb)) return undefined;
  const subject = people.subjectOf(words, at);
  return subject.kind === 'person' ? subject.from : undefined;
}

function ownFault(scene: Scene, at: number): WordRange | undefined {
  const { words, people } = scene;
  const key = words[at]?.key ?? '';
  for (let back = at - 1; back >= at - 2 && back >= 0; back -= 1) {
    if (joinedKey(words, back + 1) === '') break;
    if (people.isPossessive(words, back))
      return isNegated(scene, back) ? undefined : { from: back, to: at + 1 };
  }
  if (key !== 'fault') return undefined;
  if (joinedKey(words, at) !== '' && words[at - 1]?.key === 'at') {
    const from = blamedSubject(scene, at - 2);
    return from === undefined ? undefined : { from, to: at + 1 };
  }
  const to = joinedKey(words, at + 1) === 'of' ? people.objectStartingAt(words, at + 2) : undefined;
  return to === undefined || isNegated(scene, at) ? undefined : { from: at, to };
}

function blame(scene: Scene, at: number): WordRange | undefined {
  const { words, people } = scene;
  if (words[at - 1]?.key === 'to' && joinedKey(words, at) !== '') {
    const from = blamedSubject(scene, at - 2);
    if (from !== undefined) return { from, to: at + 1 };
  }
  if (joinedKey(words, at + 1) === '' || isNegated(scene, at)) return undefined;
  const to = people.objectStartingAt(words, at + 1);
  return to === undefined ? undefined : { from: at, to };
}

function becauseOf(scene: Scene, at: number, link: string): WordRange | undefined {
  const { words, people } = scene;
  if (joinedKey(words, at + 1) !== link || joinedKey(words, at + 2) === '') return undefined;
  const to = people.objectStartingAt(words, at + 2);
  if (to === undefined || isNegated(scene, at)) return undefined;
  return { from: at, to };
}

function doneBy(scene: Scene, at: number): WordRange | undefined {
  const { words, people } = scene;
  if (
    !DONE_BY.has(words[at - 1]?.key ?? '') ||
    joinedKey(words, at) === '' ||
    joinedKey(words, at + 1) === ''
  ) {
    return undefined;
  }
  const to = people.objectStartingAt(words, at + 1);
  return to === undefined || isNegated(scene, at - 1) ? undefined : { from: at - 1, to };
}

function match(scene: Scene, at: number): WordRange | undefined {
  const key = scene.words[at]?.key ?? '';
  if (OWN.has(key)) return ownFault(scene, at);
  if (key === 'because') return becauseOf(scene, at, 'of');
  if (key === 'due') return becauseOf(scene, at, 'to');
  return key === 'by' ? doneBy(scene, at) : blame(scene, at);
}

/** A person named as the reason: "Sam's fault", "because of him", "caused by Ana", "who is to blame". */
export const personBlamed: Rule = {
  id: 'person-as-cause',
  question: QUESTIONS['person-as-cause'],
  triggers: [...OWN, 'because', 'due', 'by', 'blame', 'blames', 'blamed'],
  match,
};
