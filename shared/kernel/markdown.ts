import { escapeLine, plainLine, plainLines } from './markdown-text';

/** A part of a Markdown document. All text in it is plain: what looks like Markdown comes out as text. */
export type MarkdownBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4 | 5 | 6; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly MarkdownItem[] }
  | {
      readonly kind: 'table';
      /** Each as wide as the head; a line break in a cell becomes a blank. */
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Text that is shown, or drawn, as it is. */
  | { readonly kind: 'code'; readonly language: string; readonly text: string };

export interface MarkdownItem {
  /** Line breaks in it are kept, but in tasks, which are one line each. */
  readonly text: string;
  /** A task with its box, open or done. */
  readonly task?: 'open' | 'done';
  readonly items?: readonly MarkdownItem[];
}

/** What stands for a text in which there is nothing that can be written. */
const NOTHING = '…';

/**
 * A document in GitHub's Markdown, without HTML and links. Read back by a parser of CommonMark and GFM it has the
 * same headings and items with the same text, as `plainLines` gives it.
 * @returns the text, with a line feed at its end; empty for no blocks
 */
export function writeMarkdown(blocks: readonly MarkdownBlock[]): string {
  let sign: '-' | '*' = '-';
  const parts = blocks.map((block, index) => {
    // Two lists in a row would be read as one; another sign begins another list.
    sign = blocks[index - 1]?.kind === 'list' && sign === '-' ? '*' : '-';
    return writeBlock(block, sign);
  });
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}

function writeBlock(block: MarkdownBlock, sign: '-' | '*'): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeHeading(plainLine(block.text) || NOTHING)}`;
    case 'paragraph':
      return writeLines(block.text, '');
    case 'list':
      return writeItems(block.items, '', sign);
    case 'table':
      return [block.head, block.head.map(() => null), ...block.rows].map(writeRow).join('\n');
    case 'code':
      return writeCode(block.language, block.text);
  }
}

/** A bar that isn't escaped already: in escaped text a backslash of its own has another before it. */
const BARE_BAR = /(?<!\\)((?:\\\\)*)\|/g;

/** A row of a table; null stands for the line under its head. */
function writeRow(cells: readonly (string | null)[]): string {
  const written = cells.map((cell) =>
    cell === null ? '---' : escapeLine(plainLine(cell)).replace(BARE_BAR, '$1\\|'),
  );
  return `| ${written.join(' | ')} |`;
}

/** A fence that is longer than any in the text. */
function writeCode(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** A heading may end in signs that would be read as its closing. */
function escapeHeading(line: string): string {
  return escapeLine(line).replace(/(^|[^\\])(#+)$/, '$1\\$2');
}

/** Lines of one paragraph, each but the last ending in a backslash, which is a line break. */
function writeLines(text: string, indent: string): string {
  const lines = plainLines(text);
  const whole = lines.join('\n');
  return lines.length === 0 ? NOTHING : lines.map((line) => escapeLine(line, whole)).join(`\\\n${indent}`);
}

function writeItems(items: readonly MarkdownItem[], indent: string, sign: '-' | '*'): string {
  return items.map((item) => writeItem(item, indent, sign)).join('\n');
}

function writeItem(item: MarkdownItem, indent: string, sign: '-' | '*'): string {
  const inner = `${indent}  `;
  const text = item.task
    ? `[${item.task === 'done' ? 'x' : ' '}] ${escapeLine(plainLine(item.text) || NOTHING)}`
    : writeLines(item.text, inner);
  const own = `${indent}${sign} ${text}`;
  return item.items && item.items.length > 0 ? `${own}\n${writeItems(item.items, inner, '-')}` : own;
}
