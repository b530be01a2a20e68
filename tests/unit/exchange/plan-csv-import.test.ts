import type { ColumnMapping } from '@shared/exchange/csv-columns';
import { guessPlanColumns, type PlanCsvField } from '@shared/exchange/plan-csv-fields';
import { previewPlanCsv } from '@shared/exchange/plan-csv-import';
import { type CsvTable, MOST_CSV_ROWS, readCsv } from '@shared/exchange/read-csv';
import { addManyInitiatives } from '@shared/plan/initiatives';
import { addPlanOutcome } from '@shared/plan/strategy';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { PlanBoard } from '../../support/plan-board';
import { typed } from '../../support/typed-text';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function table(text: string): CsvTable {
  const read = readCsv(bytesOf(text));
  if (!read.ok) throw new Error(`${read.error.code}: ${read.error.message}`);
  return read.value;
}

function refusal(bytes: Uint8Array) {
  const read = readCsv(bytes);
  if (read.ok) throw new Error('The file was read.');
  return read.error;
}

let board: PlanBoard;

beforeEach(() => {
  board = new PlanBoard();
});

function preview(text: string, mapping?: ColumnMapping<PlanCsvField>, namesInFirstRow = true) {
  const read = table(text);
  return previewPlanCsv(board.workspace, board.teamId, read, {
    mapping: mapping ?? guessPlanColumns(read).mapping,
    namesInFirstRow,
  });
}

describe('reading a CSV file', () => {
  it('finds out what parts the cells, and keeps quoted breaks and blanks', () => {
    for (const [sign, text] of [
      [',', 'Title,Effort\nA,1\n"B, with ""more""\nin it",2\n'],
      [';', 'Title;Effort\r\nA;1\r\n"B; with ""more""\r\nin it";2\r\n'],
      ['\t', 'Title\tEffort\nA\t1\nB\t2'],
    ] as const) {
      const read = table(text);
      expect(read.delimiter).toBe(sign);
      expect(read.rows.map(({ cells }) => cells.length)).toEqual([2, 2, 2]);
    }
  });

  it('counts rows as a spreadsheet does, and leaves out a byte order mark', () => {
    const read = table('\ufeffTitle,Effort\n\n,\nA,1\n');
    expect(read.rows).toEqual([
      { number: 1, cells: ['Title', 'Effort'] },
      { number: 4, cells: ['A', '1'] },
    ]);
  });

  it('says what is wrong with a file that it cannot read', () => {
    expect(refusal(new Uint8Array())).toMatchObject({ code: 'empty' });
    expect(refusal(bytesOf(' \n,\n'))).toMatchObject({ code: 'empty' });
    expect(refusal(new Uint8Array([0x50, 0x4b, 3, 4, 0]))).toMatchObject({ code: 'spreadsheet' });
    expect(refusal(new Uint8Array([0x54, 0x0a, 0x52, 0xe9, 0x75, 0x6e]))).toEqual({
      code: 'not-utf-8',
      message:
        "The file isn't UTF-8 text: it has a character of another encoding, in line 2. Save it as CSV (UTF-8) and import that.",
    });
    expect(refusal(new Uint8Array([0xff, 0xfe, 0x41, 0x00]))).toMatchObject({ code: 'utf-16' });
    expect(refusal(bytesOf('Title\n"A\nB\n'))).toMatchObject({ code: 'open-quotes' });
    expect(refusal(bytesOf('x\n'.repeat(MOST_CSV_ROWS + 2)))).toMatchObject({ code: 'too-many' });
    expect(refusal(bytesOf(','.repeat(300).concat('x')))).toMatchObject({ code: 'too-wide' });
  });
});

describe('the column mapper', () => {
  it('guesses by the names that columns have elsewhere, each field once', () => {
    const read = table('Summary,Story Points,Assignee,Name,Colour\nA,3,Ana,B,red');
    expect(guessPlanColumns(read).mapping).toEqual(['title', 'effort', 'owner', null, null]);
    expect(guessPlanColumns(read).namesInFirstRow).toBe(true);
  });

  it('takes the first column for the title where no name is known', () => {
    const read = table('Faster builds,x\nOne login,y');
    expect(guessPlanColumns(read).mapping).toEqual(['title', null]);
    expect(guessPlanColumns(read).namesInFirstRow).toBe(false);
    expect(preview('Faster builds,x\nOne login,y', ['title', null], false).initiatives).toHaveLength(2);
  });
});

describe('the preview', () => {
  it('brings what it understands', () => {
    const { teamId, ana } = board;
    const outcomeId = board.made('planOutcome', addPlanOutcome, { teamId, text: 'Fewer surprises' });
    const text = [
      'Title,Business impact,Future cost reduced,Effort,Confidence,Owner,Outcome,Type,Layer,Reach,Notes',
      'Faster builds,7,8,3,80%,ANA,fewer surprises,tech debt,Feedback loops,"12,500","one\ntwo"',
      'One login,,,,0.5,,,Feature,inputs,0,',
    ].join('\n');
    const { initiatives, leftOut, warnings, sentence } = preview(text);
    expect([leftOut, warnings, sentence]).toEqual([[], [], '2 candidates come in.']);
    expect(initiatives[0]).toMatchObject({
      title: 'Faster builds',
      impact: 7,
      costReduction: 8,
      effort: 3,
      confidence: 80,
      ownerId: ana,
      outcomeId,
      kind: 'system-health',
      layer: 'feedback',
      notes: 'one\ntwo',
      scores: { reach: 12_500 },
    });
    expect(initiatives[1]).toMatchObject({
      impact: null,
      confidence: 50,
      kind: 'feature',
      scores: { reach: 0 },
    });
    board.do(addManyInitiatives, { teamId, initiatives });
    expect(board.column('candidate')).toBe('Faster builds One login');
  });

  it('says which rows stay behind, and which cells', () => {
    const text = [
      'Title,Effort,Owner,Type',
      ',3,Ana,feature',
      'Too much,11,Zoe,circus,extra,more',
      'Ragged',
      `${'x'.repeat(241)},1`,
      'Minus,-1,,',
      'Half,"2,5",,',
      'Huge,99999999999999999999,,',
    ].join('\n');
    const { initiatives, leftOut, warnings, sentence } = preview(text);
    expect(initiatives.map(({ title }) => title)).toEqual(['Too much', 'Ragged', 'Minus', 'Half', 'Huge']);
    expect(leftOut).toEqual([
      { row: 2, reason: 'It has no title' },
      { row: 5, reason: 'Its title is too long' },
    ]);
    expect(warnings.map(({ row, reason }) => `${row}: ${reason}`)).toEqual([
      '3: It has 6 cells, and the table 4 columns: "extra" and more stay behind',
      '3: Effort ("11") is not a whole number from 1 to 10',
      '3: Kind ("circus") is neither a feature nor system health',
      '3: "Zoe" is not on the team',
      '6: Effort ("-1") is not a whole number from 1 to 10',
      '7: Effort ("2,5") is not a whole number from 1 to 10',
      '8: Effort ("99999999999999999999") is not a whole number from 1 to 10',
    ]);
    expect(sentence).toBe('5 candidates come in, 2 rows stay behind.');
  });

  it('takes what looks like a formula for text', () => {
    const { initiatives } = preview(
      'Title,Notes\n"=HYPERLINK(""http://evil.example"")",+1\n@SUM(A1),-2+3\n<b>x</b>,=1+1',
    );
    expect(initiatives.map(({ title, notes }) => [title, notes])).toEqual([
      ['=HYPERLINK("http://evil.example")', '+1'],
      ['@SUM(A1)', '-2+3'],
      ['<b>x</b>', '=1+1'],
    ]);
  });

  it('brings in whatever it previews: no table makes the rule refuse', () => {
    const cell = fc.oneof(typed, fc.constantFrom('7', '11', '80%', 'Ana', 'feature', 'inputs', ''));
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 8 });
    const names = ['Title', 'Effort', 'Notes', 'Owner', 'Type', 'Confidence', 'Reach', 'Blocked by'];
    const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(rows, (cells) => {
        const text = [names, ...cells].map((row) => row.map(quoted).join(',')).join('\n');
        const { initiatives, leftOut } = preview(text);
        expect(initiatives.length + leftOut.length).toBeLessThanOrEqual(cells.length);
        if (initiatives.length === 0) return;
        const { teamId } = board;
        expect(addManyInitiatives(board.workspace, { teamId, initiatives }, board.context).ok).toBe(true);
      }),
    );
  });

  it('bears any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const read = readCsv(bytes);
        if (!read.ok) {
          expect(read.error.message).toMatch(/[.]$/);
          return;
        }
        const { mapping } = guessPlanColumns(read.value);
        previewPlanCsv(board.workspace, board.teamId, read.value, { mapping, namesInFirstRow: false });
      }),
    );
  });
});
