import { cleanLine, shorten } from '../kernel/clean-text';

/** Text of a file inside a sentence of ours: one line, short, and without half characters. */
export function excerpt(text: string, most = 40): string {
  // A file can hold megabytes in one field: only what can be shown is looked at.
  return shorten(cleanLine(text.slice(0, most * 4)), most);
}

/** An excerpt in quotation marks. */
export function quotedExcerpt(text: string, most?: number): string {
  return `"${excerpt(text, most)}"`;
}
