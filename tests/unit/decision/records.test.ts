import { restoreFromBin } from '@shared/bin/bin';
import { recordsToLookAt } from '@shared/decision/look-again';
import { nextNumber } from '@shared/decision/numbers';
import { addRecord, deleteRecord, editRecord, writeRecordOf } from '@shared/decision/records';
import { possibleSuccessors, successionOf, supersedeRecord } from '@shared/decision/supersede';
import { unwrittenDecisions, waivedDecisions, waiveRecord, wantRecord } from '@shared/decision/unwritten';
import { deleteDecision } from '@shared/retro/decisions';
import { beforeEach, describe, expect, it } from 'vitest';
import { workspaceBuilder } from '../../support/workspace-builder';

let build = workspaceBuilder();
let teamId = '';

beforeEach(() => {
  build = workspaceBuilder();
  ({ teamId } = build.team('Delta'));
});

const record = (id: string) => {
  const found = build.workspace.decisionRecord.get(id);
  if (!found) throw new Error(`There is no record ${id}.`);
  return found;
};
const add = (title: string) => build.made('decisionRecord', addRecord, { teamId, title });

describe('records to look at again', () => {
  it('come up on their day, the longest over first, as long as they are in force', () => {
    const [one, two, three] = [add('One'), add('Two'), add('Three')];
    build.do(editRecord, { recordId: one, lookAgain: '2026-11-20' });
    build.do(editRecord, { recordId: two, lookAgain: '2026-11-01', status: 'accepted' });
    build.do(editRecord, { recordId: three, lookAgain: '2026-11-21' });
    const titles = (day: string) =>
      recordsToLookAt(build.workspace.decisionRecord, teamId, day).map(({ title }) => title);
    expect(titles('2026-10-31')).toEqual([]);
    expect(titles('2026-11-20')).toEqual(['Two', 'One']);
    build.do(supersedeRecord, { recordId: two, byId: three });
    expect(titles('2026-11-21')).toEqual(['One', 'Three']);
    build.do(editRecord, { recordId: one, lookAgain: null });
    expect(titles('2026-11-21')).toEqual(['Three']);
  });
});

describe('decision records', () => {
  it('are numbered one by one, and a number is never given twice, not even after the bin', () => {
    const first = add('One');
    const second = add('Two');
    build.do(deleteRecord, { recordId: second });
    expect(nextNumber(build.workspace, teamId)).toBe(3);
    const third = add('Three');
    const [entry] = build.workspace.binEntry.values();
    build.do(restoreFromBin, { entryId: entry?.id ?? '' });
    expect([first, second, third].map((id) => record(id).number)).toEqual([1, 2, 3]);
  });

  it('let empty lines go, keep the chosen option chosen, and refuse what is too long or no day', () => {
    const recordId = add('Use one queue');
    const option = (title: string) => ({ title, description: '', arguments: [] });
    build.do(editRecord, {
      recordId,
      drivers: ['cost', '  ', ' speed\nof builds '],
      options: [option(''), option('A'), option('B')],
      chosen: 2,
      consequences: [{ side: 'bad', text: ' ' }],
    });
    const { drivers, options, chosen, consequences } = record(recordId);
    expect({ drivers, chosen, consequences }).toEqual({
      drivers: ['cost', 'speed of builds'],
      chosen: 1,
      consequences: [],
    });
    expect(options.map(({ title }) => title)).toEqual(['A', 'B']);
    expect(build.refused(editRecord, { recordId, lookAgain: '2026-02-30' })).toBe('no-such-day');
    expect(build.refused(editRecord, { recordId, drivers: ['w'.repeat(1_001)] })).toBe('too-long');
    expect(build.refused(editRecord, { recordId, title: ' ' })).toBe('empty');
  });

  it('bear the day on which their status was given', () => {
    const recordId = add('Use one queue');
    build.context.goTo('2026-12-01');
    build.do(editRecord, { recordId, context: 'Two were too many' });
    expect(record(recordId).date).toBe('2026-11-20');
    build.do(editRecord, { recordId, status: 'accepted' });
    expect(record(recordId).date).toBe('2026-12-01');
    expect(build.do(editRecord, { recordId, status: 'accepted' }).changes).toEqual([]);
  });

  it('take the place of one another in one direction only, and lose it with the status', () => {
    const [old, now, newest] = ['Old', 'New', 'Newest'].map(add) as [string, string, string];
    build.do(supersedeRecord, { recordId: old, byId: now });
    build.do(supersedeRecord, { recordId: now, byId: newest });
    expect(successionOf(build.workspace.decisionRecord, record(now))).toEqual({
      supersededBy: record(newest),
      supersedes: [record(old)],
    });
    expect(build.refused(supersedeRecord, { recordId: newest, byId: old })).toBe('circle');
    expect(build.refused(supersedeRecord, { recordId: newest, byId: newest })).toBe('circle');
    expect(possibleSuccessors(build.workspace.decisionRecord, record(newest))).toEqual([]);
    build.do(editRecord, { recordId: old, status: 'accepted' });
    expect(record(old).supersededById).toBeNull();
  });
});

describe("a meeting's decision", () => {
  it('is not written yet until it is, or is waived with a word', () => {
    const { retroId } = build.retro(teamId);
    const one = build.decision(teamId, retroId, null, 'Deploy from one queue');
    const two = build.decision(teamId, retroId, null, 'Meet less');
    const open = () => unwrittenDecisions(build.workspace, teamId).map(({ id }) => id);
    expect(open()).toEqual([one, two]);
    build.do(writeRecordOf, { decisionId: one });
    expect(open()).toEqual([two]);
    expect(build.refused(waiveRecord, { decisionId: two, word: ' ' })).toBe('empty');
    build.do(waiveRecord, { decisionId: two, word: 'Only ours' });
    expect(open()).toEqual([]);
    expect(waivedDecisions(build.workspace, teamId).map(({ id }) => id)).toEqual([two]);
    build.do(wantRecord, { decisionId: two });
    expect(open()).toEqual([two]);
    expect(build.refused(writeRecordOf, { decisionId: one })).toBe('exists');
  });

  it('leads to a record with what is known, and nothing of what stands on notes', () => {
    const people = build.workspace.person;
    const { retroId, columnIds } = build.retro(teamId, { presentIds: [...people.keys()].slice(0, 2) });
    const noteId = build.note(retroId, columnIds[0] ?? '', 'Ben always breaks staging');
    const decisionId = build.decision(teamId, retroId, noteId, 'Rebuild staging each night');
    const recordId = build.made('decisionRecord', writeRecordOf, { decisionId });
    const made = record(recordId);
    expect(made).toMatchObject({ status: 'accepted', title: 'Rebuild staging each night', decisionId });
    expect(made.decidedBy).toBe(
      [...people.values()]
        .slice(0, 2)
        .map(({ name }) => name)
        .join(', '),
    );
    expect(made.more).toContain(build.workspace.retro.get(retroId)?.title);
    expect(JSON.stringify(made)).not.toContain('Ben always');
  });

  it('can be deleted and put back, and its record is its record again', () => {
    const { retroId } = build.retro(teamId);
    const decisionId = build.decision(teamId, retroId, null, 'Deploy from one queue');
    build.do(writeRecordOf, { decisionId });
    build.do(deleteDecision, { decisionId });
    const [entry] = build.workspace.binEntry.values();
    build.do(restoreFromBin, { entryId: entry?.id ?? '' });
    expect(unwrittenDecisions(build.workspace, teamId)).toEqual([]);
  });
});
