import { type MarkdownBlock, type MarkdownItem, writeMarkdown } from '@shared/kernel/markdown';
import { plainLine, plainLines } from '@shared/kernel/markdown-text';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';

interface Node {
  readonly type: string;
  readonly depth?: number;
  readonly value?: string;
  readonly url?: string;
  readonly checked?: boolean | null;
  readonly children?: readonly Node[];
}

const parser = unified().use(remarkParse).use(remarkGfm);

function read(markdown: string): Node {
  return parser.parse(markdown) as unknown as Node;
}

function textOf(node: Node): string {
  if (node.type === 'break') return '\n';
  return node.value ?? (node.children ?? []).map(textOf).join('');
}

function nodesIn(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(nodesIn)];
}

/** What a document says, as it is written and as it is read: the two must be equal. */
type Said =
  | { readonly heading: number; readonly text: string }
  | { readonly paragraph: string }
  | { readonly items: readonly SaidItem[] };

interface SaidItem {
  readonly text: string;
  readonly task: 'open' | 'done' | null;
  readonly items: readonly SaidItem[];
}

function written(block: MarkdownBlock): Said {
  if (block.kind === 'heading') return { heading: block.level, text: plainLine(block.text) || '…' };
  if (block.kind === 'paragraph') return { paragraph: plainLines(block.text).join('\n') || '…' };
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

const allowed = new Set(['root', 'heading', 'paragraph', 'list', 'listItem', 'text', 'break', 'link']);

/** Reads what was written, and holds that it says the same, without HTML and without a link that nobody wrote. */
function expectSame(blocks: readonly MarkdownBlock[]): void {
  const markdown = writeMarkdown(blocks);
  const root = read(markdown);
  expect((root.children ?? []).map(parsed)).toEqual(blocks.map(written));
  for (const node of nodesIn(root)) {
    expect(allowed).toContain(node.type);
    if (node.type === 'link') expect(withoutScheme(node.url ?? '')).toBe(withoutScheme(textOf(node)));
  }
}

/** What somebody typed is the target, but for the scheme that a bare "www." or a mail address gets. */
function withoutScheme(address: string): string {
  return address.replace(/^(?:https?:\/\/|mailto:)/i, '');
}

const signs = fc.constantFrom(
  ...'\\*_[]()<>`#+-=~|!&:;.,"\'@/{}$^%?0123456789aAzZ \t\n\r'.split(''),
  '\u00a0',
  '\u2028',
  '\u0085',
  '\u200b',
  '\u202e',
  '\ufeff',
  'é',
  'ß',
  '中',
  'א',
  'ع',
  '👩‍👩‍👧',
  '😀',
  '\u0000',
  '\u001b',
  '\u007f',
);

const snippets = fc.constantFrom(
  '[x](http://evil.example)',
  '![x](y.png)',
  '[a]: http://b.example',
  '[^1]',
  '[^1]: note',
  '<b>bold</b>',
  '<!-- c -->',
  '<script>alert(1)</script>',
  '&amp;',
  '&lt;b&gt;',
  '&#60;',
  '&copy',
  'http://a.example/x_y*z',
  'https://a.example/(b)?c=d&amp;e#f.',
  'www.example.com',
  'me@example.com',
  'mailto:me@example.com',
  'xmpp:me@example.com/x',
  '---',
  '***',
  '___',
  '===',
  '- - -',
  '# a',
  '## b ##',
  '1. one',
  '2) two',
  '- item',
  '+ item',
  '* item',
  '- [ ] task',
  '[ ] task',
  '[x] done',
  '> quote',
  '```',
  '~~~',
  '~~gone~~',
  '~a~',
  '`code`',
  '**b**',
  '__b__',
  '*i*',
  '_i_',
  'snake_case_name',
  '| a | b |',
  '|---|---|',
  ':-:',
  '--|--',
  '\\',
  '\\\\',
  '    code',
  '\tcode',
  '\n\n',
  '#12',
  '@name',
  '://',
  'https://',
  'http://',
  '\\n',
  '"',
  "'",
  'a  \nb',
  ' ',
);

const typed = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.oneof(signs, snippets), { maxLength: 12 }).map((parts) => parts.join('')),
  },
  { weight: 2, arbitrary: fc.array(snippets, { maxLength: 5 }).map((parts) => parts.join(' ')) },
  { weight: 1, arbitrary: fc.array(snippets, { maxLength: 5 }).map((parts) => parts.join('\n')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);

const item: fc.Arbitrary<MarkdownItem> = fc.letrec<{ item: MarkdownItem }>((tie) => ({
  item: fc.record(
    {
      text: typed,
      task: fc.constantFrom('open' as const, 'done' as const),
      items: fc.array(tie('item'), { maxLength: 2, depthSize: 'small' }),
    },
    { requiredKeys: ['text'] },
  ),
})).item;

const block: fc.Arbitrary<MarkdownBlock> = fc.oneof(
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const, 6 as const),
    text: typed,
  }),
  fc.record({ kind: fc.constant('paragraph' as const), text: typed }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(item, { minLength: 1, maxLength: 3 }) }),
);

describe('Markdown that is written and read again', { timeout: 60_000 }, () => {
  it('says the same, whatever text people type', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (blocks) => expectSame(blocks)),
      { numRuns: 1_500 },
    );
  });
});
