import { actionsAs, decisionsAs } from '@shared/exchange/log-forms';
import { writeCsv } from '@shared/exchange/write-csv';
import { type LogAction, logActions } from '@shared/log/action-list';
import type { DecisionRecord } from '@shared/model/decision-record';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryText, lively } from '../../support/arbitraries';

/** A table as a reader takes it that the app doesn't use; with its usual settings, which refuse a row that is too short or too long. */
function cellsOf(csv: string): string[][] {
  return parse(csv, { bom: true });
}

/** As a file has it: UTF-8, in which half a character is written as one that stands for what can't be read. */
const asWritten = (text: string) => Buffer.from(text).toString();

/** What a spreadsheet would run, and what begins a new cell or row where a careless reader looks for one. */
const odd = fc
  .oneof(
    { weight: 3, arbitrary: arbitraryText() },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        '=HYPERLINK("http://a.b","x")',
        '  =1+1',
        '+49 30 123',
        '-12.5',
        '-a',
        '@SUM(A1)',
        '\t=1',
        '＝1+1',
        "'quoted",
        '"',
        '""',
        'a,b;c\td',
        'one\ntwo',
        'one\r\ntwo',
        'one\rtwo',
        ' blank ',
        '\ufeffmark',
        '',
      ),
    },
  )
  .map(asWritten);

const isNumber = (cell: string) => /^-?\d+(\.\d+)?$/.test(cell);
const isFormula = (cell: string) => /^[\s\u00a0]*[=+\-@＝＋－＠]/.test(cell) && !isNumber(cell);

/** That a cell is what was written, but for the apostrophe which makes a formula text, and that none is run. */
function expectCell(read: string | undefined, written: string): void {
  expect([written, `'${written}`]).toContain(read);
  expect(isFormula(read ?? '')).toBe(false);
  if (!isFormula(written) && !/^[\t\r\n]/.test(written)) expect(read).toBe(written);
}

function expectCells(read: readonly string[] | undefined, written: readonly string[]): void {
  expect(read).toHaveLength(written.length);
  written.forEach((cell, column) => {
    expectCell(read?.[column], cell);
  });
}

const workspace = lively();
const [team] = workspace.team.keys();
const actions = logActions(workspace, team ?? '', '2026-11-20');
const records = [...workspace.decisionRecord.values()];
const options = { teamName: 'Delta', withBom: false };

describe('a table by a reader of its own', () => {
  it('has every action with its cells', () => {
    for (const withBom of [false, true]) {
      const csv = actionsAs('csv', actions, { ...options, withBom });
      expect(csv.startsWith('\ufeff')).toBe(withBom);
      const [head, ...rows] = cellsOf(csv);
      expect(head).toEqual(['Action', 'Owner', 'Due', 'State', 'From', 'Date', 'Carried']);
      expect(rows).toEqual(actions.map(rowOfAction));
      expect(rows.length).toBeGreaterThan(1);
    }
  });

  it('has every decision record with its cells', () => {
    for (const withBom of [false, true]) {
      const [head, ...rows] = cellsOf(decisionsAs('csv', records, { ...options, withBom }));
      expect(head).toEqual(['Number', 'Title', 'Status', 'Date', 'Decided by', 'Outcome', 'Look again']);
      expect(rows).toEqual(records.map(rowOfRecord));
      expect(rows.length).toBeGreaterThan(1);
    }
  });

  it('has no action and no record in it that is run, broken or gone, whatever people wrote', () => {
    fc.assert(
      fc.property(fc.array(odd, { minLength: 1, maxLength: 4 }), fc.boolean(), (texts, withBom) => {
        const own = texts.flatMap((text) =>
          actions.slice(0, 1).map(
            (row): LogAction => ({
              ...row,
              action: { ...row.action, text },
              ownerName: text,
              source: { ...row.source, title: text },
            }),
          ),
        );
        const [, ...rows] = cellsOf(actionsAs('csv', own, { ...options, withBom }));
        expect(rows).toHaveLength(own.length);
        own.forEach((row, at) => {
          expectCells(rows[at], rowOfAction(row));
        });
        const decided = texts.flatMap((text) =>
          records.slice(0, 1).map((record) => ({ ...record, title: text, outcome: text, decidedBy: text })),
        );
        const [, ...lines] = cellsOf(decisionsAs('csv', decided, { ...options, withBom }));
        expect(lines).toHaveLength(decided.length);
        decided.forEach((record, at) => {
          expectCells(lines[at], rowOfRecord(record));
        });
      }),
    );
  });

  it('has any cells in it that were written', () => {
    const row = (width: number) => fc.array(odd, { minLength: width, maxLength: width });
    const table = fc.integer({ min: 2, max: 5 }).chain((width) => fc.array(row(width), { minLength: 1 }));
    fc.assert(
      fc.property(table, fc.boolean(), (rows, withBom) => {
        const read = cellsOf(writeCsv(rows, { withBom }));
        expect(read).toHaveLength(rows.length);
        rows.forEach((cells, at) => {
          expectCells(read[at], cells);
        });
      }),
    );
  });
});

function rowOfAction({ action, ownerName, source, carried }: LogAction): string[] {
  const { text, due, state, date } = action;
  return [text, ownerName ?? '', due ?? '', state, source.title, date, `${carried}`];
}

function rowOfRecord(record: DecisionRecord): string[] {
  const { number, title, status, date, decidedBy, outcome, lookAgain } = record;
  return [`${number}`, title, status, date, decidedBy, outcome, lookAgain ?? ''];
}
