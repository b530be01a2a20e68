/** What the start has to tell. It is over before there is a screen to tell it on, so it waits for one. */

let waiting: string[] = [];
let teller: ((sentence: string) => void) | null = null;

/** Tells a sentence, now or when somebody listens. */
export function tellAtStart(sentence: string): void {
  if (teller === null) waiting.push(sentence);
  else teller(sentence);
}

/** Sets who tells it to the person; what was said before is told at once. */
export function onStartWords(tell: (sentence: string) => void): void {
  teller = tell;
  for (const sentence of waiting) tell(sentence);
  waiting = [];
}
