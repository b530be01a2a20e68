import { decisionFiles } from '@shared/exchange/decision-files';
import { decisionFileName } from '@shared/exchange/decision-parts';
import { plainLine } from '@shared/kernel/markdown-text';
import { blankDecisionRecord, type DecisionRecord } from '@shared/model/decision-record';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { arbitraryText } from '../../support/arbitraries';
import { foreignNodes, type Node, nodesIn, readMarkdown, textOf } from '../../support/read-markdown';

const old: DecisionRecord = {
  ...blankDecisionRecord,
  drivers: ['Fewer things to watch', 'No new *tool*'],
  options: [
    { title: 'One queue', description: 'For all teams', arguments: [{ side: 'good', text: 'it is simple' }] },
    { title: 'Two queues', description: '', arguments: [{ side: 'bad', text: 'they drift apart' }] },
  ],
  consequences: [
    { side: 'good', text: 'one page to look at' },
    { side: 'neutral', text: 'the old one goes in March' },
  ],
  id: 'r1',
  teamId: 't',
  number: 1,
  title: 'Use one queue: "jobs"',
  status: 'superseded',
  date: '2026-11-20',
  context: 'Jobs get lost.\n\nNobody knows where.',
  chosen: 0,
  outcome: 'because it is there',
  confirmation: 'No job is lost in a month.',
  more: 'Decided in "November".',
  decidedBy: 'Ana, Ben',
  supersededById: 'r2',
  lookAgain: '2027-02-01',
  createdAt: '2026-11-20T09:00:00.000Z',
};
const next: DecisionRecord = {
  ...old,
  id: 'r2',
  number: 2,
  title: 'Queues in the cloud',
  status: 'accepted',
  supersededById: null,
  options: [],
  drivers: [],
  consequences: [],
  chosen: null,
  outcome: 'We use what the cloud has.',
  confirmation: '',
  more: '',
  lookAgain: null,
};
const both = new Map([old, next].map((record) => [record.id, record]));

function split(text: string): { readonly front: Record<string, unknown>; readonly body: Node } {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return { front: parse(front) as Record<string, unknown>, body: readMarkdown(body) };
}

const headings = (body: Node) =>
  nodesIn(body)
    .filter(({ type }) => type === 'heading')
    .map((node) => `${node.depth} ${textOf(node)}`);

describe('decision records as files', () => {
  it.each(['madr', 'nygard'] as const)('are as they were agreed on: %s', async (form) => {
    for (const { name, content } of decisionFiles(both, 't', form)) {
      await expect(content).toMatchFileSnapshot(`../../fixtures/golden/${form}-${name}`);
    }
  });

  it('are named by number and title, whatever the title', () => {
    expect(decisionFileName(old)).toBe('0001-use-one-queue-jobs.md');
    expect(decisionFileName({ number: 12, title: '???' })).toBe('0012-decision.md');
    expect(decisionFileName({ number: 3, title: 'Réunion / ../x' })).toBe('0003-réunion-x.md');
  });

  it('lead to one another in both directions, in files that are there', () => {
    for (const form of ['madr', 'nygard'] as const) {
      const files = decisionFiles(both, 't', form);
      const [first = '', second = ''] = files.map(({ content }) => content);
      expect(first).toContain('(0002-queues-in-the-cloud.md)');
      expect(second).toContain('(0001-use-one-queue-jobs.md)');
    }
  });

  it('change only where the record changed', () => {
    const before = decisionFiles(both, 't', 'madr');
    const after = decisionFiles(new Map([...both, ['r2', { ...next, context: 'Other' }]]), 't', 'madr');
    expect(after[0]).toEqual(before[0]);
    expect(after[1]?.content).not.toBe(before[1]?.content);
  });

  it('read back with the same words by a reader of YAML and one of Markdown, whatever people wrote', () => {
    fc.assert(
      fc.property(arbitraryText(), arbitraryText(), (rawTitle, raw) => {
        const title = plainLine(rawTitle).slice(0, 200).trim() || 'T';
        const text = raw.slice(0, 900);
        const record: DecisionRecord = {
          ...next,
          title,
          context: text,
          decidedBy: text,
          drivers: [text || 'x'],
          options: [{ title, description: text, arguments: [{ side: 'bad', text: text || 'x' }] }],
          consequences: [{ side: 'good', text: text || 'x' }],
        };
        const records = new Map([['r2', record]]);
        const madr = split(decisionFiles(records, 't', 'madr')[0]?.content ?? '');
        expect(madr.front.status).toBe('accepted');
        expect(madr.front.date).toBe('2026-11-20');
        expect(madr.front['decision-makers'] ?? '').toBe(plainLine(text));
        expect(headings(madr.body)).toEqual([
          `1 ${plainLine(title)}`,
          '2 Context and Problem Statement',
          '2 Decision Drivers',
          '2 Considered Options',
          '2 Decision Outcome',
          '3 Consequences',
          '2 Pros and Cons of the Options',
          `3 ${plainLine(title)}`,
        ]);
        expect(foreignNodes(madr.body)).toEqual([]);
        const nygard = readMarkdown(decisionFiles(records, 't', 'nygard')[0]?.content ?? '');
        expect(headings(nygard)).toEqual([
          `1 2. ${plainLine(title)}`,
          '2 Status',
          '2 Context',
          '2 Decision',
          '2 Consequences',
        ]);
        expect(foreignNodes(nygard)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
