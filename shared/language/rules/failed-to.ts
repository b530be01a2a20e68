import type { Rule, Scene, WordRange } from '../rule';
import { joinedKey } from '../words';
import { QUESTIONS } from './questions';

/** "Failed to connect" without a subject is a log line, not a judgement. */
const MACHINE_VERBS = new Set(
  (
    'connect start load fetch compile build boot parse resolve respond open bind allocate mount pull push deploy run ' +
    'execute install download upload render initialise initialize authenticate sync replicate schedule scale restart ' +
    'reconnect launch decode encode import create get roll recover commit acquire lock restore save write send receive ' +
    'process validate verify apply'
  ).split(' '),
);

function match(scene: Scene, at: number): WordRange | undefined {
  const { words, people } = scene;
  if (joinedKey(words, at + 1) !== 'to' || joinedKey(words, at + 2) === '') return undefined;
  const range = { from: at, to: at + 2 };
  if (words[at]?.key === 'failure') {
    return joinedKey(words, at) !== '' && people.isPossessive(words, at - 1) ? range : undefined;
  }
  const subject = people.subjectOf(words, at);
  if (subject.kind === 'person') return range;
  if (subject.kind === 'thing' || subject.kind === 'negated') return undefined;
  return MACHINE_VERBS.has(joinedKey(words, at + 2)) ? undefined : range;
}

/** "We failed to notice", "his failure to tell us"; a job or an alert that failed to do its work is plain fact. */
export const failedTo: Rule = {
  id: 'failed-to',
  question: QUESTIONS['failed-to'],
  triggers: ['failed', 'fails', 'failure'],
  match,
};
