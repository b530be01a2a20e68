import { quotedExcerpt } from './excerpt';
import { type ImportError, type ImportErrorCode, importLimits } from './import-error';

// Each problem that the scan can find, as the sentence that a person reads. `at` is the place in the text, from 0.

/** The text ends before everything that was opened is closed. */
export function truncated(text: string): ImportError {
  const { line } = placeOf(text, text.trimEnd().length);
  return {
    code: 'truncated',
    line,
    message: `The file is cut short: it stops in line ${line}, before its end. Export it again, or choose a snapshot.`,
  };
}

/** Something else stands where only `expected` can. */
export function unexpected(text: string, at: number, expected: string): ImportError {
  if (at >= text.length || endsInside(text, at)) return truncated(text);
  return notJson(text, at, `has ${shown(text, at)} where ${expected} should be`);
}

/** The text goes on after the last bracket. */
export function afterTheEnd(text: string, at: number): ImportError {
  return notJson(text, at, `has ${shown(text, at)} after the end of the data`);
}

/** A line break, a tab or another control character inside quotes. */
export function controlCharacter(text: string, at: number): ImportError {
  const isBreak = text[at] === '\n' || text[at] === '\r';
  return notJson(
    text,
    at,
    isBreak ? 'ends inside quotes that are never closed' : `has ${shown(text, at)} inside quotes`,
  );
}

/** A backslash that starts no escape. */
export function unknownEscape(text: string, at: number): ImportError {
  if (/^\\(?:u[0-9a-fA-F]{0,3})?$/.test(text.slice(at, at + 6))) return truncated(text);
  return notJson(text, at, `has a backslash that means nothing: ${quotedExcerpt(text.slice(at, at + 2))}`);
}

/** The refusal of a file that is nested deeper than ours ever are. */
export function tooDeep(text: string, at: number): ImportError {
  return placed(
    'too-deep',
    text,
    at,
    (where) =>
      `The file is nested more than ${importLimits.depth} levels deep at ${where}, which no file of Throughline is. ` +
      'Choose a file as Throughline exported it.',
  );
}

/** The refusal of a file with more in it than is read at once. */
export function tooMuch(text: string, at: number): ImportError {
  return placed(
    'too-complex',
    text,
    at,
    (where) =>
      `The file holds more than Throughline can read at once; it gave up at ${where}. ` +
      'Export one team at a time and import those files.',
  );
}

/** The refusal of a field whose name JavaScript treats in its own way. */
export function forbiddenName(text: string, at: number, name: string): ImportError {
  return placed(
    'forbidden-key',
    text,
    at,
    (where) =>
      `The file has a field named ${quotedExcerpt(name)} at ${where}, which Throughline never writes and doesn't read. ` +
      'Choose a file that nobody has tampered with.',
  );
}

/** The refusal of a field that an object has twice. */
export function nameTwice(text: string, at: number, name: string): ImportError {
  return placed(
    'duplicate-key',
    text,
    at,
    (where) =>
      `The field ${quotedExcerpt(name)} is there a second time at ${where}, so one of the two would be lost. ` +
      'Delete the wrong one, and import again.',
  );
}

function notJson(text: string, at: number, what: string): ImportError {
  return placed(
    'not-json',
    text,
    at,
    (where) =>
      `The file isn't whole JSON: ${where} ${what}. Choose a file as Throughline exported it, or a snapshot.`,
  );
}

function placed(
  code: ImportErrorCode,
  text: string,
  at: number,
  message: (where: string) => string,
): ImportError {
  const { line, column } = placeOf(text, at);
  return { code, line, column, message: message(`line ${line}, column ${column}`) };
}

/** The line and the column of a place in a text, from 1. */
export function placeOf(text: string, at: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', next + 1)) {
    line += 1;
    start = next + 1;
  }
  return { line, column: at - start + 1 };
}

/** Whether the text ends in the middle of a word or a number that has begun well. */
function endsInside(text: string, at: number): boolean {
  if (text.length - at > 5) return false;
  const rest = text.slice(at);
  return rest === '-' || ['true', 'false', 'null'].some((word) => word.startsWith(rest));
}

/** The character at a place, or its number where it has no form of its own. */
export function shown(text: string, at: number): string {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (character === '"') return 'a quotation mark';
  if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(character)) return quotedExcerpt(character);
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `the character U+${number}`;
}
