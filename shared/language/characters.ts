const WORD = /[\p{L}\p{M}\p{N}]/u;
const SPACE = /\s/;

/** A letter, a digit or a mark on a letter. Takes one UTF-16 unit or one whole character; '' is none. */
export function isWordCharacter(character: string): boolean {
  return WORD.test(character);
}

/** Whether a character is a blank of any kind. */
export function isSpace(character: string): boolean {
  return SPACE.test(character);
}

/** Straight, curly, modifier-letter and full-width apostrophes: people's keyboards give all of them. */
export function isApostrophe(character: string): boolean {
  return character === "'" || character === '’' || character === 'ʼ' || character === '＇';
}

/** The one form in which words are compared: lower case, composed letters, straight apostrophes. */
export function normalised(words: string): string {
  return words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’ʼ＇]/g, "'");
}
