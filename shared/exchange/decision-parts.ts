import { writeMarkdown } from '../kernel/markdown';
import { escapeLine, plainLine } from '../kernel/markdown-text';
import type { DecisionArgument, DecisionRecord } from '../model/decision-record';

// The parts of which files of decision records are made. Texts are plain: what looks like Markdown comes out as text.

/** Characters of a title in a file name: with four octets each and the number they are still fewer than a disk takes. */
const MOST_IN_NAME = 48;

/** "0007-use-one-queue.md": letters of every script stay, everything else is a dash. */
export function decisionFileName({ number, title }: Pick<DecisionRecord, 'number' | 'title'>): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-');
  const slug = Array.from(words)
    .slice(0, MOST_IN_NAME)
    .join('')
    .replace(/^-+|-+$/g, '');
  return `${paddedNumber(number)}-${slug === '' ? 'decision' : slug}.md`;
}

export function paddedNumber(number: number): string {
  return String(number).padStart(4, '0');
}

/**
 * A link to another record's file beside this one.
 * @param text what it says: plain text before which `lead` stands as it is
 */
export function fileLink(text: string, record: Pick<DecisionRecord, 'number' | 'title'>, lead = ''): string {
  return `[${lead}${escapeLine(plainLine(text))}](${decisionFileName(record)})`;
}

/** A heading alone. */
export function headingLine(level: 1 | 2 | 3, text: string): string {
  return writeMarkdown([{ kind: 'heading', level, text }]);
}

/** A heading and what stands under it, or nothing where nothing does. */
export function part(level: 1 | 2 | 3, title: string, ...blocks: readonly string[]): string[] {
  const filled = blocks.filter((block) => block !== '');
  if (filled.length === 0) return [];
  return [headingLine(level, title), ...filled];
}

/** Text in paragraphs, which empty lines part. */
export function paragraphs(text: string): string {
  const blocks = text.split(/\n[ \t]*\n/).filter((block) => plainLine(block) !== '');
  return writeMarkdown(blocks.map((block) => ({ kind: 'paragraph' as const, text: block })));
}

/** A list with stars, as MADR has them. */
export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `* ${escapeLine(plainLine(line)) || '…'}\n`).join('');
}

const sideWords = { good: 'Good', neutral: 'Neutral', bad: 'Bad' } as const;

/** "Good, because it is simple". */
export function argumentLine({ side, text }: DecisionArgument): string {
  return `${sideWords[side]}, because ${plainLine(text)}`;
}

/** Parts with an empty line between them and a line feed at the end. */
export function joined(parts: readonly string[]): string {
  return `${parts.map((one) => one.replace(/\n+$/, '')).join('\n\n')}\n`;
}

/** What was chosen and why, in one text. */
export function outcomeText({ options, chosen, outcome }: DecisionRecord): string {
  const option = chosen === null ? undefined : options[chosen];
  if (!option) return outcome;
  const because = outcome.replace(/^because\s+/i, '');
  const title = plainLine(option.title);
  return because === '' ? `Chosen option: "${title}"` : `Chosen option: "${title}", because ${because}`;
}
