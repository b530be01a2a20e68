import { writeMarkdown } from '@shared/kernel/markdown';
import { escapeLine, plainLine, plainLines } from '@shared/kernel/markdown-text';
import { describe, expect, it } from 'vitest';

describe('escapeLine escapes what has a meaning, and nothing else', () => {
  const cases: readonly [text: string, markdown: string][] = [
    ['nothing to see: (a), "b" & c!', 'nothing to see: (a), "b" & c!'],
    ['a * b _c_ [d] <e> `f` \\', 'a \\* b \\_c\\_ \\[d\\] \\<e\\> \\`f\\` \\\\'],
    ['# a', '\\# a'],
    ['#12 is a number', '#12 is a number'],
    ['a # b', 'a # b'],
    ['- a', '\\- a'],
    ['-5 degrees', '-5 degrees'],
    ['+ a', '\\+ a'],
    ['1. a', '1\\. a'],
    ['12) a', '12\\) a'],
    ['1.5 days', '1.5 days'],
    ['a 1. b', 'a 1. b'],
    ['> a', '\\> a'],
    ['---', '\\---'],
    ['===', '\\==='],
    ['|---|---|', '\\|---|---|'],
    ['a | b', 'a | b'],
    ['~10 minutes', '~10 minutes'],
    ['~~gone~~', '\\~\\~gone\\~\\~'],
    ['R&D, AT&T &c', 'R&D, AT&T &c'],
    ['&amp; &#60; &lt', '\\&amp; \\&#60; &lt'],
    ['@name', '@name'],
    ['me@example.com', 'me@example.com'],
    ['www.example.com', 'www\\.example.com'],
    ['see https://example.com/a_b?c=d.', 'see <https://example.com/a_b?c=d>.'],
    ['(https://example.com)', '(<https://example.com>)'],
    ['[x](https://evil.example)', '\\[x\\](<https://evil.example>)'],
    ['https://', 'https\\://'],
    ['שלום * עולם', 'שלום \\* עולם'],
  ];

  it.each(cases)('%s', (text, markdown) => {
    expect(escapeLine(text)).toBe(markdown);
  });
});

describe('a sign whose second is in the next line', () => {
  it('is escaped, too: a line through the words goes over a line break', () => {
    expect(writeMarkdown([{ kind: 'paragraph', text: '~ten\nor eleven~' }])).toBe('\\~ten\\\nor eleven\\~\n');
    expect(writeMarkdown([{ kind: 'paragraph', text: '~10\nminutes' }])).toBe('~10\\\nminutes\n');
  });
});

describe('plain lines', () => {
  it('keep the words and the line breaks, and one blank where there were many', () => {
    expect(plainLines('  a \t b \r\n\r\n\u2028 c\u0000d  ')).toEqual(['a b', 'cd']);
    expect(plainLine(' a\nb ')).toBe('a b');
    expect(plainLines(' \n\t')).toEqual([]);
  });
});

describe('writeMarkdown', () => {
  it('writes headings, paragraphs, lists in lists and tasks', () => {
    expect(
      writeMarkdown([
        { kind: 'heading', level: 1, text: 'Sprint 42 #' },
        { kind: 'paragraph', text: 'One\n\nTwo' },
        {
          kind: 'list',
          items: [
            { text: 'a\nb', items: [{ text: 'c', items: [{ text: 'd\ne' }] }] },
            { text: 'open\ntask', task: 'open' },
            { text: 'done', task: 'done' },
            { text: '' },
          ],
        },
        { kind: 'list', items: [{ text: 'another list' }] },
      ]),
    ).toBe(
      [
        '# Sprint 42 \\#',
        '',
        'One\\',
        'Two',
        '',
        '- a\\',
        '  b',
        '  - c',
        '    - d\\',
        '      e',
        '- [ ] open task',
        '- [x] done',
        '- …',
        '',
        '* another list',
        '',
      ].join('\n'),
    );
  });

  it('writes nothing for nothing', () => {
    expect(writeMarkdown([])).toBe('');
  });
});
