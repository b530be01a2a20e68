import { joinLines, plainOf, trimBlanks } from './plain-text';

/** A paragraph or a piece of code, or an entry of a list. */
export interface Block {
  readonly kind: 'text' | 'item';
  /** As Markdown. */
  readonly raw: string;
  /** As plain text. */
  readonly text: string;
}

/** What stands under a heading, up to the next one of any level. */
export interface Section {
  /** 1 to 6. */
  readonly level: number;
  /** As Markdown. */
  readonly heading: string;
  readonly lines: readonly string[];
}

export interface Outline {
  /** What stands before the first heading. */
  readonly before: readonly string[];
  readonly sections: readonly Section[];
  /** How many comments were taken out. */
  readonly comments: number;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t](.*))?$/;

/** The headings of a Markdown document with what stands under each. Signs in a piece of code are no headings. */
export function outlineOf(body: string): Outline {
  const { lines: all, comments } = withoutComments(body);
  const before: string[] = [];
  const sections: { level: number; heading: string; lines: string[] }[] = [];
  let fence: string | null = null;
  for (const line of all) {
    const heading = fence === null ? headingOf(line) : null;
    const isCode = fence !== null;
    fence = fenceAfter(line, fence);
    const lines = sections.at(-1)?.lines ?? before;
    if (heading) sections.push({ ...heading, lines: [] });
    else if (!isCode && /^ {0,3}(?:={1,200}|-{2,200})[ \t]*$/.test(line) && isParagraphEnd(lines)) {
      sections.push({ level: line.includes('=') ? 1 : 2, heading: trimBlanks(lines.pop() ?? ''), lines: [] });
    } else lines.push(line);
  }
  return { before, comments, sections };
}

function headingOf(line: string): { readonly level: number; readonly heading: string } | null {
  const marks = /^ {0,3}(#{1,6})(?:[ \t]|$)/.exec(line)?.[1];
  if (marks === undefined) return null;
  const words = trimBlanks(line.slice(line.indexOf('#') + marks.length));
  // Signs at the end may close it, behind a blank.
  let end = words.length;
  while (words[end - 1] === '#') end -= 1;
  const isClosed = end === 0 || (end < words.length && /[ \t]/.test(words[end - 1] ?? ''));
  return { level: marks.length, heading: trimBlanks(isClosed ? words.slice(0, end) : words) };
}

/** A heading may be written as a line with a line of signs under it; that line must then stand alone. */
function isParagraphEnd(lines: readonly string[]): boolean {
  const last = lines.at(-1) ?? '';
  return isBlankLine(lines.at(-2) ?? '') && !isBlankLine(last) && !ITEM.test(last) && !FENCE.test(last);
}

function isBlankLine(line: string): boolean {
  return trimBlanks(line) === '';
}

/** The marks of the piece of code that goes on behind a line, or null. */
function fenceAfter(line: string, fence: string | null): string | null {
  const marks = FENCE.exec(line)?.[1];
  if (marks === undefined) return fence;
  if (fence === null) return marks;
  return marks.startsWith(fence) && trimBlanks(line) === marks ? null : fence;
}

/** Takes comments out, but not out of code. One without an end is none. */
function withoutComments(body: string): { readonly lines: string[]; readonly comments: number } {
  const lines: string[] = [];
  let comments = 0;
  let fence: string | null = null;
  let isInside = false;
  // From here on no comment ends any more.
  const lastEnd = body.lastIndexOf('-->');
  let offset = 0;
  for (const line of body.split('\n')) {
    const start = offset;
    offset += line.length + 1;
    if (fence !== null || (!isInside && FENCE.test(line))) {
      fence = fenceAfter(line, fence);
      lines.push(line);
      continue;
    }
    let kept = '';
    let at = 0;
    while (at < line.length) {
      const next: number = line.indexOf(isInside ? '-->' : '<!--', at);
      const isComment = next !== -1 && (isInside || (line[next - 1] !== '\\' && start + next < lastEnd));
      if (!isInside) kept += line.slice(at, isComment ? next : line.length);
      if (!isComment) break;
      if (isInside) at = next + 3;
      else {
        comments += 1;
        at = next + 4;
      }
      isInside = !isInside;
    }
    lines.push(kept);
  }
  return { lines, comments };
}

/** The paragraphs and the entries of lists in some lines; what is indented under an entry belongs to it. */
export function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let open: { readonly kind: Block['kind']; readonly lines: string[] } | null = null;
  let code: string[] | null = null;
  let fence: string | null = null;
  const close = () => {
    if (open !== null) push(blocks, open.kind, joinLines(open.lines));
    open = null;
  };
  for (const line of lines) {
    fence = fenceAfter(line, fence);
    if (code !== null || fence !== null) {
      if (code === null) {
        close();
        code = [];
      }
      code.push(line);
      if (fence !== null) continue;
      blocks.push(codeBlock(code));
      code = null;
      continue;
    }
    const item = ITEM.exec(line);
    if (isBlankLine(line)) close();
    else if (item) {
      close();
      open = { kind: 'item', lines: [item[1] ?? ''] };
    } else if (open !== null) (open as { readonly lines: string[] }).lines.push(line);
    else {
      const last = /^ {2,}|^\t/.test(line) && blocks.at(-1)?.kind === 'item' ? blocks.pop() : undefined;
      open = last ? { kind: 'item', lines: [last.raw, line] } : { kind: 'text', lines: [line] };
    }
  }
  if (code !== null) blocks.push(codeBlock(code));
  close();
  return blocks;
}

/** Code keeps its lines, and its signs are its own. */
function codeBlock(lines: readonly string[]): Block {
  const text = lines.join('\n');
  return { kind: 'text', raw: text, text };
}

function push(blocks: Block[], kind: Block['kind'], raw: string): void {
  if (trimBlanks(raw) !== '') blocks.push({ kind, raw, text: plainOf(raw) });
}
