import { restoreFromBin } from '@shared/bin/bin';
import { addRecord, writeRecordOf } from '@shared/decision/records';
import { supersedeRecord } from '@shared/decision/supersede';
import { exportWorkspace } from '@shared/exchange/json-export';
import { blockersToCandidates } from '@shared/flow/blocker-candidates';
import { addBlockersFrom } from '@shared/flow/blockers-from';
import { addFlowMap } from '@shared/flow/maps';
import { addFlowSteps } from '@shared/flow/steps';
import { applyChanges, invertChanges } from '@shared/kernel/change-set';
import { edgesOf } from '@shared/line/edges';
import { lineOf } from '@shared/line/line-of';
import { linkEnds } from '@shared/line/links';
import { nameEnd } from '@shared/line/name-end';
import type { LinkEnd } from '@shared/model/link';
import type { Workspace } from '@shared/model/workspace';
import { addInitiative, editInitiative } from '@shared/plan/initiatives';
import { startPlanning } from '@shared/plan/plannings';
import { addPlanOutcome } from '@shared/plan/strategy';
import { addAction } from '@shared/retro/actions';
import { addDecision } from '@shared/retro/decisions';
import { mergeTeams } from '@shared/team/merge-teams';
import { removeTeam } from '@shared/team/teams';
import { describe, expect, it } from 'vitest';
import { workspaceBuilder } from '../../support/workspace-builder';
import { bytesOf, imported, v1Workspace } from '../exchange/v1-file';

/** A team with every way in which one thing leads to another: those of gestures, those of fields, and by hand. */
function everyWay() {
  const build = workspaceBuilder();
  const { teamId } = build.team('Delta');
  const { retroId, columnIds } = build.retro(teamId);
  const column = columnIds[0] ?? '';
  const [one, two] = [build.note(retroId, column, 'Slow tests'), build.note(retroId, column, 'Long builds')];
  const groupId = build.group(retroId, [one, two]);
  const alone = build.note(retroId, column, 'Late reviews');
  const topic = build.decision(teamId, retroId, groupId, 'Split the suite');
  build.action(teamId, retroId, groupId, 'Measure the suite');
  build.action(teamId, retroId, null, 'Book the room');
  const planningId = build.made('planning', startPlanning, {
    teamId,
    title: 'Winter planning',
    date: '2026-11-19',
    presentIds: [],
  });
  build.do(addDecision, { teamId, retroId: null, topicId: null, planningId, text: 'Two things at most' });
  const outcomeId = build.made('planOutcome', addPlanOutcome, {
    teamId,
    text: 'Builds in eight minutes',
    measure: '',
  });
  const initiativeId = build.made('initiative', addInitiative, {
    teamId,
    title: 'Faster tests',
    sources: [{ table: 'noteGroup', id: groupId }],
  });
  build.do(editInitiative, { initiativeId, outcomeId });
  build.do(addAction, { teamId, retroId: null, topicId: null, initiativeId, text: 'Buy a runner' });
  const mapId = build.made('flowMap', addFlowMap, { teamId, title: 'Change to customer' });
  build.do(addFlowSteps, { mapId, text: 'Build\nReview' });
  const stepId = [...build.workspace.flowStep.values()].find(({ name }) => name === 'Review')?.id ?? '';
  build.do(addDecision, { teamId, retroId: null, topicId: null, mapId, text: 'Reviews come first' });
  build.do(addBlockersFrom, { mapId, stepId, at: 'wait', sources: [{ table: 'note', id: alone }] });
  const blockerId = [...build.workspace.blocker.keys()][0] ?? '';
  build.do(blockersToCandidates, { blockerIds: [blockerId] });
  const recordId = build.made('decisionRecord', writeRecordOf, { decisionId: topic });
  const byId = build.made('decisionRecord', addRecord, { teamId, title: 'No suite at all' });
  build.do(supersedeRecord, { recordId, byId });
  build.do(linkEnds, {
    from: { table: 'decisionRecord', id: byId },
    to: { table: 'initiative', id: initiativeId },
  });
  return { build, teamId };
}

/** Everything that led to something, in words: "Note: Slow tests > Group of notes: …". */
function edgeWords(workspace: Workspace, teamId: string): string[] {
  const words = (end: LinkEnd) => {
    const named = nameEnd(workspace, end);
    return named ? `${named.kind}: ${named.title}` : 'gone';
  };
  return edgesOf(workspace, teamId)
    .map(({ from, to }) => `${words(from)} > ${words(to)}`)
    .filter((edge) => !edge.includes('gone'))
    .sort();
}

const theTeam = (workspace: Workspace, name: string) =>
  [...workspace.team.values()].find((team) => team.name === name)?.id ?? '';

describe('what led to what', () => {
  it('is there for every gesture that makes one thing of another, and by hand', () => {
    const { build, teamId } = everyWay();
    expect(edgeWords(build.workspace, teamId)).toEqual([
      'Blocker: Late reviews > Initiative: Late reviews',
      'Blocker: Late reviews > Step of the flow: Review',
      'Decision record: No suite at all > Initiative: Faster tests',
      'Decision record: Split the suite > Decision record: No suite at all',
      'Decision: Split the suite > Decision record: Split the suite',
      'Flow map: Change to customer > Decision: Reviews come first',
      'Group of notes: Notes that belong together > Action: Measure the suite',
      'Group of notes: Notes that belong together > Decision: Split the suite',
      'Group of notes: Notes that belong together > Initiative: Faster tests',
      'Initiative: Faster tests > Action: Buy a runner',
      'Initiative: Faster tests > Outcome: Builds in eight minutes',
      'Note: Late reviews > Blocker: Late reviews',
      'Note: Long builds > Group of notes: Notes that belong together',
      'Note: Slow tests > Group of notes: Notes that belong together',
      'Planning meeting: Winter planning > Decision: Two things at most',
      'Retrospective: Sprint 24 > Action: Book the room',
    ]);
  });

  it('is on the line of either end', () => {
    const { build, teamId } = everyWay();
    for (const { from, to } of edgesOf(build.workspace, teamId)) {
      const ahead = lineOf(build.workspace, from);
      const back = lineOf(build.workspace, to);
      expect(ahead?.nodes.find(({ end }) => end.id === to.id)?.step).toBeGreaterThan(0);
      expect(back?.nodes.find(({ end }) => end.id === from.id)?.step).toBeLessThan(0);
    }
  });

  it('is the same after a file has taken it elsewhere, in place of everything or beside it', () => {
    const { build, teamId } = everyWay();
    const before = edgeWords(build.workspace, teamId);
    const file = bytesOf(
      JSON.parse(exportWorkspace(build.workspace, { changedAt: '2026-11-20T09:00:00.000Z' })),
    );
    const replaced = imported(file, 'replace', v1Workspace());
    expect(edgeWords(replaced, teamId)).toEqual(before);
    const added = imported(file, 'add-as-new-teams', v1Workspace());
    expect(edgeWords(added, theTeam(added, 'Delta'))).toEqual(before);
    // Beside itself, it is there twice.
    const twice = imported(file, 'add-as-new-teams', build.workspace);
    for (const { id } of twice.team.values()) expect(edgeWords(twice, id)).toEqual(before);
  });

  it('is in what the first version wrote, brought up to date', () => {
    const workspace = v1Workspace();
    const edges = [...workspace.team.keys()].flatMap((id) => edgeWords(workspace, id));
    expect(edges.filter((edge) => edge.includes('> Action: '))).not.toEqual([]);
    expect(edges.filter((edge) => edge.includes('> Decision: '))).not.toEqual([]);
    expect(edges.filter((edge) => edge.includes('> Group of notes: '))).not.toEqual([]);
  });

  it('comes back with one undo of each gesture, and with the team from the bin', () => {
    const { build, teamId } = everyWay();
    const whole = build.workspace;
    const before = edgeWords(whole, teamId);
    const { changes } = build.do(removeTeam, { teamId });
    expect(edgeWords(applyChanges(build.workspace, invertChanges(whole, changes)), teamId)).toEqual(before);
    const [entry] = build.workspace.binEntry.values();
    build.do(restoreFromBin, { entryId: entry?.id ?? '' });
    expect(edgeWords(build.workspace, theTeam(build.workspace, 'Delta'))).toEqual(before);
  });

  it('is kept whole when the team becomes one with another', () => {
    const { build, teamId } = everyWay();
    const before = edgeWords(build.workspace, teamId);
    const { teamId: intoId } = build.team('Gamma');
    build.do(mergeTeams, { fromId: teamId, intoId });
    expect(edgeWords(build.workspace, intoId)).toEqual(before);
  });
});
