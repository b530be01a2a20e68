import { cleanLine, shorten } from './clean-text';
import { ok, type Result } from './result';
import { type RuleError, refuse } from './rule';

/** The lines of a pasted text that say something, without the marks of a list. */
export function textLines(text: string): string[] {
  return text
    .split(/[\n\r]+/)
    .map((line) => cleanLine(line.replace(/^\s*(?:[-*•]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/, '')))
    .filter((line) => line !== '');
}

export interface LineLimits {
  /** How long each may be. */
  readonly longest: number;
  /** What such a line is: "a title". */
  readonly what: string;
  /** How many there may be at once; any number where whoever takes them has a limit of its own. */
  readonly most?: number;
}

/**
 * The lines of a pasted text, of which each becomes something. A line that is too long is named, and then none counts: the text can
 * be mended where it is.
 * @returns 'empty', 'too-many' or 'too-long'
 */
export function pastedLines(
  text: string,
  { longest, what, most = Number.POSITIVE_INFINITY }: LineLimits,
): Result<readonly string[], RuleError> {
  const lines = textLines(text);
  if (lines.length === 0) return refuse('empty', 'There is no text in what you pasted.');
  if (lines.length > most) {
    const message = `You can paste ${most.toLocaleString('en-GB')} lines at a time; these are ${lines.length}. Paste them in parts.`;
    return refuse('too-many', message);
  }
  const tooLong = lines.find((line) => line.length > longest);
  if (tooLong === undefined) return ok(lines);
  const [has, can] = [tooLong.length, longest].map((count) => count.toLocaleString('en-GB'));
  return refuse(
    'too-long',
    `"${shorten(tooLong, 40)}" has ${has} characters, and ${what} can have ${can}. Shorten that line.`,
  );
}
