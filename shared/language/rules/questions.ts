import type { RuleId } from '../finding';

/** The question offered for each kind of wording: short, about the situation, and without a person in it. */
export const QUESTIONS: Readonly<Record<RuleId, string>> = {
  'person-as-cause': 'What would have led anyone to this point?',
  'why-person': 'How did this make sense at the time?',
  hindsight: 'What was known at that moment?',
  'failed-to': 'What was known at that moment?',
  'human-error': 'Which safeguard, document or automation was missing?',
  obvious: 'How was this known at the time?',
  'single-cause': 'Which contributing factors came together?',
  'vague-fix': 'Which one change to the system makes this easy to get right?',
};
