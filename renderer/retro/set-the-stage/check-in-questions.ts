/** Questions to arrive with: light to answer in one line, and none of them asks for a confession. */
export const checkInQuestions: readonly string[] = [
  'In one word, how do you arrive?',
  'What from the last weeks would you like to keep?',
  'If the last weeks were weather, which?',
  'What surprised you since we last met?',
  'What would make this hour worth it for you?',
  'Which small thing made work easier lately?',
  'Whose help did you notice since last time?',
  'What do you know now that you did not know last time?',
  'How much room do you have in your head today, one to ten?',
];

/** The question after this one; the first one when it is none of ours. */
export function nextQuestion(current: string): string {
  const index = checkInQuestions.indexOf(current);
  return checkInQuestions[(index + 1) % checkInQuestions.length] ?? current;
}

/** A question for the so-manieth retrospective of a team, so that it isn't the same every time. */
export function questionFor(count: number): string {
  return checkInQuestions[count % checkInQuestions.length] ?? '';
}
