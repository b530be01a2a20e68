/// <reference path="../../../shared/exchange/papaparse.d.ts" />
import { actionsSlack, actionTasks } from '@shared/exchange/action-tasks';
import { writeCalendar } from '@shared/exchange/calendar';
import { lineMarkdown } from '@shared/exchange/line-markdown';
import { actionsCalendar, logCalendar } from '@shared/exchange/log-calendar';
import { actionsCsv } from '@shared/exchange/log-csv';
import { actionsAs, decisionsAs } from '@shared/exchange/log-forms';
import { writeCsv } from '@shared/exchange/write-csv';
import { plainLine, plainLines } from '@shared/kernel/markdown-text';
import { lineOf } from '@shared/line/line-of';
import { type LogAction, logActions } from '@shared/log/action-list';
import { lookFromLog } from '@shared/log/look-from-log';
import { addAction, toggleDone } from '@shared/retro/actions';
import fc from 'fast-check';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { arbitraryText, lively } from '../../support/arbitraries';
import { foreignNodes, nodesIn, readMarkdown, textOf } from '../../support/read-markdown';
import { workspaceBuilder } from '../../support/workspace-builder';

function sampleRows(): LogAction[] {
  const build = workspaceBuilder();
  const { teamId, peopleIds } = build.team('Delta');
  const { retroId } = build.retro(teamId);
  const add = (text: string, due: string | null, ownerId: string | null) =>
    build.made('action', addAction, { teamId, retroId, topicId: null, text, due, ownerId });
  add('Fix the *slow* build', '2026-12-01', peopleIds[0] ?? null);
  build.do(toggleDone, { actionId: add('=SUM(A1:A9)', null, null) });
  build.do(lookFromLog, { actionId: add('Write it all again', null, null), verdict: 'dropped' });
  return logActions(build.workspace, teamId, '2026-11-20');
}

const rows = sampleRows();
const options = { teamName: 'Delta', withBom: false };
const withText = (text: string): LogAction[] =>
  rows.slice(0, 1).map((row) => ({ ...row, action: { ...row.action, text } }));

describe('actions for other tools', () => {
  it.each(['github', 'obsidian', 'dataview', 'plain'] as const)(
    'are as they were agreed on: %s',
    async (form) => {
      await expect(actionTasks(rows, form)).toMatchFileSnapshot(`../../fixtures/golden/actions-${form}.md`);
    },
  );

  it('are as they were agreed on for Slack and as a table', async () => {
    await expect(actionsSlack('Delta', rows)).toMatchFileSnapshot('../../fixtures/golden/actions-slack.txt');
    await expect(actionsCsv(rows, { withBom: false })).toMatchFileSnapshot(
      '../../fixtures/golden/actions.csv.txt',
    );
  });

  it.each([
    ['page', 'md'],
    ['json', 'json.txt'],
  ] as const)('are as they were agreed on as %s', async (form, extension) => {
    await expect(actionsAs(form, rows, options)).toMatchFileSnapshot(
      `../../fixtures/golden/actions-${form}.${extension}`,
    );
  });

  it('have the same words in data, in a page and for Slack, whatever people wrote', () => {
    fc.assert(
      fc.property(arbitraryText(), (text) => {
        const [row] = JSON.parse(actionsAs('json', withText(text), options)) as { readonly text: string }[];
        expect(row?.text).toBe(text);
        const page = readMarkdown(actionsAs('page', withText(text), options));
        const cells = nodesIn(page).filter(({ type }) => type === 'tableCell');
        expect(cells).toHaveLength(10);
        expect(textOf(cells[5] ?? { type: '' })).toBe(plainLine(text));
        expect(foreignNodes(page, ['table', 'tableRow', 'tableCell'])).toEqual([]);
        const slack = actionsAs('slack', withText(text), options);
        expect(slack.split('\n')).toHaveLength(4);
        expect(slack).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
      }),
      { numRuns: 50 },
    );
  });

  it('are one task a line with the same words, whatever people wrote', () => {
    fc.assert(
      fc.property(arbitraryText(), (raw) => {
        const text = raw.slice(0, 900);
        for (const form of ['github', 'obsidian', 'dataview'] as const) {
          const written = actionTasks(withText(text), form);
          expect(written.split('\n')).toHaveLength(2);
          const tree = readMarkdown(written);
          const items = nodesIn(tree).filter(({ type }) => type === 'listItem');
          expect(items.map(({ checked }) => checked)).toEqual([false]);
          expect(textOf(tree).startsWith(plainLine(text) || '…')).toBe(true);
          expect(written).toContain('2026-12-01');
          // A due date in brackets of its own is Dataview's field, which Markdown reads as text.
          expect(foreignNodes(tree)).toEqual([]);
        }
      }),
    );
  });
});

describe('tables', () => {
  it('read back with the same cells by another reader, and none of them is a formula', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(arbitraryText(), { minLength: 2, maxLength: 4 }), { minLength: 1 }),
        (all) => {
          for (const withBom of [false, true]) {
            const text = writeCsv(all, { withBom });
            expect(text.startsWith('\ufeff')).toBe(withBom);
            const read = Papa.parse(withBom ? text.slice(1) : text, { delimiter: ',' });
            expect(read.data.slice(0, -1)).toEqual(all.map((row) => row.map((cell) => expectCell(cell))));
            for (const row of read.data) {
              for (const cell of row) {
                if (!/^-?\d+(\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^\s*[=+\-@]/);
              }
            }
          }
        },
      ),
    );
  });

  function expectCell(cell: string): string | RegExp {
    return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell) ? `'${cell}` : cell;
  }

  it('keep numbers as numbers', () => {
    expect(writeCsv([['-12.5', '+1', '-a', '@x']], { withBom: false })).toBe("-12.5,'+1,'-a,'@x\r\n");
  });
});

describe('decisions in a list', () => {
  const workspace = lively();
  const records = [...workspace.decisionRecord.values()].slice(0, 2);

  it.each([
    ['page', 'md'],
    ['slack', 'txt'],
    ['csv', 'csv.txt'],
    ['json', 'json.txt'],
  ] as const)('are as they were agreed on as %s', async (form, extension) => {
    await expect(decisionsAs(form, records, options)).toMatchFileSnapshot(
      `../../fixtures/golden/decisions-${form}.${extension}`,
    );
  });

  it('have the same words in each form, whatever people wrote', () => {
    fc.assert(
      fc.property(arbitraryText(), (raw) => {
        const title = plainLine(raw) || 'T';
        const odd = records
          .slice(0, 1)
          .map((record) => ({ ...record, title, outcome: raw, decidedBy: title }));
        const [row] = JSON.parse(decisionsAs('json', odd, options)) as { title: string; outcome: string }[];
        expect([row?.title, row?.outcome]).toEqual([title, raw]);
        const page = readMarkdown(decisionsAs('page', odd, options));
        const cells = nodesIn(page).filter(({ type }) => type === 'tableCell');
        expect(textOf(cells[7] ?? { type: '' })).toBe(title);
        expect(foreignNodes(page, ['table', 'tableRow', 'tableCell'])).toEqual([]);
        for (const withBom of [false, true]) {
          const csv = decisionsAs('csv', odd, { ...options, withBom }).replace(/^\ufeff/, '');
          const [, cellsOf = []] = Papa.parse(csv, { delimiter: ',' }).data;
          expect((cellsOf[1] ?? '').replace(/^'/, '')).toBe(title.replace(/^'/, ''));
          expect((cellsOf[5] ?? '').replace(/^'/, '')).toBe(raw.replace(/^'/, ''));
        }
        expect(decisionsAs('slack', odd, options)).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
      }),
    );
  });
});

describe('calendars', () => {
  it('are as they were agreed on, for a team and for a meeting', async () => {
    const { team, action, person, decisionRecord, initiative } = lively();
    const [first] = team.values();
    if (!first) throw new Error('There is no team.');
    const all = logCalendar({ action, person, decisionRecord, initiative }, first);
    await expect(all).toMatchFileSnapshot('../../fixtures/golden/team-days.ics');
    await expect(actionsCalendar('Delta: November', rows)).toMatchFileSnapshot(
      '../../fixtures/golden/actions-days.ics',
    );
    for (const text of [all, actionsCalendar('Delta: November', rows)]) {
      expect(new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').length).toBeGreaterThan(0);
    }
  });

  it('read back with the same words by another reader, in lines of 75 octets, whatever people wrote', () => {
    fc.assert(
      fc.property(arbitraryText(), arbitraryText(), (title, text) => {
        const day = { id: 'a1', date: '2026-12-31', title, text, createdAt: '2026-11-20T09:00:00.000Z' };
        const written = writeCalendar(title, [day, { ...day, id: 'a2' }]);
        for (const line of written.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        }
        const calendar = new ICAL.Component(ICAL.parse(written));
        const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
        expect(events.map(({ uid }) => uid)).toEqual(['a1@throughline', 'a2@throughline']);
        for (const event of events) {
          expect(event.summary ?? '').toBe(plainLines(title).join('\n'));
          expect(event.description ?? '').toBe(plainLines(text).join('\n'));
          expect(event.startDate.toString()).toBe('2026-12-31');
          expect(event.endDate.toString()).toBe('2027-01-01');
        }
      }),
    );
  });
});

describe('the line of an item', () => {
  it('is as it was agreed on', async () => {
    const workspace = lively();
    const [initiative] = workspace.initiative.values();
    const line = lineOf(workspace, { table: 'initiative', id: initiative?.id ?? '' });
    if (!line) throw new Error('There is no line.');
    await expect(lineMarkdown(line)).toMatchFileSnapshot('../../fixtures/golden/line.md');
  });

  it('is a page with a drawing, in which nothing people wrote is more than text', () => {
    const workspace = lively();
    const [initiative] = workspace.initiative.values();
    const line = lineOf(workspace, { table: 'initiative', id: initiative?.id ?? '' });
    if (!line) throw new Error('There is no line.');
    const odd = line.nodes.map((node) => ({
      ...node,
      end: { ...node.end, title: 'x"] --> y; <b>#1</b> `z` | end' },
    }));
    const written = lineMarkdown({ ...line, nodes: odd });
    const tree = readMarkdown(written);
    expect(foreignNodes(tree, ['code'])).toEqual([]);
    const drawing = nodesIn(tree).find(({ type }) => type === 'code');
    expect(drawing?.lang).toBe('mermaid');
    const boxes = (drawing?.value ?? '').split('\n').filter((one) => /^ {2}n\d+\["/.test(one));
    expect(boxes).toHaveLength(line.nodes.length);
    for (const box of boxes) expect(box.replaceAll('<br/>', '')).toMatch(/^ {2}n\d+\["[^"<>[\]]*"\]$/);
  });
});
