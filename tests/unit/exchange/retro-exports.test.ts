import { join } from 'node:path';
import { retroMarkdown } from '@shared/exchange/retro-markdown';
import { retroSlack } from '@shared/exchange/retro-slack';
import { markdownToHtml } from '@shared/exchange/rich-text';
import { retroSummary } from '@shared/retro/make-summary';
import type { RetroSummary } from '@shared/retro/summary';
import { describe, expect, it } from 'vitest';
import { v1Workspace } from './v1-file';

function golden(name: string): string {
  return join(import.meta.dirname, '../../fixtures/golden', name);
}

function summaryOf(retroId: string): RetroSummary {
  const summary = retroSummary(v1Workspace(), retroId);
  if (!summary) throw new Error(`the fixture has lost ${retroId}`);
  return summary;
}

/** A retrospective in which nothing happened. */
const bare: RetroSummary = {
  title: 'A quiet week',
  teamName: 'Payments',
  date: '2026-11-20',
  formatName: 'Mad Sad Glad',
  closed: false,
  present: [],
  promises: [],
  topics: [],
  otherDecisions: [],
  otherActions: [],
  thanks: [],
  rating: null,
  columns: [],
};

/** A retrospective of which every text looks like something else. */
const tricky: RetroSummary = {
  ...bare,
  title: '# Not *bold* [link](https://evil.example) #',
  teamName: 'R&D <Core>',
  formatName: '1. Own_format',
  present: ['*Amara*', '- Jonas', '@mei'],
  promises: [
    {
      id: 'a',
      text: '[ ] a box\nthat is none',
      owner: null,
      due: null,
      verdict: 'carried',
      word: '~~not~~ & <b>never</b>',
      carried: 2,
    },
    { id: 'b', text: 'Ask', owner: 'Jonas', due: '2026-11-20', verdict: null, word: '', carried: 0 },
  ],
  topics: [
    {
      id: 't',
      kind: 'note',
      title: 'See https://example.com/a_b. Then &amp;',
      notes: ['See https://example.com/a_b. Then &amp;'],
      votes: 1,
      discussed: true,
      layer: 'feedback',
      decisions: [{ id: 'd', text: '> We quote', reason: '1. One\n2. Two\n---', layer: null }],
      actions: [
        {
          id: 'x',
          text: 'Write `code`',
          owner: 'Tom_O',
          due: '2026-12-04',
          done: true,
          dropped: false,
          layer: null,
        },
        { id: 'y', text: 'Let it go', owner: 'Tom_O', due: null, done: false, dropped: true, layer: null },
      ],
    },
  ],
  otherDecisions: [],
  otherActions: [
    { id: 'z', text: 'Keep *at* it', owner: null, due: null, done: false, dropped: false, layer: null },
  ],
  thanks: [{ to: null, text: '<3' }],
  rating: { average: 10 / 3, people: 3 },
  columns: [
    { title: 'Start | Stop', cards: [{ group: '+ a group', notes: ['| a | b |\n|---|---|', '\\'] }] },
    { title: 'Empty', cards: [] },
  ],
};

const summaries: readonly [name: string, summary: RetroSummary][] = [
  ['believable', summaryOf('r-sept')],
  ['bare', bare],
  ['tricky', tricky],
];

describe('golden files: change one only with a look at what readers will see', () => {
  it.each(summaries)('%s: decisions and actions', async (name, summary) => {
    await expect(retroMarkdown(summary, { includeNotes: false })).toMatchFileSnapshot(golden(`${name}.md`));
  });

  it.each(summaries)('%s: with the notes', async (name, summary) => {
    await expect(retroMarkdown(summary, { includeNotes: true })).toMatchFileSnapshot(
      golden(`${name}-notes.md`),
    );
  });

  it.each(summaries)('%s: for Slack', async (name, summary) => {
    await expect(retroSlack(summary)).toMatchFileSnapshot(golden(`${name}.slack.txt`));
  });

  it.each(summaries)('%s: as rich text', async (name, summary) => {
    const html = markdownToHtml(retroMarkdown(summary, { includeNotes: true }));
    await expect(`${html}\n`).toMatchFileSnapshot(golden(`${name}.html`));
  });
});

describe('the default export', () => {
  it('has nothing of what people said in the room', () => {
    const summary = summaryOf('r-sept');
    const markdown = retroMarkdown(summary, { includeNotes: false });
    for (const text of [
      'Staging breaks on Mondays',
      "Staging can't be trusted",
      'pager',
      'staying calm',
      'votes',
      'Rated',
    ]) {
      expect(markdown).not.toContain(text);
      expect(retroSlack(summary)).not.toContain(text);
    }
    expect(retroMarkdown(summary, { includeNotes: true })).toContain('Staging breaks on Mondays');
  });
});

describe('rich text', () => {
  it('has characters for boxes, and no tag that people typed', () => {
    const html = markdownToHtml(retroMarkdown(tricky, { includeNotes: true }));
    expect(html).toContain('<li>☑ Write `code` (Tom_O, due 2026-12-04)</li>');
    expect(html).not.toMatch(/<(?:input|b|script|del|em|table)\b/);
  });
});
