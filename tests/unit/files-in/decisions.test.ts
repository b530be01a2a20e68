import { addRecord, editRecord } from '@shared/decision/records';
import { type DecisionForm, decisionFiles, decisionForms } from '@shared/exchange/decision-files';
import { bringDecisions, importDecisions } from '@shared/exchange/files-in/bring-decisions';
import { readingFile } from '@shared/exchange/files-in/read-file';
import { readingFolder } from '@shared/exchange/files-in/read-folder';
import { finish } from '@shared/exchange/reading';
import { applyChanges, invertChanges } from '@shared/kernel/change-set';
import type { DecisionRecord } from '@shared/model/decision-record';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryText } from '../../support/arbitraries';
import { expectOk, TestContext, workspaceBuilder } from '../../support/workspace-builder';
import { bring, bytesOf, folderOf, minimal } from './decision-folder';
import { nygardRecord, oldMadrRecord } from './good-files';

describe('a folder of decisions', () => {
  it('comes in with all that an old MADR file says', () => {
    const { records, leftOut, changed } = bring({
      '0002-use-one-queue.md': oldMadrRecord,
      '0003-use-the-cloud.md': nygardRecord,
    });
    const [old, next] = records;
    expect(old).toMatchObject({
      number: 2,
      title: 'Use *one* queue for jobs',
      status: 'superseded',
      supersededById: next?.id,
      date: '2019-03-03',
      decidedBy: 'Ana, Ben',
      context: 'Jobs get lost, and nobody knows <where>.',
      drivers: ['Fewer things to watch'],
      options: [
        {
          title: 'One queue',
          description: 'For all teams.',
          arguments: [
            { side: 'good', text: 'it is simple' },
            { side: 'bad', text: 'it is one' },
          ],
        },
        { title: 'Two queues', description: '', arguments: [{ side: 'bad', text: 'they drift apart' }] },
      ],
      chosen: 0,
      outcome: 'two drift apart.',
      consequences: [
        { side: 'good', text: 'one page to look at' },
        { side: 'bad', text: 'the old one goes in March' },
      ],
      more: 'Technical Story: https://example.org/issues/7\n\n- Refines [ADR-0001](0001-record-decisions.md)',
    });
    expect(next).toMatchObject({
      number: 3,
      title: "Use the cloud's queue",
      status: 'accepted',
      date: '2026-11-20',
      context: 'The old one is full.',
      drivers: ['It costs too much'],
      outcome: 'We use what the cloud has.',
      consequences: [{ side: 'neutral', text: 'One bill more' }],
      more: 'Somebody must watch it.\n\nStatus: Amends [1. Record decisions](0001-record-decisions.md)',
    });
    expect(leftOut).toEqual([
      { where: '3 comments of 0002-use-one-queue.md', reason: 'Comments are for whoever writes the file' },
      { where: 'the date "2020-02-30" of 0003-use-the-cloud.md', reason: 'It is no day that can be read' },
    ]);
    expect(changed).toEqual(["0003-use-the-cloud.md has no date: it comes in with today's."]);
  });

  it('says what becomes what, in numbers, and one undo takes it back', () => {
    const { becoming, counts, sentence, label } = bring({ '0007-a.md': minimal('A'), 'b.md': minimal('B') });
    expect(becoming).toEqual([
      { what: '0007-a.md (Nygard)', becomes: 'Decision record 7, accepted' },
      { what: 'b.md (Nygard)', becomes: 'Decision record 1, accepted' },
    ]);
    expect([counts, sentence, label]).toEqual([
      { team: 1, decisionRecord: 2 },
      'Comes in: 1 team, 2 decision records.',
      'import adr',
    ]);
    const file = folderOf({ 'a.md': minimal('A') });
    const before = workspaceBuilder();
    const { teamId } = before.team('Delta');
    const done = expectOk(
      importDecisions(before.workspace, { file, team: { kind: 'existing', teamId } }, new TestContext('x')),
    );
    const after = applyChanges(before.workspace, done.changes);
    expect(after.decisionRecord.size).toBe(1);
    expect(applyChanges(after, invertChanges(before.workspace, done.changes))).toEqual(before.workspace);
  });

  it('leaves everything else in the folder behind, each with its reason', () => {
    const files = {
      'README.md': '# Decisions\n\nAll our decisions.\n',
      'template.md': minimal('Title'),
      '0000-x.md': '# [short title of solved problem]\n\n## Status\n\n## Decision\n',
      'empty.md': '',
      'bad.md': '\u0000',
      '0001-a.md': minimal('A'),
      'no-title.md': '## Status\n\nAccepted\n\n## Decision\n\nWe do it.\n',
    };
    const read = folderOf(files, [{ where: 'logo.png', reason: 'It is no Markdown file' }]);
    expect(read.decisions.map(({ fileName }) => fileName)).toEqual(['0001-a.md']);
    expect(Object.fromEntries(read.leftOut.map(({ where, reason }) => [where, reason]))).toEqual({
      'logo.png': 'It is no Markdown file',
      'README.md': 'It is no decision record: it has no status, no decision and no options',
      'template.md': 'It is a template',
      '0000-x.md': 'It is a template',
      'empty.md': 'There is nothing in it',
      'bad.md': expect.stringMatching(/nothing|no text/),
      'no-title.md': 'It has no title',
    });
  });

  it('is told from a folder without any, in a sentence', () => {
    const read = finish(
      readingFolder({ name: 'x', files: [{ name: 'a.md', bytes: bytesOf('# Hello\n') }], leftOut: [] }),
    );
    expect(read).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/^There is no decision record/) },
    });
  });

  it('keeps what is there: the same record stays, and a number that is taken is another', () => {
    const { records, leftOut, changed, workspace } = bring({ '0001-a.md': minimal('A') });
    expect([records.length, leftOut]).toEqual([1, []]);
    const teamId = records[0]?.teamId ?? '';
    const again = bring(
      {
        '0001-a.md': minimal('A', '\nSuperseded by [2. B](0002-b.md)\n'),
        '0001-other.md': minimal('Other'),
        '0002-b.md': minimal('B', '\nSupersedes [1. A](0001-a.md)\n'),
      },
      workspace,
      teamId,
    );
    expect(changed).toHaveLength(1);
    expect(again.records.map(({ number, title }) => [number, title])).toEqual([
      [1, 'A'],
      [2, 'Other'],
      [3, 'B'],
    ]);
    expect(again.leftOut).toEqual([
      {
        where: '0001-a.md',
        reason: 'A record with its title is here already, and stays as it is',
      },
      {
        where: 'the link from 0002-b.md to "1. A"',
        reason: 'The record that it would change is here already, and stays as it is',
      },
    ]);
    expect(again.changed).toContain('0001-other.md gets the number 2: 1 is taken.');
    const file = folderOf({ '0001-other.md': minimal('Other'), '0002-b.md': minimal('B') });
    const third = bringDecisions(
      again.workspace,
      { file, team: { kind: 'existing', teamId } },
      new TestContext('y'),
    );
    expect(third).toMatchObject({ ok: false, error: { code: 'nothing' } });
  });

  it('joins what took whose place by file, by number and from either side, but never in a circle', () => {
    const by = (line: string) => `\n${line}\n`;
    const superseded = (title: string, line: string) => minimal(title).replace('Accepted\n', `${line}\n`);
    const { records, leftOut } = bring({
      '0001-a.md': superseded('A', 'Superseded by ADR-0002'),
      '0002-b.md': superseded('B', 'Superceded by [C](./0003-c.md)'),
      '0003-c.md': superseded('C', 'Superseded by [A](0001-a.md)'),
      '0004-d.md': superseded('D', 'Superseded'),
      '0005-e.md': minimal('E', by('Supersedes [4. D](../adr/0004-d.md#status)')),
      '0006-f.md': minimal('F', by('Supersedes [5. E](0005-e.md)') + by('Supersedes [Gone](0099-gone.md)')),
    });
    const ids = Object.fromEntries(records.map(({ title, id }) => [title, id]));
    expect(records.map(({ title, supersededById }) => [title, supersededById])).toEqual([
      ['A', ids.B],
      ['B', ids.C],
      ['C', null],
      ['D', ids.E],
      ['E', null],
      ['F', null],
    ]);
    expect(leftOut.map(({ where, reason }) => `${where}: ${reason}`)).toEqual([
      'the link from 0003-c.md to "A": They would take each other’s place',
      'the link from 0006-f.md to "5. E": The other says that it still holds',
      'the link from 0006-f.md to "Gone": There is no such record in this folder',
    ]);
  });

  it.each([
    ['Status: Accepted', 'accepted'],
    ['**Status:** `draft`', 'proposed'],
    ['* Status: Approved', 'accepted'],
    ['- status: ~~proposed~~ rejected', 'rejected'],
    ['Status: obsolete since May', 'deprecated'],
    ['Status: replaced by ADR-9', 'superseded'],
    ['Status: on hold', 'accepted'],
  ])('reads a status as it stands: %s', (line, status) => {
    const { records } = bring({ '0001-a.md': `# A\n\n${line}\n\n## Context\n\nc\n\n## Decision\n\nd\n` });
    expect(records[0]?.status).toBe(status);
  });

  it.each([
    ['---\nstatus: accepted\ndate: 2020-01-02\n---\n', '2020-01-02'],
    ['---\n# as of\nstatus: \'accepted\'\ndate: "2020-01-02" # day\ntags: [a, b]\n---\n', '2020-01-02'],
    ['\ufeff---\r\nstatus: accepted\r\ndate: 2020-01-02T10:00:00Z\r\n---\r\n', '2020-01-02'],
  ])('reads front matter in the ways that it is written: %j', (front, date) => {
    const text = `${front}# A: #1\n\nContext comes later\n===\n\n## Decision Outcome\n\nd\n`;
    const { records } = bring({ 'a.md': text });
    expect(records[0]).toMatchObject({ title: 'A: #1', status: 'accepted', date, outcome: 'd' });
  });

  it('takes lists of people, and tells which fields it does not know', () => {
    const { records, leftOut } = bring({
      'a.md':
        '---\nstatus: accepted\ndecision-makers:\n  - Ana\n  - "Ben \\"B\\""\nconsulted: [Cleo, \'Dora\']\ninformed:\ntags: [x]\n---\n# A\n\n## Decision Outcome\n\nd\n',
    });
    expect(records[0]).toMatchObject({ decidedBy: 'Ana, Ben "B"', consulted: 'Cleo, Dora', informed: '' });
    expect(leftOut).toEqual([{ where: '"tags" of a.md', reason: 'A decision record has no such field' }]);
  });

  it('keeps parts with headings of their own, code, tables and quotations', () => {
    const text =
      '# A\n\n## Status\n\nAccepted\n\n## Context\n\nBefore\n\n```sh\n# no heading\nx  \\\n```\n\n| a | b |\n|---|---|\n\n### More detail\n\n> said\n> twice\n\n## Decision\n\nd\n\n## Our own\n\nWords\n';
    const { records } = bring({ '0001-a.md': text });
    expect(records[0]?.context).toBe(
      'Before\n\n```sh\n# no heading\nx  \\\n```\n\n| a | b |\n|---|---|\n\nMore detail\n\n> said\n> twice',
    );
    expect(records[0]?.more).toBe('Our own\n\nWords');
  });

  it('comes as a single file, too', () => {
    const read = finish(readingFile(bytesOf(nygardRecord), { fileName: '0003-x.md' }));
    expect(read).toMatchObject({
      ok: true,
      value: { form: 'decisions', decisions: [{ number: 3, form: 'nygard' }] },
    });
    const meeting = finish(
      readingFile(bytesOf('# Retro\n\n## Decisions\n\n- a, b\n\n## Actions\n\n- c, d\n'), {
        fileName: 'a.md',
      }),
    );
    expect(meeting.ok && meeting.value.form).not.toBe('decisions');
  });
});

const fields = fc.record({
  title: arbitraryText(),
  status: fc.constantFrom('proposed', 'accepted', 'rejected', 'deprecated', 'superseded'),
  context: arbitraryText(),
  drivers: fc.array(arbitraryText(), { maxLength: 2 }),
  outcome: arbitraryText(),
  confirmation: arbitraryText(),
  more: arbitraryText(),
  decidedBy: arbitraryText(),
  options: fc.array(
    fc.record({
      title: arbitraryText(),
      description: arbitraryText(),
      arguments: fc.array(
        fc.record({ side: fc.constantFrom('good', 'neutral', 'bad'), text: arbitraryText() }),
        { maxLength: 2 },
      ),
    }),
    { maxLength: 3 },
  ),
  chosen: fc.constantFrom(null, 0, 1),
  consequences: fc.array(
    fc.record({ side: fc.constantFrom('good', 'neutral', 'bad'), text: arbitraryText() }),
    { maxLength: 2 },
  ),
  lookAgain: fc.constantFrom(null, '2027-01-31'),
  supersededBy: fc.nat(3),
});

/** Records as people can write them: what the rules refuse is left out. */
function written(all: readonly (typeof fields extends fc.Arbitrary<infer Value> ? Value : never)[]) {
  const build = workspaceBuilder();
  const { teamId } = build.team('Delta');
  const ids: string[] = [];
  for (const { supersededBy: _by, ...one } of all) {
    const id = build.made('decisionRecord', addRecord, { teamId, title: 'T' });
    ids.push(id);
    const edited = editRecord(
      build.workspace,
      { recordId: id, ...one } as Parameters<typeof editRecord>[1],
      build.context,
    );
    if (edited.ok) build.workspace = applyChanges(build.workspace, edited.value.changes);
  }
  const records = new Map<string, DecisionRecord>(build.workspace.decisionRecord);
  for (const [index, id] of ids.entries()) {
    const record = records.get(id);
    // Only a later one takes the place of an earlier: no circle.
    const by = ids[index + 1 + (all[index]?.supersededBy ?? 0)];
    if (record?.status === 'superseded' && by !== undefined)
      records.set(id, { ...record, supersededById: by });
  }
  return { records, teamId };
}

function roundTrip(form: DecisionForm, all: Parameters<typeof written>[0]) {
  const { records, teamId } = written(all);
  const files = decisionFiles(records, teamId, form);
  const { workspace, leftOut } = bring(Object.fromEntries(files.map(({ name, content }) => [name, content])));
  const [team] = workspace.team.values();
  return { files, again: decisionFiles(workspace.decisionRecord, team?.id ?? '', form), leftOut };
}

describe('files of our own', () => {
  it.each(decisionForms)('come back as the same files, whatever people wrote: %s', (form) => {
    fc.assert(
      fc.property(fc.array(fields, { minLength: 1, maxLength: 4 }), (all) => {
        const { files, again, leftOut } = roundTrip(form, all);
        expect(leftOut).toEqual([]);
        const bare = (list: typeof files) => list.map(({ name, content }) => ({ name, content }));
        expect(bare(again)).toEqual(bare(files));
      }),
      { numRuns: 300 },
    );
  });
});
