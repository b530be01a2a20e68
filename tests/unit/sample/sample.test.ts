import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { recordsToLookAt } from '@shared/decision/look-again';
import { teamRecords } from '@shared/decision/numbers';
import { successionOf } from '@shared/decision/supersede';
import { unwrittenDecisions, waivedDecisions } from '@shared/decision/unwritten';
import { planMarkdown } from '@shared/exchange/plan-markdown';
import { mapSteps } from '@shared/flow/blocks';
import { bottleneck } from '@shared/flow/bottleneck';
import { mapBlockers } from '@shared/flow/causes';
import { deliveryMetrics } from '@shared/flow/delivery-metrics';
import { defaultCalendar } from '@shared/flow/durations';
import { flowFigures } from '@shared/flow/figures';
import { compareMaps } from '@shared/flow/history';
import { itemAges } from '@shared/flow/item-ages';
import { littlesLaw } from '@shared/flow/littles-law';
import { mapRework } from '@shared/flow/steps';
import { daysBetween } from '@shared/kernel/calendar-date';
import { applyChanges, invertChanges } from '@shared/kernel/change-set';
import { findBlame } from '@shared/language/find-blame';
import { whatBecameOf } from '@shared/line/became-index';
import { lineOf } from '@shared/line/line-of';
import { fateCounts } from '@shared/line/what-became';
import { findDanglingReferences } from '@shared/model/integrity';
import { type TableName, tableNames, tableValidators } from '@shared/model/tables';
import { emptyWorkspace, type Tables } from '@shared/model/workspace';
import { plannedShare } from '@shared/plan/capacity';
import { limitBroken } from '@shared/plan/limit';
import { planSummary } from '@shared/plan/make-summary';
import { dueNotNow } from '@shared/plan/not-now';
import { ranking } from '@shared/plan/ranking';
import { unreviewed } from '@shared/plan/review';
import { planSettingsOf } from '@shared/plan/settings';
import { planBoard } from '@shared/plan/states';
import { teamOutcomes } from '@shared/plan/strategy';
import type { PlanSummary } from '@shared/plan/summary';
import { openActionsBefore } from '@shared/retro/follow-up';
import { addSample } from '@shared/sample/add-sample';
import type { SampleData } from '@shared/sample/sample-data';
import { removeTeam } from '@shared/team/teams';
import { describe, expect, it } from 'vitest';
import { testContext } from '../../support/workspace-builder';

const data: SampleData = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../../resources/sample-team.json'), 'utf8'),
);

const context = testContext('id');
context.goTo('2026-11-22');

const empty = emptyWorkspace();
const added = addSample(empty, data, context);
if (!added.ok) throw new Error(added.error.message);
const workspace = applyChanges<Tables>(empty, added.value.changes);

describe('the sample team', () => {
  it('has only whole records that refer to what is there', () => {
    for (const name of tableNames) {
      for (const record of workspace[name].values()) {
        const checked = tableValidators[name as TableName].safeParse(record);
        expect(checked.error?.issues ?? [], `${name} ${JSON.stringify(record)}`).toEqual([]);
        // Nothing more either: what no validator knows would be lost on the way through a file.
        expect(checked.data, name).toEqual(record);
      }
    }
    expect(findDanglingReferences(workspace)).toEqual([]);
  });

  it('has three months behind it and an open retrospective today', () => {
    const retros = [...workspace.retro.values()];
    expect(retros).toHaveLength(7);
    const oldest = retros.map((retro) => retro.date).sort()[0] ?? '';
    expect(daysBetween(oldest, context.today)).toBe(84);
    const open = retros.filter((retro) => retro.closedAt === null);
    expect(open.map((retro) => retro.date)).toEqual([context.today]);
  });

  it('leaves promises to look at, one of them carried twice', () => {
    const open = [...workspace.retro.values()].find((retro) => retro.closedAt === null);
    if (!open) throw new Error('no open retrospective');
    const promised = openActionsBefore(open, workspace.action);
    expect(promised.length).toBeGreaterThanOrEqual(4);
    expect(promised.filter((each) => each.carried === 2)).toHaveLength(1);
  });

  it('has a plan: three active, some of everything else, and one thing to look at again today', () => {
    const team = [...workspace.team.values()][0];
    const teamId = team?.id ?? '';
    const board = planBoard(workspace.initiative, teamId);
    const counts = Object.values(board).map((column) => column.length);
    expect(counts).toEqual([8, 2, 3, 3, 3]);
    expect(limitBroken(workspace, teamId)).toBeNull();
    expect(dueNotNow(workspace.initiative, teamId, context.today)).toHaveLength(1);
    expect(unreviewed(workspace.initiative, teamId)).toEqual([]);
    expect(teamOutcomes(workspace.planOutcome, teamId)).toHaveLength(3);
    for (const { sources } of workspace.initiative.values()) {
      for (const { table, id } of sources) expect(workspace[table].has(id)).toBe(true);
    }
    const share = plannedShare(board.active, planSettingsOf(workspace.planSettings, teamId).healthBand);
    expect(share).toMatchObject({ state: 'known', against: 'within' });
    const ranks = ranking(board.candidate, 'two-questions').map(({ rank }) => rank);
    expect(ranks.filter((rank) => rank === null)).toHaveLength(2);
    const [planning] = workspace.planning.keys();
    const page = planMarkdown(planSummary(workspace, planning ?? '') as PlanSummary);
    expect(page).toContain('Retire the old invoice path');
  });

  it('has a map of seven steps that is stuck at security, as it was and as it could be', () => {
    const [live, old, future] = [...workspace.flowMap.values()];
    const steps = mapSteps(workspace.flowStep, live?.id ?? '');
    const rework = mapRework(workspace.flowRework, live?.id ?? '');
    expect(steps).toHaveLength(7);
    const { leadTime, flowEfficiency, rolledComplete } = flowFigures(steps, rework);
    for (const figure of [leadTime, flowEfficiency, rolledComplete]) expect(figure.state).toBe('known');
    expect(bottleneck(steps)).toMatchObject({ agree: true, byWait: { steps: [{ name: 'Security' }] } });
    expect(littlesLaw(steps, defaultCalendar).state).toBe('known');
    const lead = (mapId = '') => {
      const figure = compareMaps(workspace, live?.id ?? '', mapId).after.leadTime;
      return figure.state === 'known' ? figure.value : Number.NaN;
    };
    expect(lead(old?.id)).toBeGreaterThan(lead(live?.id));
    expect(lead(future?.id)).toBeLessThan(lead(live?.id));
    const blockers = mapBlockers(workspace.blocker, live?.id ?? '');
    expect(blockers.map(({ stepId }) => stepId === null).filter(Boolean)).toHaveLength(1);
    expect(new Set(blockers.map(({ cause }) => cause)).size).toBe(4);
    for (const { sources } of blockers) {
      for (const { table, id } of sources) expect(workspace[table].has(id)).toBe(true);
    }
  });

  it('has items on the way and half a year of deliveries behind it, none of them still to come', () => {
    const teamId = [...workspace.team.keys()][0] ?? '';
    const metrics = deliveryMetrics(workspace, teamId, { today: context.today, weeks: 26 });
    const known = [metrics.leadTime, metrics.frequency, metrics.failureRate, metrics.recovery];
    expect(known.map(({ state }) => state)).toEqual(['known', 'known', 'known', 'known']);
    expect(metrics.frequency.n).toBe(26);
    expect(metrics.openIncidents).toHaveLength(1);
    for (const { at } of workspace.deployment.values()) expect(at < context.now).toBe(true);
    const { past, ages } = itemAges([...workspace.workItem.values()], context.today);
    expect(past.n).toBeGreaterThan(10);
    expect(ages.length).toBeGreaterThan(3);
  });

  it('has records of every kind that is talked about, one to look at again today, and one that needs none', () => {
    const teamId = [...workspace.team.keys()][0] ?? '';
    const records = teamRecords(workspace.decisionRecord, teamId);
    expect(records.map(({ status }) => status)).toEqual(['superseded', 'accepted', 'accepted', 'proposed']);
    const [first, , third] = records;
    if (!first || !third) throw new Error('no pair');
    expect(successionOf(workspace.decisionRecord, first).supersededBy?.id).toBe(third.id);
    expect(successionOf(workspace.decisionRecord, third).supersedes.map(({ id }) => id)).toEqual([first.id]);
    expect(recordsToLookAt(workspace.decisionRecord, teamId, context.today)).toHaveLength(1);
    expect(waivedDecisions(workspace, teamId)).toHaveLength(1);
    expect(unwrittenDecisions(workspace, teamId).length).toBeGreaterThan(2);
  });

  it('has a line from a note to a result, and pains that came to every kind of end', () => {
    const teamId = [...workspace.team.keys()][0] ?? '';
    const note = [...workspace.note.values()].find(({ text }) => text.startsWith('The new dashboard showed'));
    const line = lineOf(workspace, { table: 'note', id: note?.id ?? '' });
    const kinds = new Set(line?.nodes.map(({ end }) => end.table));
    for (const kind of ['note', 'decision', 'decisionRecord', 'initiative', 'action', 'planOutcome'])
      expect(kinds, kind).toContain(kind);
    const fates = fateCounts(whatBecameOf(workspace, teamId));
    for (const [fate, count] of Object.entries(fates)) expect(count, fate).toBeGreaterThan(0);
  });

  it('blames nobody', () => {
    const texts = [
      ...[...workspace.blocker.values()].map(({ text }) => text),
      ...[...workspace.incident.values()].map(({ title }) => title),
      ...[...workspace.flowMap.values()].flatMap(({ focusing, experiment }) =>
        [...Object.values(focusing), experiment].map(({ text }) => text),
      ),
      ...[...workspace.initiative.values()].flatMap((initiative) => [
        initiative.title,
        initiative.purpose,
        initiative.outcomeReview?.learned ?? '',
        initiative.notNow?.reason ?? '',
      ]),
      ...[...workspace.planOutcome.values()].flatMap((outcome) => [outcome.text, outcome.measure]),
      ...[...workspace.decisionRecord.values()].flatMap((record) => [
        record.title,
        record.context,
        record.outcome,
        record.confirmation,
        ...record.drivers,
        ...record.consequences.map(({ text }) => text),
        ...record.options.flatMap((option) => [option.title, ...option.arguments.map(({ text }) => text)]),
      ]),
      ...[...workspace.note.values()].map((note) => note.text),
      ...[...workspace.decision.values()].flatMap((decision) => [decision.text, decision.reason]),
      ...[...workspace.thanks.values()].map((each) => each.text),
    ];
    const names = [...workspace.person.values()].map((person) => person.name);
    for (const text of texts) {
      const found = findBlame(text, { context: 'note', ignoredPhrases: new Set(), knownNames: names });
      expect(
        found.map((finding) => finding.words),
        text,
      ).toEqual([]);
    }
  });

  it('comes and goes in one gesture each', () => {
    const gone = applyChanges<Tables>(workspace, invertChanges<Tables>(empty, added.value.changes));
    expect(gone).toEqual(empty);
    const team = [...workspace.team.values()][0];
    const removed = removeTeam(workspace, { teamId: team?.id ?? '' }, context);
    if (!removed.ok) throw new Error(removed.error.message);
    const after = applyChanges<Tables>(workspace, removed.value.changes);
    for (const name of tableNames) expect(after[name].size, name).toBe(name === 'binEntry' ? 1 : 0);
  });

  it('is there only once', () => {
    expect(addSample(workspace, data, context)).toMatchObject({
      ok: false,
      error: { code: 'sample-exists' },
    });
  });
});
