import { type MarkdownBlock, type MarkdownItem, writeMarkdown } from '@shared/kernel/markdown';
import { plainLine, plainLines } from '@shared/kernel/markdown-text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foreignNodes, type Node, readMarkdown, textOf } from '../../support/read-markdown';
import { typed } from '../../support/typed-text';

/** What a document says, as it is written and as it is read: the two must be equal. */
type Said =
  | { readonly heading: number; readonly text: string }
  | { readonly paragraph: string }
  | { readonly items: readonly SaidItem[] }
  | { readonly rows: readonly (readonly string[])[] }
  | { readonly code: string; readonly language: string };

interface SaidItem {
  readonly text: string;
  readonly task: 'open' | 'done' | null;
  readonly items: readonly SaidItem[];
}

function written(block: MarkdownBlock): Said {
  if (block.kind === 'heading') return { heading: block.level, text: plainLine(block.text) || '…' };
  if (block.kind === 'paragraph') return { paragraph: plainLines(block.text).join('\n') || '…' };
  if (block.kind === 'table')
    return { rows: [block.head, ...block.rows].map((cells) => cells.map(plainLine)) };
  if (block.kind === 'code') return { code: block.text, language: block.language };
  return { items: block.items.map(writtenItem) };
}

function writtenItem(item: MarkdownItem): SaidItem {
  const text = item.task ? plainLine(item.text) : plainLines(item.text).join('\n');
  return { text: text || '…', task: item.task ?? null, items: (item.items ?? []).map(writtenItem) };
}

function parsed(node: Node): Said {
  if (node.type === 'heading') return { heading: node.depth ?? 0, text: textOf(node) };
  if (node.type === 'paragraph') return { paragraph: textOf(node) };
  if (node.type === 'list') return { items: (node.children ?? []).map(parsedItem) };
  if (node.type === 'table') {
    return { rows: (node.children ?? []).map((row) => (row.children ?? []).map(textOf)) };
  }
  if (node.type === 'code') return { code: node.value ?? '', language: node.lang ?? '' };
  return { paragraph: `unexpected ${node.type}` };
}

function parsedItem(node: Node): SaidItem {
  const [first, ...rest] = node.children ?? [];
  return {
    text: first ? textOf(first) : '',
    task: node.checked === true ? 'done' : node.checked === false ? 'open' : null,
    items: rest.flatMap((child) => (child.children ?? []).map(parsedItem)),
  };
}

/** Reads what was written, and holds that it says the same, without HTML and without a link that nobody wrote. */
function expectSame(blocks: readonly MarkdownBlock[]): void {
  const markdown = writeMarkdown(blocks);
  const root = readMarkdown(markdown);
  expect((root.children ?? []).map(parsed)).toEqual(blocks.map(written));
  expect(foreignNodes(root, ['table', 'tableRow', 'tableCell', 'code'])).toEqual([]);
}

/** Items with items in them, to the given depth. */
function itemsOf(depth: number): fc.Arbitrary<MarkdownItem> {
  const task = fc.constantFrom('open' as const, 'done' as const);
  if (depth === 0) return fc.record({ text: typed, task }, { requiredKeys: ['text'] });
  const items = fc.array(itemsOf(depth - 1), { maxLength: 2 });
  return fc.record({ text: typed, task, items }, { requiredKeys: ['text'] });
}

const item = itemsOf(2);

const block: fc.Arbitrary<MarkdownBlock> = fc.oneof(
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const, 6 as const),
    text: typed,
  }),
  fc.record({ kind: fc.constant('paragraph' as const), text: typed }),
  fc.integer({ min: 1, max: 4 }).chain((width) => {
    const cells = fc.array(typed, { minLength: width, maxLength: width });
    return fc.record({
      kind: fc.constant('table' as const),
      head: cells,
      rows: fc.array(cells, { maxLength: 3 }),
    });
  }),
  fc.record({
    kind: fc.constant('code' as const),
    language: fc.constant('mermaid'),
    text: fc.stringMatching(/^[a-z`~|#\n -]{0,40}$/).filter((text) => !/[\n ]$|^\s|^$/.test(text)),
  }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(item, { minLength: 1, maxLength: 3 }) }),
);

describe('Markdown that is written and read again', { timeout: 60_000 }, () => {
  it('says the same, whatever text people type', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (blocks) => expectSame(blocks)),
      { numRuns: 1_000 },
    );
  });
});
