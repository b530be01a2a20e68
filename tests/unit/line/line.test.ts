import { restoreFromBin } from '@shared/bin/bin';
import { applyChanges, invertChanges } from '@shared/kernel/change-set';
import { whatBecameOf } from '@shared/line/became-index';
import { edgesOf, endKey } from '@shared/line/edges';
import { lineOf } from '@shared/line/line-of';
import { linkAll, linkEnds, linkedKeys, unlink } from '@shared/line/links';
import { nameEnd, stateWords } from '@shared/line/name-end';
import { fateCounts } from '@shared/line/what-became';
import { addInitiative, deleteInitiatives } from '@shared/plan/initiatives';
import { endInitiative } from '@shared/plan/review';
import { editAction, toggleDone } from '@shared/retro/actions';
import { setNotesHidden } from '@shared/retro/notes';
import { focusTopic, markDiscussed } from '@shared/retro/topics';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { arbitraryWorkspace, lively } from '../../support/arbitraries';
import { asLists, workspaceBuilder } from '../../support/workspace-builder';

let build = workspaceBuilder();
let teamId = '';
let noteId = '';
let initiativeId = '';
let retroId = '';

beforeEach(() => {
  build = workspaceBuilder();
  ({ teamId } = build.team('Delta'));
  const retro = build.retro(teamId);
  retroId = retro.retroId;
  noteId = build.note(retroId, retro.columnIds[0] ?? '', 'Slow tests');
  const sources = [{ table: 'note' as const, id: noteId }];
  initiativeId = build.made('initiative', addInitiative, { teamId, title: 'Faster tests', sources });
});

const note = () => ({ table: 'note' as const, id: noteId });
const initiative = () => ({ table: 'initiative' as const, id: initiativeId });
const steps = (end: Parameters<typeof lineOf>[1]) =>
  lineOf(build.workspace, end)?.nodes.map(({ step, end: { title } }) => `${step} ${title}`);

describe('the line of an item', () => {
  it('goes both ways, by fields and by links', () => {
    const actionId = build.action(teamId, null, null, 'Split the suite');
    build.do(linkEnds, { from: initiative(), to: { table: 'action', id: actionId } });
    expect(steps(note())).toEqual(['0 Slow tests', '1 Faster tests', '2 Split the suite']);
    expect(steps({ table: 'action', id: actionId })).toEqual([
      '-2 Slow tests',
      '-1 Faster tests',
      '0 Split the suite',
    ]);
  });

  it('places each thing by the longest way, so that what led to another stands before it', () => {
    const actionId = build.action(teamId, null, null, 'Split the suite');
    build.do(linkEnds, { from: note(), to: { table: 'action', id: actionId } });
    build.do(linkEnds, { from: { table: 'action', id: actionId }, to: initiative() });
    expect(steps(note())).toEqual(['0 Slow tests', '1 Split the suite', '2 Faster tests']);
    expect(steps(initiative())).toEqual(['-2 Slow tests', '-1 Split the suite', '0 Faster tests']);
  });

  it('says the day by which an open action is promised, in the words of whoever shows it', () => {
    const actionId = build.action(teamId, null, null, 'Split the suite');
    const words = (dayWords?: (day: string) => string) => {
      const end = nameEnd(build.workspace, { table: 'action', id: actionId });
      return end && stateWords(end, dayWords);
    };
    expect(words()).toBe('open');
    build.do(editAction, { actionId, due: '2026-12-01' });
    expect(words()).toBe('open, due 2026-12-01');
    expect(words((day) => `on ${day.slice(5)}`)).toBe('open, due on 12-01');
    build.do(toggleDone, { actionId });
    expect(words()).toBe('done');
  });

  it('stays whole through the bin', () => {
    const actionId = build.action(teamId, null, null, 'Split the suite');
    build.do(linkEnds, { from: initiative(), to: { table: 'action', id: actionId } });
    build.do(deleteInitiatives, { ids: [initiativeId] });
    expect(steps(note())).toEqual(['0 Slow tests']);
    const [entry] = build.workspace.binEntry.values();
    build.do(restoreFromBin, { entryId: entry?.id ?? '' });
    expect(steps(note())).toEqual(['0 Slow tests', '1 Faster tests', '2 Split the suite']);
  });

  it('shows no note that is hidden', () => {
    build.do(setNotesHidden, { retroId, hidden: true });
    expect(steps(initiative())).toEqual(['-1 Hidden note', '0 Faster tests']);
  });

  it('ends in a circle, and links that are there, lead to itself or to another team are refused', () => {
    expect(linkedKeys(build.workspace, note(), 'to')).toEqual(new Set([endKey(initiative())]));
    expect(linkedKeys(build.workspace, note(), 'from')).toEqual(new Set());
    build.do(linkEnds, { from: initiative(), to: note() });
    expect(linkedKeys(build.workspace, note(), 'from')).toEqual(new Set([endKey(initiative())]));
    expect(steps(note())).toEqual(['-1 Faster tests', '0 Slow tests']);
    expect(build.refused(linkEnds, { from: note(), to: initiative() })).toBe('exists');
    expect(build.refused(linkEnds, { from: note(), to: note() })).toBe('itself');
    const other = build.team('Gamma').teamId;
    const away = build.made('initiative', addInitiative, { teamId: other, title: 'Other' });
    expect(build.refused(linkEnds, { from: note(), to: { table: 'initiative', id: away } })).toBe(
      'elsewhere',
    );
    const [link] = build.workspace.link.values();
    build.do(unlink, { linkId: link?.id ?? '' });
    expect(build.workspace.link.size).toBe(0);
  });

  it('is made for several at once as one gesture, which leaves out what is linked already', () => {
    const columnId = build.get('retro', retroId).columns[0]?.id ?? '';
    const others = ['Late reviews', 'A flaky build'].map((text) => build.note(retroId, columnId, text));
    const notes = [noteId, ...others].map((id) => ({ table: 'note' as const, id }));
    const before = build.workspace;
    const done = build.do(linkAll, { from: [...notes, ...notes], to: [initiative()] });
    expect(done.changes).toHaveLength(2);
    expect(steps(initiative())?.toSorted()).toEqual([
      '-1 A flaky build',
      '-1 Late reviews',
      '-1 Slow tests',
      '0 Faster tests',
    ]);
    expect(build.refused(linkAll, { from: notes, to: [initiative()] })).toBe('exists');
    const undone = applyChanges(build.workspace, invertChanges(before, done.changes));
    expect(asLists(undone)).toEqual(asLists(before));

    const away = build.made('initiative', addInitiative, {
      teamId: build.team('Gamma').teamId,
      title: 'Other',
    });
    const other = { table: 'initiative' as const, id: away };
    expect(build.refused(linkAll, { from: [note(), other], to: [initiative()] })).toBe('elsewhere');
    expect(build.refused(linkAll, { from: [note(), { table: 'note', id: 'no' }], to: [initiative()] })).toBe(
      'gone',
    );
    expect(build.refused(linkAll, { from: [], to: [initiative()] })).toBe('itself');
    // Of several, the one that is picked needs no link to itself.
    expect(build.do(linkAll, { from: [initiative()], to: [...notes, initiative()] }).changes).toHaveLength(3);
  });

  it('has every edge between two of its things, and from each the way back to the item', () => {
    fc.assert(
      fc.property(arbitraryWorkspace(20), (workspace) => {
        for (const { id } of workspace.team.values()) {
          for (const { from } of edgesOf(workspace, id).slice(0, 20)) {
            const line = lineOf(workspace, from);
            if (!line) continue;
            const keys = new Set(line.nodes.map(({ key }) => key));
            expect(keys.size).toBe(line.nodes.length);
            expect(keys.has(endKey(from))).toBe(true);
            for (const edge of line.edges) expect(keys.has(edge.from) && keys.has(edge.to)).toBe(true);
            for (const { step, end } of line.nodes) {
              expect(end.teamId).toBe(id);
              if (step === 0) expect(end.id).toBe(from.id);
            }
          }
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('what became of it', () => {
  it('says where each pain led, and whether it helped', () => {
    build.do(focusTopic, { retroId, topicId: noteId });
    const sentence = () => whatBecameOf(build.workspace, teamId)[0]?.sentence;
    expect(sentence()).toBe('In the plan, not begun.');
    build.do(endInitiative, { initiativeId, review: { verdict: 'partly', learned: 'Start smaller' } });
    expect(sentence()).toBe('Did it help? Partly.');
    expect(whatBecameOf(build.workspace, teamId)[0]).toMatchObject({
      fate: 'ended',
      from: { table: 'retro', id: retroId, title: 'Sprint 24' },
    });
    build.do(setNotesHidden, { retroId, hidden: true });
    expect(whatBecameOf(build.workspace, teamId)).toEqual([]);
  });

  it('counts how far pains have come, the furthest thing first', () => {
    const other = build.note(retroId, build.get('retro', retroId).columns[0]?.id ?? '', 'Late reviews');
    build.do(focusTopic, { retroId, topicId: noteId });
    build.do(focusTopic, { retroId, topicId: other });
    build.do(markDiscussed, { retroId, topicId: other, discussed: true });
    const fates = () =>
      new Map(whatBecameOf(build.workspace, teamId).map(({ pain, sentence }) => [pain.title, sentence]));
    expect(fates().get('Late reviews')).toBe('It led to nothing yet.');
    build.decision(teamId, retroId, other, 'Reviews come first');
    expect(fates().get('Late reviews')).toBe('Decided.');
    const actionId = build.action(teamId, retroId, other, 'Show their age');
    expect(fates().get('Late reviews')).toBe('Promised, and open still.');
    build.do(toggleDone, { actionId });
    expect(fates().get('Late reviews')).toBe('What was promised is done.');
    expect(fateCounts(whatBecameOf(build.workspace, teamId))).toEqual({
      ended: 1,
      'under way': 0,
      decided: 1,
      nothing: 0,
    });
  });

  it('knows blockers too', () => {
    const workspace = lively();
    const [team] = workspace.team.keys();
    const tables = whatBecameOf(workspace, team ?? '').map(({ pain }) => pain.table);
    expect(tables).toContain('blocker');
    expect(tables).toContain('noteGroup');
  });
});
