import { join } from 'node:path';
import { restoreFromBin } from '@shared/bin/bin';
import { planMarkdown } from '@shared/exchange/plan-markdown';
import { plainLine } from '@shared/kernel/markdown-text';
import { initiativeStates, outcomeVerdicts } from '@shared/model/initiative';
import { editInitiative } from '@shared/plan/initiatives';
import { planSummary } from '@shared/plan/make-summary';
import { planningGaps } from '@shared/plan/planning-gaps';
import {
  closePlanning,
  enterPlanningStep,
  planningBefore,
  planningStepState,
  removePlanning,
  renamePlanning,
  reopenPlanning,
  setPlanningPresent,
  startPlanning,
  teamPlannings,
} from '@shared/plan/plannings';
import { planningPromises } from '@shared/plan/promises';
import { endInitiative } from '@shared/plan/review';
import { addPlanOutcome } from '@shared/plan/strategy';
import type { PlanSummary } from '@shared/plan/summary';
import { swapInitiative } from '@shared/plan/swap';
import { addAction, toggleDone } from '@shared/retro/actions';
import { addDecision } from '@shared/retro/decisions';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { PlanBoard } from '../../support/plan-board';
import { foreignNodes, nodesIn, readMarkdown, textOf } from '../../support/read-markdown';
import { typed } from '../../support/typed-text';

let board: PlanBoard;
let planningId: string;

const golden = (name: string) => join(import.meta.dirname, '../../fixtures/golden', name);

beforeEach(() => {
  board = new PlanBoard();
  const { teamId, ana, ben } = board;
  board.add('Invoices Tests Search', 'active');
  board.add('Login Pager');
  board.add('Reports', 'next');
  const outcomeId = board.made('planOutcome', addPlanOutcome, {
    teamId,
    text: 'Releases without fear',
    measure: 'Failed changes under 10 %',
  });
  board.do(editInitiative, {
    initiativeId: board.id('Tests'),
    outcomeId,
    ownerId: ana,
    purpose: 'A build tells in ten minutes',
  });
  board.action(teamId, null, null, 'Ask the bank');
  board.decision(teamId, null, null, 'Mondays are for planning');
  board.context.goTo('2026-11-23');
  planningId = board.made('planning', startPlanning, {
    teamId,
    title: 'Planning, week 48',
    presentIds: [ben, ana, ana, 'nobody'],
  });
});

const planning = () => board.get('planning', planningId);

/** Goes through the meeting: one ends, one stops for another, one is put off; a decision and two actions. */
function hold() {
  const { teamId, ben } = board;
  board.do(endInitiative, {
    initiativeId: board.id('Search'),
    review: { verdict: 'partly', learned: 'Half of the searches were typing errors' },
  });
  board.do(swapInitiative, {
    startId: board.id('Login'),
    stopId: board.id('Invoices'),
    to: 'not-now',
    reason: 'The bank changes its format in January',
    lookAgain: '2027-01-18',
    decidedBy: 'Ana and Ben',
  });
  board.move('Pager', 'not-now');
  const origin = { teamId, retroId: null, topicId: null, planningId, initiativeId: board.id('Login') };
  board.do(addDecision, {
    ...origin,
    text: 'One login for all tools',
    reason: 'Three were asked for each week',
  });
  board.do(addAction, { ...origin, text: 'Write to the vendor', ownerId: ben, due: '2026-11-27' });
  board.do(addAction, { ...origin, text: 'Draw the screens' });
}

describe('a planning meeting', () => {
  it('begins at its first step with the people of the team, and opens any step', () => {
    expect(planning()).toMatchObject({
      step: 'promised',
      date: '2026-11-23',
      presentIds: [board.ben, board.ana],
    });
    board.do(enterPlanningStep, { planningId, step: 'choose' });
    board.do(enterPlanningStep, { planningId, step: 'score' });
    expect(planning().visited).toEqual(['promised', 'score', 'choose']);
    expect(
      ['promised', 'score', 'write-down'].map((step) => planningStepState(planning(), step as 'score')),
    ).toEqual(['done', 'current', 'ahead']);
    board.do(renamePlanning, { planningId, title: 'Week 48', date: '2026-11-24' });
    board.do(setPlanningPresent, { planningId, presentIds: [board.cleo] });
    expect(planning()).toMatchObject({ title: 'Week 48', date: '2026-11-24', presentIds: [board.cleo] });
    expect(board.refused(renamePlanning, { planningId, title: ' ' })).toBe('empty');
    expect(board.refused(startPlanning, { teamId: board.teamId, title: 'x', date: '2026-02-30' })).toBe(
      'no-such-day',
    );
  });

  it('looks at what was promised before it', () => {
    hold();
    const { actions, active, decisions } = planningPromises(board.workspace, planning(), '2026-11-23');
    expect(actions.map(({ text }) => text)).toEqual(['Ask the bank']);
    expect(decisions.map(({ text }) => text)).toEqual(['Mondays are for planning']);
    expect(active.map(({ initiative, age }) => [initiative.title, age?.days])).toEqual([
      ['Login', 0],
      ['Tests', 3],
    ]);
    board.do(toggleDone, { actionId: actions[0]?.id ?? '' });
    expect(planningPromises(board.workspace, planning(), '2026-11-23').actions).toEqual([]);
    const laterId = board.made('planning', startPlanning, { teamId: board.teamId, title: 'Week 49' });
    const later = board.get('planning', laterId);
    expect(planningPromises(board.workspace, later, '2026-11-30').actions).toHaveLength(2);
    expect(teamPlannings(board.workspace.planning, board.teamId)).toHaveLength(2);
    expect(planningBefore(board.workspace.planning, later)?.id).toBe(planningId);
  });

  it('closes, but not in silence', () => {
    hold();
    expect(planningGaps(board.workspace, planning()).map(({ message }) => message)).toEqual([
      '"Login" is active and nobody owns it.',
      '"Login" is active and serves no outcome.',
      '"Draw the screens" has no owner.',
      '"Draw the screens" has no date.',
    ]);
    board.do(closePlanning, { planningId });
    expect(planning().closedAt).not.toBeNull();
    board.do(reopenPlanning, { planningId });
    expect(planning().closedAt).toBeNull();
  });

  it('says so when something stops and nobody says who decided, and when nothing is written down', () => {
    board.move('Tests', 'next');
    board.move('Search', 'done');
    const kinds = planningGaps(board.workspace, planning()).map(({ kind }) => kind);
    expect(kinds).toEqual(['active-owner', 'active-outcome', 'stopped-who', 'unreviewed', 'nothing-decided']);
  });

  it('goes with its decisions and actions, and comes back with them', () => {
    hold();
    board.do(removePlanning, { planningId });
    expect([board.workspace.action.size, board.workspace.decision.size]).toEqual([1, 1]);
    expect(board.of('Login').moves.at(-1)?.planningId).toBeNull();
    expect(board.column('active')).toBe('Login Tests');
    const [entryId = ''] = board.workspace.binEntry.keys();
    board.do(restoreFromBin, { entryId });
    expect([board.workspace.action.size, board.workspace.decision.size]).toEqual([3, 2]);
  });
});

const summaryNow = () => {
  const summary = planSummary(board.workspace, planningId);
  if (!summary) throw new Error('The planning meeting is gone.');
  return summary;
};

describe('its page', () => {
  it('says what we do, stop, put off, and who owns what', async () => {
    hold();
    await expect(planMarkdown(summaryNow())).toMatchFileSnapshot(golden('plan.md'));
  });

  it('says as much when nothing happened', async () => {
    const empty = new PlanBoard();
    const id = empty.made('planning', startPlanning, { teamId: empty.teamId, title: 'A quiet week' });
    const summary = planSummary(empty.workspace, id);
    if (!summary) throw new Error('The planning meeting is gone.');
    await expect(planMarkdown(summary)).toMatchFileSnapshot(golden('plan-bare.md'));
    expect(planSummary(empty.workspace, 'nothing')).toBeNull();
  });

  it('leaves out what came back where it was', () => {
    board.move('Tests', 'next');
    board.move('Tests', 'active');
    expect(summaryNow().stopped).toEqual([]);
  });

  it('says what started and stopped in the same meeting, wherever it went', () => {
    board.add('Caching Billing');
    board.move('Tests', 'next');
    board.move('Caching', 'active');
    board.move('Caching', 'not-now');
    board.move('Billing', 'active');
    board.move('Billing', 'candidate');
    const { stopped, active } = summaryNow();
    expect(stopped.map(({ title, to, isNew }) => [title, to, isNew]).sort()).toEqual([
      ['Billing', 'candidate', true],
      ['Caching', 'not-now', true],
      ['Tests', 'next', false],
    ]);
    expect(active.map(({ title }) => title)).not.toContain('Caching');
    const page = planMarkdown(summaryNow());
    expect(page).toContain('Caching (started and stopped in this meeting, goes to: not now)');
    expect(page).toContain('Tests (goes to: next)');
    const gaps = planningGaps(board.workspace, planning()).filter(({ kind }) => kind === 'stopped-who');
    expect(gaps).toHaveLength(3);
  });

  it('stays what it was when it is closed and the plan goes on', () => {
    hold();
    board.do(closePlanning, { planningId });
    const page = planMarkdown(summaryNow());
    board.context.goTo('2026-12-07');
    board.add('Brand-new', 'active');
    board.move('Tests', 'done');
    board.move('Reports', 'active');
    expect(planMarkdown(summaryNow())).toBe(page);
  });

  it('reads back as it was written, and as nothing else', () => {
    const initiative = fc.record({
      title: typed,
      purpose: typed,
      owner: fc.option(typed),
      outcome: fc.option(typed),
      measure: typed,
      isNew: fc.boolean(),
    });
    const few = <Value>(one: fc.Arbitrary<Value>) => fc.array(one, { maxLength: 2 });
    const summaries: fc.Arbitrary<PlanSummary> = fc.record({
      title: typed,
      teamName: typed,
      date: fc.constant('2026-11-23'),
      closed: fc.boolean(),
      present: few(typed),
      outcomes: few(fc.record({ text: typed, measure: typed })),
      active: few(initiative),
      stopped: few(
        fc.record({
          title: typed,
          to: fc.constantFrom(...initiativeStates),
          reason: typed,
          decidedBy: typed,
          instead: fc.option(typed),
          isNew: fc.boolean(),
        }),
      ),
      ended: few(
        fc.record({ title: typed, verdict: fc.option(fc.constantFrom(...outcomeVerdicts)), learned: typed }),
      ),
      next: few(initiative),
      notNow: few(
        fc.record({
          title: typed,
          reason: typed,
          decidedBy: typed,
          lookAgain: fc.option(fc.constant('2027-01-18')),
        }),
      ),
      actions: few(
        fc.record({
          id: fc.constant('a'),
          text: typed,
          owner: fc.option(typed),
          due: fc.option(fc.constant('2026-12-04')),
          done: fc.boolean(),
          dropped: fc.boolean(),
          layer: fc.constant(null),
        }),
      ),
      decisions: few(
        fc.record({ id: fc.constant('d'), text: typed, reason: typed, layer: fc.constant(null) }),
      ),
    });
    fc.assert(
      fc.property(summaries, (summary) => {
        const root = readMarkdown(planMarkdown(summary));
        expect(foreignNodes(root)).toEqual([]);
        const items = nodesIn(root).filter((node) => node.type === 'listItem');
        const texts = items.map((node) => (node.children?.[0] ? textOf(node.children[0]) : ''));
        for (const { title } of [...summary.active, ...summary.stopped, ...summary.notNow, ...summary.ended])
          expect(texts.some((text) => text.includes(plainLine(title)))).toBe(true);
        const tasks = items.filter((node) => typeof node.checked === 'boolean');
        expect(tasks.map((node) => node.checked)).toEqual(
          summary.actions.filter(({ dropped }) => !dropped).map(({ done }) => done),
        );
        const headings = nodesIn(root).filter((node) => node.type === 'heading');
        expect(headings[0] && textOf(headings[0])).toBe(plainLine(summary.title) || '…');
      }),
      { numRuns: 250 },
    );
  });
});
