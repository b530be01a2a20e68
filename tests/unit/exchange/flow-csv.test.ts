import { type DayOrder, dayOrderOf, readTime } from '@shared/exchange/csv-times';
import {
  guessDeploymentColumns,
  MOST_DEPLOYMENT_ROWS,
  previewDeploymentsCsv,
} from '@shared/exchange/deployments-csv';
import { guessIncidentColumns, previewIncidentsCsv } from '@shared/exchange/incidents-csv';
import { readCsv } from '@shared/exchange/read-csv';
import { guessItemColumns, previewItemsCsv } from '@shared/exchange/work-items-csv';
import { addDeployments } from '@shared/flow/deployments';
import { addIncidents } from '@shared/flow/incidents';
import { addWorkItems } from '@shared/flow/work-items';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FlowBoard } from '../../support/flow-board';

// Times without a zone are those on the clocks where the person is: here in Berlin, where clocks change twice a year.
const zone = process.env.TZ;
beforeEach(() => {
  process.env.TZ = 'Europe/Berlin';
});
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const instant = (cell: string, order: DayOrder | null = null) => {
  const read = readTime(cell, order);
  return read.ok ? read.value.instant : read.error;
};

function table(text: string) {
  const read = readCsv(new TextEncoder().encode(text), MOST_DEPLOYMENT_ROWS);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

describe('a time in a cell', () => {
  it.each([
    ['2026-11-20T14:30:00Z', '2026-11-20T14:30:00.000Z'],
    ['2026-11-20 14:30', '2026-11-20T13:30:00.000Z'],
    ['2026-11-20 14:30:05.123 +05:30', '2026-11-20T09:00:05.000Z'],
    ['2026-11-20T14:30-0800', '2026-11-20T22:30:00.000Z'],
    ['20.11.2026 14:30', '2026-11-20T13:30:00.000Z'],
    ['20/11/2026', '2026-11-20T11:00:00.000Z'],
    ['11/20/2026 2:30 PM', '2026-11-20T13:30:00.000Z'],
    ['11/20/2026 12:05 am', '2026-11-19T23:05:00.000Z'],
    ['20 Nov 2026', '2026-11-20T11:00:00.000Z'],
    ['November 20, 2026 09:00 UTC', '2026-11-20T09:00:00.000Z'],
    ['20-Sept-2026 09:00 GMT+2', '2026-09-20T07:00:00.000Z'],
  ])('%s is %s', (cell, expected) => {
    expect(instant(cell)).toBe(expected);
  });

  it.each([
    ['3/4/2026', 'can be two days'],
    ['2026-02-30', 'is not a day that exists'],
    ['2026-11-20 25:00', 'is not a time that exists'],
    ['2026-11-20 13:00 pm', 'is not a time that exists'],
    ['20.11.26', 'a year of two numbers'],
    ['2026-11-20 14:30 CET', "time zone that isn't clear"],
    ['yesterday', "can't be read"],
    ['2026-03-29 02:30', 'was skipped when the clocks went forward'],
    ['', "can't be read"],
  ])('%s gets a reason', (cell, reason) => {
    expect(instant(cell)).toContain(reason);
  });

  it('that was on the clocks twice is the first, with a warning', () => {
    const read = readTime('2026-10-25 02:30', null);
    expect(read).toMatchObject({ ok: true, value: { instant: '2026-10-25T00:30:00.000Z' } });
    expect(read.ok && read.value.warning).toContain('twice that night');
  });

  it('is read by what the column tells', () => {
    expect(dayOrderOf(['3/4/2026', '13/4/2026'])).toBe('day-first');
    expect(dayOrderOf(['3/4/2026', '3/14/2026'])).toBe('month-first');
    expect(dayOrderOf(['13/4/2026', '3/14/2026'])).toBe('both');
    expect(dayOrderOf(['3/4/2026', '2026-01-01', '20.1.2026'])).toBeNull();
    expect(instant('3/4/2026', 'day-first')).toBe('2026-04-03T10:00:00.000Z');
    expect(instant('3/4/2026', 'month-first')).toBe('2026-03-04T11:00:00.000Z');
  });

  it('never throws, whatever stands there', () => {
    const cells = fc.oneof(fc.string(), fc.stringMatching(/^[\d./: TZ+-]{0,24}$/));
    fc.assert(
      fc.property(cells, fc.constantFrom('day-first', 'month-first', null), (cell, order) => {
        const read = readTime(cell, order);
        if (read.ok) expect(read.value.instant).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
        else expect(read.error).not.toBe('');
      }),
    );
  });
});

describe('deployments from a CSV', () => {
  const preview = (board: FlowBoard, text: string, dayOrder?: DayOrder) => {
    const read = table(text);
    const guess = guessDeploymentColumns(read);
    return previewDeploymentsCsv(board.workspace, board.teamId, read, {
      ...guess,
      now: board.context.now,
      dayOrder,
    });
  };

  it('come in with mixed dates and zones, and what is wrong stays behind with its row', () => {
    const board = new FlowBoard();
    const { deployments, leftOut, warnings, sentence } = preview(
      board,
      [
        'Deployed at,Version,Lead time,First commit',
        '2026-11-02T10:00:00+01:00,v1,2 d 4 h,',
        '03.11.2026 10:00,v2,,2026-11-02 10:00',
        '13/11/2026,v3,-3 h,',
        '3/11/2026 10:00,v2,,',
        'soon,v4,,',
        ',v5,,',
        '2027-01-01,v6,,',
        '2026-10-25 02:30,v7,,2026-10-26',
      ].join('\n'),
    );
    expect(deployments).toEqual([
      { at: '2026-11-02T09:00:00.000Z', name: 'v1', leadTimeMinutes: 52 * 60 },
      { at: '2026-11-03T09:00:00.000Z', name: 'v2', leadTimeMinutes: 24 * 60 },
      { at: '2026-11-13T11:00:00.000Z', name: 'v3', leadTimeMinutes: null },
      { at: '2026-10-25T00:30:00.000Z', name: 'v7', leadTimeMinutes: null },
    ]);
    expect(leftOut).toEqual([
      { row: 5, reason: 'It is the same as row 3' },
      { row: 6, reason: `When: "soon" can't be read as a day or a time` },
      { row: 7, reason: 'It has no time' },
      { row: 8, reason: 'When ("2027-01-01") is still to come' },
    ]);
    expect(warnings.map(({ row }) => row)).toEqual([4, 9, 9]);
    expect(sentence).toBe('4 deployments come in, 4 rows stay behind.');
    board.do(addDeployments, { teamId: board.teamId, deployments });
    expect(preview(board, 'at,name\n2026-11-02 10:00,v1').leftOut).toEqual([
      { row: 2, reason: 'It is in the workspace already' },
    ]);
  });

  it('ask which number is the day where nothing tells, and take the answer', () => {
    const board = new FlowBoard();
    expect(preview(board, 'date\n3/4/2026').leftOut[0]?.reason).toContain('can be two days');
    expect(preview(board, 'date\n3/4/2026', 'month-first').deployments[0]?.at).toBe(
      '2026-03-04T11:00:00.000Z',
    );
  });

  it('come in without names of columns', () => {
    expect(preview(new FlowBoard(), '2026-11-02,v1\n2026-11-03,v2').deployments).toHaveLength(2);
  });

  it('can be applied whatever the file, since the preview leaves out what the rule would refuse', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '2026-11-02',
        '3/4/2026',
        '2026-03-29 02:30',
        '-5 d',
        '2 d',
        'v1',
        '=1+1',
        '',
        '2030-01-01',
      ),
      fc.string({ maxLength: 12 }).map((text) => text.replace(/["\n\r]/g, '')),
    );
    const board = new FlowBoard();
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 9 }),
        (rows) => {
          const text = [
            'at,name,lead time,commit',
            ...rows.map((cells) => cells.map((each) => `"${each}"`).join(',')),
          ];
          const { deployments } = preview(board, text.join('\n'));
          if (deployments.length === 0) return;
          expect(
            addDeployments(board.workspace, { teamId: board.teamId, deployments }, board.context).ok,
          ).toBe(true);
        },
      ),
    );
  });
});

describe('incidents from a CSV', () => {
  it('come in with their deployment, and an end that can not be is left open with a warning', () => {
    const board = new FlowBoard();
    board.do(addDeployments, {
      teamId: board.teamId,
      deployments: [{ name: 'v1', at: '2026-11-01T10:00:00.000Z' }],
    });
    const read = table(
      [
        'Title;Started;Resolved;Caused by',
        'Payouts stuck;2026-11-02 10:00;2026-11-02 12:30;V1',
        'Search;2026-11-03 10:00;2026-11-02 09:00;v9',
        'Payouts stuck;2026-11-02 10:00;;',
        ';2026-11-03;;',
        'No start;;;',
      ].join('\n'),
    );
    const options = { ...guessIncidentColumns(read), now: board.context.now };
    const { incidents, leftOut, warnings } = previewIncidentsCsv(
      board.workspace,
      board.teamId,
      read,
      options,
    );
    const [deploymentId = ''] = board.workspace.deployment.keys();
    expect(incidents).toEqual([
      {
        title: 'Payouts stuck',
        startedAt: '2026-11-02T09:00:00.000Z',
        recoveredAt: '2026-11-02T11:30:00.000Z',
        deploymentId,
      },
      { title: 'Search', startedAt: '2026-11-03T09:00:00.000Z', recoveredAt: null, deploymentId: null },
    ]);
    expect(leftOut.map(({ reason }) => reason)).toEqual([
      'It is the same as row 2',
      'It has no title',
      'It has no start',
    ]);
    expect(warnings.map(({ reason }) => reason)).toEqual([
      'Recovery ("2026-11-02 09:00") is before its start',
      '"v9" is none of the deployments that are there',
    ]);
    board.do(addIncidents, { teamId: board.teamId, incidents });
  });
});

describe('item histories from a CSV', () => {
  const preview = (board: FlowBoard, text: string) => {
    const read = table(text);
    const steps = board.steps();
    const options = { ...guessItemColumns(read, steps), today: board.context.today };
    return previewItemsCsv(board.workspace, board.mapId, steps, read, options);
  };

  it('come in with one row an item and a column for each step', () => {
    const board = new FlowBoard('Build Review');
    const [build = '', review = ''] = board.ids('Build Review');
    const { items, leftOut, warnings } = preview(
      board,
      'Key,Build,Review,Done\nA-1,2026-11-02,2026-11-04,2026-11-06\nA-2,2026-11-03,later,\nA-3,,,\nA-1,2026-11-02,,\nA-4,2026-11-09,,2026-11-01',
    );
    expect(items).toEqual([
      {
        title: 'A-1',
        entered: [
          { stepId: build, at: '2026-11-02' },
          { stepId: review, at: '2026-11-04' },
        ],
        doneAt: '2026-11-06',
      },
      { title: 'A-2', entered: [{ stepId: build, at: '2026-11-03' }], doneAt: null },
      { title: 'A-4', entered: [{ stepId: build, at: '2026-11-09' }], doneAt: null },
    ]);
    expect(leftOut.map(({ row }) => row)).toEqual([4, 5]);
    expect(warnings.map(({ row }) => row)).toEqual([3, 6]);
    board.do(addWorkItems, { mapId: board.mapId, items });
  });

  it('come in with one row an event', () => {
    const board = new FlowBoard('Build Review');
    const [build = '', review = ''] = board.ids('Build Review');
    const { items, leftOut } = preview(
      board,
      'Issue,Status,Date\nA-1,Build,2026-11-02\nA-2,build,2026-11-03\nA-1,Review,2026-11-05T23:30:00Z\nA-1,Done,2026-11-07\nA-1,Shelf,2026-11-08\nA-1,Build,2026-11-02',
    );
    expect(items).toEqual([
      {
        title: 'A-1',
        entered: [
          { stepId: build, at: '2026-11-02' },
          { stepId: review, at: '2026-11-06' },
        ],
        doneAt: '2026-11-07',
      },
      { title: 'A-2', entered: [{ stepId: build, at: '2026-11-03' }], doneAt: null },
    ]);
    expect(leftOut.map(({ row }) => row)).toEqual([6, 7]);
    board.do(addWorkItems, { mapId: board.mapId, items });
  });
});
