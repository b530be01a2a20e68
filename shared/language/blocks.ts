/** A run of text (end exclusive) that is neither fenced code nor a quoted line; a list item is a run of its own. */
export interface Block {
  readonly start: number;
  readonly end: number;
}

const FENCE = /^[ \t]*(`{3,}|~{3,})(.*)$/;
const MARKER = /^[ \t]*(?:(?:[-*+•]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?|#{1,6}[ \t]+)/;
const QUOTED = /^[ \t]*>/;

interface Fence {
  readonly mark: string;
  readonly length: number;
}

function openingFence(line: string): Fence | undefined {
  const found = FENCE.exec(line);
  const run = found?.[1];
  if (run === undefined) return undefined;
  const mark = run.charAt(0);
  // An info string with a backtick in it is an inline span, not a fence.
  if (mark === '`' && (found?.[2] ?? '').includes('`')) return undefined;
  return { mark, length: run.length };
}

function closesFence(line: string, fence: Fence): boolean {
  const trimmed = line.trim();
  if (trimmed.length < fence.length) return false;
  for (const character of trimmed) if (character !== fence.mark) return false;
  return true;
}

/**
 * The parts of a text that may be read for wording. Left out: fenced code (an open fence runs to the end, as in
 * CommonMark), lines quoted with ">", list and heading marks, and blank lines.
 */
export function readableBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let fence: Fence | undefined;
  let openStart = -1;
  let openEnd = -1;
  const close = () => {
    if (openStart >= 0 && openEnd > openStart) blocks.push({ start: openStart, end: openEnd });
    openStart = -1;
  };

  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const lineEnd = newline < 0 ? text.length : newline;
    const line = text.slice(at, lineEnd);
    const next = lineEnd + 1;

    if (fence !== undefined) {
      if (closesFence(line, fence)) fence = undefined;
      at = next;
      continue;
    }
    const opened = openingFence(line);
    const marker = MARKER.exec(line)?.[0] ?? '';
    if (opened !== undefined) {
      close();
      fence = opened;
    } else if (line.trim() === '' || QUOTED.test(line.slice(marker.length))) {
      close();
    } else {
      if (marker !== '') close();
      if (openStart < 0) openStart = at + marker.length;
      openEnd = lineEnd;
    }
    at = next;
  }
  close();
  return blocks;
}
