import { findDanglingReferences } from '@shared/model/integrity';
import { describe, expect, it } from 'vitest';
import { bytesOf, imported, previewOf, type V1File, v1Bytes, v1Object, v1Workspace } from './v1-file';

type Fields = Record<string, unknown>;

/** Changes one record of the frozen file. */
function change(table: string, id: string, fields: Fields): (file: V1File) => void {
  return (file) => {
    const record = file.records[table]?.find((candidate) => candidate.id === id);
    if (!record) throw new Error(`the fixture has lost ${table} ${id}`);
    Object.assign(record, fields);
  };
}

function without(table: string, id: string): (file: V1File) => void {
  return (file) => {
    file.records[table] = (file.records[table] ?? []).filter((record) => record.id !== id);
  };
}

function added(table: string, record: unknown): (file: V1File) => void {
  return (file) => {
    file.records[table]?.push(record as Fields);
  };
}

const duplicate = {
  id: 'n-oncall',
  retroId: 'r-sept',
  columnId: 'c2',
  order: 'a7',
  text: 'Another one',
  createdAt: '2026-09-04T13:02:00.000Z',
};

const oncall = 'note n-oncall ("The pager goes to one person. When she…")';

const cases: readonly [what: string, damage: (file: V1File) => void, where: string, reason: string][] = [
  [
    'a text that is a number',
    change('note', 'n-oncall', { text: 5 }),
    'note n-oncall',
    'text is a number where text should be',
  ],
  ['a text that is empty', change('note', 'n-oncall', { text: ' ' }), 'note n-oncall', 'text is empty'],
  [
    'a text that is missing',
    change('note', 'n-oncall', { text: undefined }),
    'note n-oncall',
    'text is missing',
  ],
  [
    'a text that is null',
    change('person', 'p-tom', { name: null }),
    'person p-tom',
    'name is empty (null) where text should be',
  ],
  [
    'a text that is too long',
    change('note', 'n-oncall', { text: 'x'.repeat(4_001) }),
    `note n-oncall ("${'x'.repeat(39)}…")`,
    'text is longer than 4000 characters',
  ],
  [
    'a flag that is text',
    change('person', 'p-tom', { active: 'yes' }),
    'person p-tom ("Tom O’Brien")',
    'active is text where true or false should be',
  ],
  [
    'a day that does not exist',
    change('action', 'a-2', { due: '2026-02-30' }),
    'action a-2 ("Rebuild staging at 02:00 and post the b…")',
    'due ("2026-02-30") is not a day that exists',
  ],
  [
    'a time that does not exist',
    change('note', 'n-oncall', { createdAt: '2026-09-04T25:00:00.000Z' }),
    oncall,
    'createdAt ("2026-09-04T25:00:00.000Z") is not a time that exists',
  ],
  [
    'a count out of range',
    change('vote', 'v-3', { count: 1_000 }),
    'vote v-3',
    'count (1000) is more than 999',
  ],
  ['a count below one', change('vote', 'v-3', { count: -1 }), 'vote v-3', 'count (-1) is less than 1'],
  [
    'a count with a fraction',
    change('vote', 'v-3', { count: 1.5 }),
    'vote v-3',
    'count (1.5) is not a whole number',
  ],
  [
    'a state that nobody knows',
    change('action', 'a-2', { state: 'started' }),
    'action a-2 ("Rebuild staging at 02:00 and post the b…")',
    'state ("started") is none of open, done, dropped',
  ],
  [
    'a field deep inside',
    change('action', 'a-2', { looks: [{ date: '2026-13-01', verdict: 'kept' }] }),
    'action a-2 ("Rebuild staging at 02:00 and post the b…")',
    'looks[0].date ("2026-13-01") is not a day that exists',
  ],
  [
    'an id that is none',
    change('note', 'n-oncall', { id: '../etc' }),
    'note ../etc ("The pager goes to one person. When she…")',
    'id ("../etc") is not an id',
  ],
  [
    'an id that is a name of JavaScript',
    change('note', 'n-oncall', { id: 'constructor' }),
    'note constructor ("The pager goes to one person. When she…")',
    'id ("constructor") is not an id',
  ],
  [
    'a key that is no place in an order',
    change('note', 'n-oncall', { order: '5' }),
    oncall,
    'order ("5") is not an order key',
  ],
  ['a record that is no object', added('note', 'hello'), 'note 9 of the file', 'it is not an object'],
  ['a record that is a list', added('note', []), 'note 9 of the file', 'it is not an object'],
  [
    'an id that is there twice',
    added('note', duplicate),
    'note n-oncall ("Another one")',
    'its id is there twice, and the first of the two is taken',
  ],
  [
    'a note with the id of a group',
    added('note', { ...duplicate, id: 'g-stage' }),
    'note g-stage ("Another one")',
    'its id is also that of a group',
  ],
  [
    'a note of a retrospective that is not there',
    change('note', 'n-island', { retroId: 'r-none' }),
    'note n-island ("One deploy a day, *without* a meeting")',
    "its retrospective (r-none) isn't in the file",
  ],
  [
    'a note in a column that is not there',
    change('note', 'n-island', { columnId: 'c9' }),
    'note n-island ("One deploy a day, *without* a meeting")',
    "its column (c9) isn't in the file",
  ],
  [
    'a vote for a topic that is not there',
    change('vote', 'v-1', { topicId: 'n-none' }),
    'vote v-1',
    "its topic (n-none) isn't in the file",
  ],
  [
    'a vote for a topic of another meeting',
    change('vote', 'v-1', { topicId: 'n-may' }),
    'vote v-1',
    'its topic (n-may) belongs elsewhere',
  ],
  [
    'a check-in of somebody who is not there',
    change('checkIn', 'ci-1', { personId: 'p-none' }),
    'check-in ci-1 ("Fog until Wednesday, then clear")',
    "its person (p-none) isn't in the file",
  ],
  [
    'a person of a team that is not there',
    change('person', 'p-rui', { teamId: 't-none' }),
    'person p-rui ("Rui d’Almeida")',
    "its team (t-none) isn't in the file",
  ],
  [
    'a list that is too long to be looked into',
    change('retro', 'r-may', { discussedIds: Array.from({ length: 10_001 }, () => 1) }),
    'retrospective r-may ("Sprint 41")',
    'discussedIds has 10001 entries',
  ],
  [
    'something in the bin that is damaged',
    change('binEntry', 'b-1', {
      records: [
        { table: 'note', record: duplicate },
        { table: 'note', record: { id: 'n-x' } },
      ],
    }),
    'entry in the bin b-1 ("Note: Too many meetings"), record 2',
    'retroId is missing',
  ],
  [
    'something in the bin that nobody knows',
    change('binEntry', 'b-1', { records: [{ table: 'constructor', record: {} }] }),
    'entry in the bin b-1 ("Note: Too many meetings"), record 1',
    'this version knows no table "constructor" that could take it back',
  ],
  [
    'something in the bin that is no record',
    change('binEntry', 'b-1', { records: [null] }),
    'entry in the bin b-1 ("Note: Too many meetings"), record 1',
    'it is not a record with its table',
  ],
  [
    'an entry of the bin with nothing in it',
    change('binEntry', 'b-1', { records: [] }),
    'entry in the bin b-1 ("Note: Too many meetings")',
    'nothing in it can be put back',
  ],
  [
    'something that is in the bin and outside it',
    change('binEntry', 'b-1', { records: [{ table: 'note', record: duplicate }] }),
    'entry in the bin b-1 ("Note: Too many meetings"), record 1',
    'its id is also that of a record outside the bin',
  ],
];

describe('a record that can’t come in is left out with the reason, and the rest goes on', () => {
  it.each(cases)('%s', (_what, damage, where, reason) => {
    const file = v1Object();
    damage(file);
    const before = v1Workspace();
    const preview = previewOf(bytesOf(file), before);
    expect(preview.leftOut).toContainEqual({ where, reason });
    expect(preview.leftOutCount).toBe(preview.leftOut.length);
    expect(preview.sentence).toMatch(/ stays? behind\.$/);
    // What comes in stands by itself, and what was there is untouched until somebody says so.
    expect(findDanglingReferences(preview.records)).toEqual([]);
    expect(before).toEqual(v1Workspace());
  });

  it('a number too large to be written down', () => {
    const text = JSON.stringify(v1Object()).replace('"count":4', '"count":1e400');
    expect(previewOf(bytesOf(text)).leftOut).toEqual([
      { where: 'vote v-3', reason: 'count (Infinity) is too large a number' },
    ]);
  });

  it('half a character behind an escape', () => {
    const text = JSON.stringify(v1Object()).replace('The pager', 'The \\ud83d pager');
    const preview = previewOf(bytesOf(text));
    expect(preview.leftOut[0]?.reason).toBe(
      'text ("The \ufffd pager goes to one person. When sh…") has half a character in it',
    );
    expect(JSON.stringify(preview.leftOut)).not.toMatch(/\\ud[89a-f]/);
  });

  it('takes along what hangs on it', () => {
    const file = v1Object();
    change('retro', 'r-sept', { date: '2026-02-30' })(file);
    const preview = previewOf(bytesOf(file));
    expect(preview.counts).toMatchObject({
      retro: 2,
      note: 2,
      noteGroup: 0,
      vote: 1,
      checkIn: 0,
      thanks: 0,
      decision: 2,
      action: 3,
    });
    expect(findDanglingReferences(preview.records)).toEqual([]);
  });
});

describe('a link that a record can do without is cleared, with a warning', () => {
  const loose: readonly [what: string, damage: (file: V1File) => void, warning: string][] = [
    [
      'an owner who is not there',
      without('person', 'p-amara'),
      'Action a-2 ("Rebuild staging at 02:00 and post the b…"): its owner (p-amara) isn\'t in the file, so it comes in without that link.',
    ],
    [
      'a group that is not there',
      without('noteGroup', 'g-unnamed'),
      'Note n-pair ("Pairing on the ledger: 2 days instead o…"): its group (g-unnamed) isn\'t in the file, so it comes in without that link.',
    ],
    [
      'a focus on nothing',
      change('retro', 'r-sept', { focusId: 'n-none' }),
      'Retrospective r-sept ("Release 7.2: the week of the card outage"): the topic in focus (n-none) isn\'t in the file, so it comes in without that link.',
    ],
    [
      'somebody present who is not there',
      change('retro', 'r-sept', { presentIds: ['p-amara', 'p-none'] }),
      'Retrospective r-sept ("Release 7.2: the week of the card outage") has people present who are not on the team or named twice (p-none): they stay behind.',
    ],
    [
      'a topic that was talked about twice',
      change('retro', 'r-sept', { discussedIds: ['n-oncall', 'n-oncall'] }),
      'Retrospective r-sept ("Release 7.2: the week of the card outage") has topics talked about that are not its own or named twice (n-oncall): they stay behind.',
    ],
    [
      'thanks to somebody who is not there',
      change('thanks', 't-1', { toPersonId: 'p-none' }),
      'Word of thanks t-1 ("For staying calm on Tuesday night"): the person it is for (p-none) isn\'t in the file, so it comes in without that link.',
    ],
    [
      'a look from a meeting that is not there',
      change('action', 'a-2', { looks: [{ date: '2026-09-18', retroId: 'r-none', verdict: 'kept' }] }),
      'Action a-2 ("Rebuild staging at 02:00 and post the b…"): a retrospective that looked at it (r-none) isn\'t in the file, so it comes in without that link.',
    ],
  ];

  it.each(loose)('%s', (_what, damage, warning) => {
    const file = v1Object();
    damage(file);
    const preview = previewOf(bytesOf(file));
    expect(preview.warnings).toContain(warning);
    expect(findDanglingReferences(preview.records)).toEqual([]);
  });

  it('a column that is there twice', () => {
    const file = v1Object();
    change('retroFormat', 'f-ours', {
      columns: [
        { id: 'c1', title: 'One' },
        { id: 'c1', title: 'Two' },
      ],
    })(file);
    const preview = previewOf(bytesOf(file));
    expect(preview.records.retroFormat.get('f-ours')?.columns.map(({ title }) => title)).toEqual(['One']);
    expect(preview.warnings).toHaveLength(1);
  });
});

it('lists the first 200 of many, and counts them all', () => {
  const file = v1Object();
  file.records.note = Array.from({ length: 1_000 }, (_, index) => ({ id: `n${index}` }));
  const preview = previewOf(bytesOf(file));
  expect(preview.leftOut).toHaveLength(200);
  expect(preview.leftOutCount).toBeGreaterThanOrEqual(1_000);
});

it('what is left of a damaged file can still be taken in', () => {
  const file = v1Object();
  change('note', 'n-oncall', { text: 5 })(file);
  const workspace = imported(bytesOf(file));
  expect(workspace.note.size).toBe(previewOf(v1Bytes).counts.note - 1);
});
