let asked = '';

/** Hands letters that were typed elsewhere to the search screen. */
export function handToSearch(text: string): void {
  asked = text;
}

/** Takes the letters that were handed over; they are handed over once. */
export function takeAsked(): string {
  const text = asked;
  asked = '';
  return text;
}
