import type { Action } from '../model/action';
import { actionVerbs } from './action-verbs';

/** What an action still lacks, with a sentence for the person. It is a hint: nothing is blocked. */
export interface ActionGap {
  readonly kind: 'verb' | 'owner' | 'due';
  readonly sentence: string;
}

/** What an action lacks of the three: a verb, an owner, a date. */
export function actionGaps(action: Pick<Action, 'text' | 'ownerId' | 'due'>): ActionGap[] {
  const gaps: ActionGap[] = [];
  if (!hasVerb(action.text)) {
    gaps.push({ kind: 'verb', sentence: 'Say what will be done: start with a verb.' });
  }
  if (action.ownerId === null) gaps.push({ kind: 'owner', sentence: 'No owner yet.' });
  if (action.due === null) gaps.push({ kind: 'due', sentence: 'No date yet.' });
  return gaps;
}

/** More actions than this from one meeting are rarely all done: a habit, not a law. */
const FEW_ACTIONS = 3;

/** A hint when a meeting promises much, or null. */
export function manyActionsHint(count: number): string | null {
  if (count <= FEW_ACTIONS) return null;
  return `${count} new actions. One to three get done more often: which of these can wait?`;
}

/** Words that can stand before the verb. */
const LEADS = new Set([
  'please',
  'always',
  'never',
  'also',
  'first',
  'then',
  'now',
  'just',
  'only',
  'briefly',
  'quickly',
  'jointly',
  'together',
  "let's",
  'lets',
  'to',
  "don't",
  'dont',
  'not',
  'and',
  'we',
  'i',
  'will',
  'shall',
  "we'll",
  "i'll",
  'should',
  'must',
  'can',
  'do',
]);

/** Endings by which English makes verbs: automate, simplify, prioritise. */
const VERB_ENDING = /^.{2,}(?:ate|ify|ise|ize)$/;

/** Words with such an ending that are no verbs. */
const NO_VERBS = new Set([
  'template',
  'private',
  'climate',
  'chocolate',
  'certificate',
  'candidate',
  'ultimate',
  'alternate',
  'accurate',
  'adequate',
  'date',
  'late',
  'rate',
  'gate',
  'state',
  'noise',
  'exercise',
  'enterprise',
  'expertise',
  'size',
  'prize',
  'wise',
  'otherwise',
  'likewise',
  'corporate',
  'immediate',
  'intermediate',
  'appropriate',
]);

/** After these a word is not what somebody does: "review of the tests", "release is slow". */
const AFTER_A_NOUN = new Set([
  'is',
  'are',
  'was',
  'were',
  'has',
  'have',
  'had',
  'of',
  'needs',
  'need',
  'takes',
  'should',
  'must',
  'too',
  'fails',
]);

/**
 * Whether a text begins the way an order does. It knows the verbs of this trade, the endings of verbs and "if ..., then
 * <verb>"; when in doubt it says yes, for a wrong hint costs more than a missing one. Text that isn't in Latin letters is
 * always fine.
 */
export function hasVerb(text: string): boolean {
  const plain = text.toLowerCase().replaceAll('’', "'").trim();
  if (!/[a-z]/.test(plain)) return /\p{L}/u.test(plain);
  return beginsWithVerb(plain) || afterCondition(plain).some(beginsWithVerb);
}

/** What comes after a condition: "if the build is red, stop and fix it" gives "stop and fix it". */
function afterCondition(text: string): string[] {
  if (!/^(?:if|when|whenever|once|before|after|until|by|from|on|every|each|for|in|at)\b/.test(text))
    return [];
  return [...text.matchAll(/(?:,|;|:|→|->|\bthen\b|\bwe\b|\bwill\b)\s*([^,;:]+)/g)].map(
    (match) => match[1] ?? '',
  );
}

function beginsWithVerb(text: string): boolean {
  // A leading "Ana:" or "[api]" says who or where, not what.
  const words = text.replace(/^(?:\[[^\]]*\]|@\S+|[^\s:]+:)\s*/, '').match(/[a-z']+(?:-[a-z]+)*/g);
  if (!words) return false;
  let at = 0;
  while (at < words.length - 1 && LEADS.has(words[at] ?? '')) at += 1;
  const word = words[at] ?? '';
  const isVerb = isVerbForm(word) || isVerbForm(word.split('-')[0] ?? '');
  return isVerb && !AFTER_A_NOUN.has(words[at + 1] ?? '');
}

function isVerbForm(word: string): boolean {
  if (actionVerbs.has(word)) return true;
  if (VERB_ENDING.test(word) && !NO_VERBS.has(word)) return true;
  // "redeploy", "unblock", "prefill": a known verb behind a prefix.
  const stem = /^(?:re|un|de|pre|co|auto|over|cross)-?(.{3,})$/.exec(word)?.[1];
  return stem !== undefined && actionVerbs.has(stem);
}
