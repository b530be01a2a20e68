import { err, ok, type Result } from './result';
import type { RuleError } from './rule';

/** Half characters (a surrogate without its other half) can't be stored or written to a file. */
const HALF_CHARACTERS = /\p{Surrogate}/gu;

/** Control characters other than tab and line feed: nobody types them, and pasted ones break what reads the text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** Text of several lines as it is kept: trimmed, with line feeds only, without controls and half characters. */
export function cleanText(raw: string): string {
  return raw.replace(/\r\n?/g, '\n').replace(CONTROLS, '').replace(HALF_CHARACTERS, '\uFFFD').trim();
}

/** Text of one line as it is kept: as `cleanText`, and any run of blanks and line breaks is one blank. */
export function cleanLine(raw: string): string {
  return cleanText(raw).replace(/\s+/g, ' ');
}

/** The text cut to so many UTF-16 code units, with an ellipsis where something is gone, never through a character. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text
    .slice(0, limit - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}

/** Says that a text is longer than its limit; `what` starts the sentence: "A note". */
function tooLong(what: string, limit: number, length: number): RuleError {
  const number = (value: number) => value.toLocaleString('en-GB');
  return {
    code: 'too-long',
    message: `${what} can have ${number(limit)} characters; this has ${number(length)}. Shorten it.`,
  };
}

/**
 * Checks a text that must have something in it.
 * @param text cleaned text
 * @param what starts the sentence of a refusal: "A note"
 * @returns the text, or 'empty' or 'too-long'
 */
export function requireText(text: string, limit: number, what: string): Result<string, RuleError> {
  if (text === '') return err({ code: 'empty', message: `${what} needs a few words.` });
  return allowText(text, limit, what);
}

/** Checks a text that can be empty; see `requireText`. */
export function allowText(text: string, limit: number, what: string): Result<string, RuleError> {
  return text.length > limit ? err(tooLong(what, limit, text.length)) : ok(text);
}
