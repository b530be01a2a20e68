import { restoreFromBin } from '@shared/bin/bin';
import { addBlocker } from '@shared/flow/blockers';
import { addFlowMap, deleteFlowMap, renameFlowMap } from '@shared/flow/maps';
import { addFlowStep } from '@shared/flow/steps';
import { applyChanges } from '@shared/kernel/change-set';
import { BecameIndex, whatBecameOf } from '@shared/line/became-index';
import { edgesOf, endKey, isLinked } from '@shared/line/edges';
import { indexLines, LineIndex } from '@shared/line/line-index';
import { lineOf } from '@shared/line/line-of';
import { linkEnds, unlink } from '@shared/line/links';
import type { Workspace } from '@shared/model/workspace';
import { addInitiative, deleteInitiatives } from '@shared/plan/initiatives';
import { addAction, editAction } from '@shared/retro/actions';
import { setNotesHidden } from '@shared/retro/notes';
import { renameRetro } from '@shared/retro/retros';
import { splitGroup } from '@shared/retro/split-groups';
import { markDiscussed } from '@shared/retro/topics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryGesture, lively, performGesture } from '../../support/arbitraries';
import { testContext, workspaceBuilder } from '../../support/workspace-builder';

/** All that a kept index says of a workspace, against one that is made anew. */
function expectAsAnew(lines: LineIndex, kept: BecameIndex, workspace: Workspace): void {
  const anew = indexLines(workspace);
  for (const { id } of workspace.team.values()) {
    expect(kept.ofTeam(id)).toEqual(whatBecameOf(workspace, id));
    const ends = new Map(
      edgesOf(workspace, id).flatMap(({ from, to }) => [from, to].map((end) => [endKey(end), end])),
    );
    for (const [key, end] of [...ends].slice(0, 40)) {
      for (const way of ['to', 'from'] as const) expect(lines.edges(key, way)).toEqual(anew.edges(key, way));
      expect(lineOf(workspace, end, lines)).toEqual(lineOf(workspace, end, anew));
    }
  }
}

describe('what is kept of the lines', () => {
  it('is what is made anew, whatever was done, undone and put back since', () => {
    fc.assert(
      fc.property(fc.array(arbitraryGesture(), { minLength: 5, maxLength: 25 }), (gestures) => {
        const context = testContext('r');
        let workspace = lively();
        const lines = new LineIndex();
        const kept = new BecameIndex(lines);
        const states = [workspace];
        kept.follow(workspace);
        for (const gesture of gestures) {
          const changeSet = performGesture(workspace, gesture, context);
          if (changeSet) workspace = applyChanges(workspace, changeSet.changes);
          states.push(workspace);
          kept.follow(workspace);
        }
        expectAsAnew(lines, kept, workspace);
        // Back and forth over several at once, as undo, another window and a restored snapshot do.
        for (const state of [states[0], states.at(-1), states[states.length >> 1]]) {
          if (state === undefined) continue;
          kept.follow(state);
          expectAsAnew(lines, kept, state);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('says each edge both ways, once', () => {
    const workspace = lively();
    const index = indexLines(workspace);
    for (const { id } of workspace.team.values()) {
      const edges = edgesOf(workspace, id);
      expect(edges.length).toBeGreaterThan(10);
      for (const edge of edges) {
        expect(index.edges(endKey(edge.from), 'to')).toContainEqual(edge);
        expect(index.edges(endKey(edge.to), 'from')).toContainEqual(edge);
        expect(isLinked(workspace, edge.from, edge.to)).toBe(true);
      }
    }
  });
});

describe('what is worked out again', () => {
  const build = workspaceBuilder();
  const { teamId } = build.team('Delta');
  const { retroId, columnIds } = build.retro(teamId);
  const noteIds = ['Slow tests', 'Late reviews'].map((text) => build.note(retroId, columnIds[0] ?? '', text));
  const [noteId = '', otherId = ''] = noteIds;
  for (const topicId of noteIds) build.do(markDiscussed, { retroId, topicId, discussed: true });
  const initiativeId = build.made('initiative', addInitiative, { teamId, title: 'Faster tests' });
  build.do(linkEnds, { from: { table: 'note', id: noteId }, to: { table: 'initiative', id: initiativeId } });
  const kept = new BecameIndex();
  const became = (id: string) => {
    kept.follow(build.workspace);
    return kept.ofTeam(teamId).find(({ pain }) => pain.id === id);
  };

  it('is what the change is about, and nothing else', () => {
    const [one, other] = [became(noteId), became(otherId)];
    expect(one?.sentence).toBe('In the plan, not begun.');
    const actionId = build.made('action', addAction, { teamId, retroId, topicId: noteId, text: 'Split it' });
    expect(became(noteId)?.sentence).toBe('Promised, and open still.');
    expect(became(otherId)).toBe(other);

    const before = kept.ofTeam(teamId);
    build.do(addAction, { teamId, retroId: null, topicId: null, text: 'Order chairs' });
    kept.follow(build.workspace);
    expect(kept.ofTeam(teamId)).toBe(before);
    build.do(editAction, { actionId, due: '2026-12-01' });
    expect(became(noteId)?.ledTo.find(({ id }) => id === actionId)?.due).toBe('2026-12-01');
  });

  it('is what came back from the bin, and what a link still names', () => {
    build.do(deleteInitiatives, { ids: [initiativeId] });
    expect(became(noteId)?.ledTo.map(({ title }) => title)).toEqual(['Split it']);
    const [entry] = build.workspace.binEntry.values();
    build.do(restoreFromBin, { entryId: entry?.id ?? '' });
    expect(became(noteId)?.ledTo.map(({ title }) => title)).toEqual(['Split it', 'Faster tests']);
  });

  it('is the title and the notes of the meeting', () => {
    build.do(renameRetro, { retroId, title: 'Sprint 25', date: '2026-11-20' });
    expect(became(otherId)?.from.title).toBe('Sprint 25');
    build.do(renameRetro, { retroId, title: 'Sprint 25', date: '2026-11-21' });
    expect(became(otherId)?.pain.date).toBe('2026-11-21');
    build.do(setNotesHidden, { retroId, hidden: true });
    expect(became(otherId)).toBeUndefined();
    build.do(setNotesHidden, { retroId, hidden: false });
    expect(became(otherId)?.pain.title).toBe('Late reviews');
    build.do(markDiscussed, { retroId, topicId: otherId, discussed: false });
    expect(became(otherId)).toBeUndefined();
    build.do(markDiscussed, { retroId, topicId: otherId, discussed: true });
    expect(became(otherId)?.pain.title).toBe('Late reviews');
    const groupId = build.group(retroId, noteIds);
    build.action(teamId, retroId, groupId, 'Ask early');
    expect(became(groupId)?.ledTo.map(({ title }) => title)).toContain('Ask early');
    build.do(splitGroup, { groupId });
    expect(became(groupId)).toBeUndefined();
    expectAsAnew(indexLines(build.workspace), kept, build.workspace);
  });

  it('is what was hidden and is shown again, of each note', () => {
    const { retroId: hiddenId, columnIds: columns } = build.retro(teamId);
    const ids = ['One', 'Two'].map((text) => build.note(hiddenId, columns[0] ?? '', text));
    for (const topicId of ids) build.do(markDiscussed, { retroId: hiddenId, topicId, discussed: true });
    const titles = () => ids.map((id) => became(id)?.pain.title);
    expect(titles()).toEqual(['One', 'Two']);
    build.do(setNotesHidden, { retroId: hiddenId, hidden: true });
    expect(titles()).toEqual([undefined, undefined]);
    build.do(setNotesHidden, { retroId: hiddenId, hidden: false });
    expect(titles()).toEqual(['One', 'Two']);
  });

  it('is not what is on a map of which the title alone changed: that is told, and all else stays', () => {
    const mapId = build.made('flowMap', addFlowMap, { teamId, title: 'Release' });
    const stepId = build.made('flowStep', addFlowStep, { mapId, name: 'Review' });
    const blockerIds = ['Slow review', 'Slow sign-off'].map((text) =>
      build.made('blocker', addBlocker, { mapId, stepId, at: 'step', text }),
    );
    const [firstId = '', secondId = ''] = blockerIds;
    const from = { table: 'blocker', id: firstId } as const;
    build.do(linkEnds, { from, to: { table: 'initiative', id: initiativeId } });
    // The map as a thing itself, to which something led: there its title is a name on the line.
    build.do(linkEnds, { from, to: { table: 'flowMap', id: mapId } });
    const [before, other, list] = [became(firstId), became(secondId), kept.ofTeam(teamId)];
    build.do(renameFlowMap, { mapId, title: 'From idea to release' });
    expect(became(firstId)?.ledTo.map(({ title }) => title)).toContain('From idea to release');
    expect(became(firstId)?.ledTo).not.toBe(before?.ledTo);
    expect(became(secondId)?.from.title).toBe('From idea to release');
    expect(became(secondId)?.ledTo, 'it was not worked out again').toBe(other?.ledTo);
    expect(kept.ofTeam(teamId).map(({ key }) => key)).toEqual(list.map(({ key }) => key));
    expectAsAnew(indexLines(build.workspace), kept, build.workspace);

    const whole = build.workspace;
    build.do(deleteFlowMap, { mapId });
    expect(became(secondId)).toBeUndefined();
    kept.follow(whole);
    expectAsAnew(indexLines(whole), kept, whole);
  });

  it('is where a link leads, and no more when it is taken away; what is hidden there is hidden here', () => {
    const later = build.retro(teamId, { date: '2026-12-04' });
    const there = build.note(later.retroId, later.columnIds[0] ?? '', 'Still late');
    const [from, to] = [otherId, there].map((id) => ({ table: 'note' as const, id }));
    const linkId = from && to ? build.made('link', linkEnds, { from, to }) : '';
    expect(became(otherId)?.ledTo.map(({ title }) => title)).toContain('Still late');
    build.do(setNotesHidden, { retroId: later.retroId, hidden: true });
    expect(became(otherId)?.ledTo.map(({ title }) => title)).toContain('Hidden note');
    build.do(unlink, { linkId });
    expect(became(otherId)).toBeUndefined();
  });

  it('is of a group that comes back what names it as a topic', () => {
    const pair = ['Old runners', 'Few runners'].map((text) => build.note(retroId, columnIds[1] ?? '', text));
    const groupId = build.group(retroId, pair);
    build.action(teamId, retroId, groupId, 'Buy a runner');
    const whole = build.workspace;
    const lines = indexLines(applyChanges(whole, [{ op: 'delete', table: 'noteGroup', id: groupId }]));
    const key = endKey({ table: 'noteGroup', id: groupId });
    expect(lines.edges(key, 'to')).toEqual([]);
    lines.follow(whole);
    expect(lines.edges(key, 'to').map(({ to }) => to.table)).toEqual(['action']);
  });
});
