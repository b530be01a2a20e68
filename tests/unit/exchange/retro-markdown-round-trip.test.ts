import { retroMarkdown } from '@shared/exchange/retro-markdown';
import { retroSlack } from '@shared/exchange/retro-slack';
import { plainLine, plainLines } from '@shared/kernel/markdown-text';
import type { RetroSummary } from '@shared/retro/summary';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foreignNodes, nodesIn, readMarkdown, textOf } from '../../support/read-markdown';
import { typed } from '../../support/typed-text';

const day = fc.constantFrom('2026-11-22', '2026-12-04');
const decision = fc.record({ id: fc.constant('d'), text: typed, reason: typed, layer: fc.constant(null) });
const action = fc.record({
  id: fc.constant('a'),
  text: typed,
  owner: fc.option(typed),
  due: fc.option(day),
  done: fc.boolean(),
  dropped: fc.boolean(),
  layer: fc.constant(null),
});

const summary: fc.Arbitrary<RetroSummary> = fc.record({
  title: typed,
  teamName: typed,
  date: day,
  formatName: typed,
  closed: fc.boolean(),
  present: fc.array(typed, { maxLength: 2 }),
  promises: fc.array(
    fc.record({
      id: fc.constant('p'),
      text: typed,
      owner: fc.option(typed),
      due: fc.option(day),
      verdict: fc.constantFrom(
        'kept' as const,
        'carried' as const,
        'changed' as const,
        'dropped' as const,
        null,
      ),
      word: typed,
      carried: fc.nat(3),
    }),
    { maxLength: 2 },
  ),
  topics: fc.array(
    fc.record({
      id: fc.constant('t'),
      kind: fc.constantFrom('note' as const, 'group' as const),
      title: typed,
      notes: fc.array(typed, { maxLength: 2 }),
      votes: fc.option(fc.nat(9)),
      discussed: fc.boolean(),
      layer: fc.constantFrom('inputs' as const, null),
      decisions: fc.array(decision, { maxLength: 2 }),
      actions: fc.array(action, { maxLength: 2 }),
    }),
    { maxLength: 2 },
  ),
  otherDecisions: fc.array(decision, { maxLength: 1 }),
  otherActions: fc.array(action, { maxLength: 1 }),
  thanks: fc.array(fc.record({ to: fc.option(typed), text: typed }), { maxLength: 1 }),
  rating: fc.constantFrom(null, { average: 3.5, people: 2 }),
  columns: fc.array(
    fc.record({
      title: typed,
      cards: fc.array(
        fc.record({ group: fc.option(typed), notes: fc.array(typed, { minLength: 1, maxLength: 2 }) }),
        {
          maxLength: 2,
        },
      ),
    }),
    { maxLength: 2 },
  ),
});

const line = (text: string) => plainLine(text) || '…';
const lines = (text: string) => plainLines(text).join('\n') || '…';

describe('the export of a retrospective, read back', { timeout: 60_000 }, () => {
  it('has the same headings, decisions, actions and notes, and nothing that nobody wrote', () => {
    fc.assert(
      fc.property(summary, (said) => {
        const root = readMarkdown(retroMarkdown(said, { includeNotes: true }));
        expect(foreignNodes(root)).toEqual([]);

        const headings = nodesIn(root).filter((node) => node.type === 'heading');
        expect(headings[0] && textOf(headings[0])).toBe(line(said.title));
        expect(headings.filter((node) => node.depth === 3).map(textOf)).toEqual(
          said.columns.map((column) => line(column.title)),
        );

        const items = nodesIn(root).filter((node) => node.type === 'listItem');
        const texts = items.map((node) => (node.children?.[0] ? textOf(node.children[0]) : ''));
        const actions = [...said.topics.flatMap((topic) => topic.actions), ...said.otherActions];
        const tasks = actions.filter((each) => !each.dropped);
        expect(items.filter((node) => typeof node.checked === 'boolean').map((node) => node.checked)).toEqual(
          tasks.map((each) => each.done),
        );
        for (const each of actions) {
          // Text and owner are on one line, with what is missing said.
          expect(texts.some((text) => text.includes(plainLine(each.text)))).toBe(true);
          expect(texts.some((text) => text.includes(plainLine(each.owner ?? 'no owner')))).toBe(true);
        }
        const decisions = [...said.topics.flatMap((topic) => topic.decisions), ...said.otherDecisions];
        for (const each of decisions) expect(texts).toContain(lines(each.text));
        for (const card of said.columns.flatMap((column) => column.cards)) {
          for (const note of card.notes) expect(texts).toContain(lines(note));
        }
      }),
      { numRuns: 250 },
    );
  });

  it("leaves nothing of a link or a mention in Slack's form", () => {
    fc.assert(
      fc.property(summary, (said) => {
        expect(retroSlack(said)).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
      }),
      { numRuns: 250 },
    );
  });
});
