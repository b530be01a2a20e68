import { applyChanges } from '@shared/kernel/change-set';
import type { ChangeSet, Workspace } from '@shared/model/workspace';
import { putEstimate, startEstimating } from '@shared/plan/estimates';
import {
  addInitiatives,
  deleteInitiatives,
  duplicateInitiative,
  editInitiative,
} from '@shared/plan/initiatives';
import { moveInitiatives } from '@shared/plan/move-initiatives';
import { startPlanning } from '@shared/plan/plannings';
import { endInitiative } from '@shared/plan/review';
import { addPlanOutcome } from '@shared/plan/strategy';
import { deleteCards } from '@shared/retro/delete-cards';
import { lookAtAction } from '@shared/retro/follow-up';
import { keepFormat } from '@shared/retro/own-formats';
import { addThanks } from '@shared/retro/thanks';
import { castVote, endVoting, setHands, startVoting } from '@shared/retro/votes';
import { addPeople, personLeaves } from '@shared/team/people';
import fc from 'fast-check';
import { livelyFlow } from './lively-flow';
import { livelyLog } from './lively-log';
import { gestures } from './random-gestures';
import { testContext, type WorkspaceBuilder, workspaceBuilder } from './workspace-builder';

/** Texts as people type and paste them, and as nobody would: marks of Markdown, emoji, controls, half characters. */
export function arbitraryText(): fc.Arbitrary<string> {
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom('Deploys wait for staging', 'Fix the build', 'Ana, Ben', 'Réunion'),
    },
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '# heading\n- [ ] task | <b>bold</b> [link](http://a.b) `code`',
        'half \ud83d a character',
        'x\u0000y\r\nz',
        '👩‍💻 العربية 日本語',
        ' '.repeat(5),
        'w'.repeat(5_000),
      ),
    },
  );
}

/** One gesture by chance: which rule, and the numbers from which its arguments are drawn. */
export interface RandomGesture {
  readonly rule: string;
  readonly numbers: readonly number[];
  readonly text: string;
}

const ruleNames = Object.keys(gestures);

/** Rules that make work to do come up more often than those that take it away. */
const common = [
  'startRetro',
  'addNote',
  'addNotes',
  'groupCards',
  'moveCards',
  'castVote',
  'addAction',
  'addDecision',
  'startVoting',
  'addInitiative',
  'moveInitiatives',
  'swapInitiative',
  'addFlowStep',
  'moveFlowSteps',
  'addBlocker',
  'editRecord',
  'linkEnds',
  'restoreFromBin',
];

/** A gesture by chance. */
export function arbitraryGesture(): fc.Arbitrary<RandomGesture> {
  return fc.record({
    rule: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...ruleNames) },
      { weight: 2, arbitrary: fc.constantFrom(...common) },
    ),
    numbers: fc.array(fc.nat(9_999), { minLength: 24, maxLength: 24 }),
    text: arbitraryText(),
  });
}

/** What a gesture does to a workspace: its change set, or null where the rule refused. */
export function performGesture(
  workspace: Workspace,
  gesture: RandomGesture,
  context: ReturnType<typeof testContext>,
): ChangeSet | null {
  let at = 0;
  const below = (end: number) => {
    const number = gesture.numbers[at % gesture.numbers.length] ?? 0;
    at += 1;
    return number % end;
  };
  const perform = gestures[gesture.rule];
  if (!perform) throw new Error(`There is no gesture ${gesture.rule}.`);
  const result = perform(workspace, { below, text: gesture.text }, context);
  return result.ok ? result.value : null;
}

/**
 * A workspace in which something of everything is: two teams, one voting with a budget and one by hands, notes and groups,
 * decisions, actions that were looked at, thanks, a kept format and things in the bin. From here every gesture finds
 * something to do.
 */
export function lively(context = testContext()): Workspace {
  const builder = workspaceBuilder(context);
  for (const [name, method] of [
    ['Delta', 'budget'],
    ['Gamma', 'hands'],
  ] as const) {
    const { teamId, peopleIds } = builder.team(name);
    const [ana = null] = peopleIds;
    builder.do(addPeople, { teamId, names: 'Dora' });
    const emilId = builder.made('person', addPeople, { teamId, names: 'Emil' });
    builder.do(personLeaves, { personId: emilId });
    builder.do(keepFormat, { teamId, name: 'Ours', columns: [{ title: 'Fast', hint: 'What was quick?' }] });
    const earlier = builder.retro(teamId, { presentIds: peopleIds, date: '2026-11-06' });
    builder.do(startVoting, { retroId: earlier.retroId, method, budget: 2, mostPerTopic: 1 });
    builder.do(endVoting, { retroId: earlier.retroId });
    const actionId = builder.action(teamId, earlier.retroId, null);
    builder.action(teamId, earlier.retroId, null, 'Write the runbook');
    const { retroId, columnIds } = builder.retro(teamId, { presentIds: peopleIds, date: '2026-11-20' });
    const noteIds = [
      'Slow tests',
      'Flaky tests',
      'Good pairing',
      'Late reviews',
      'Quiet pager',
      'Long meetings',
    ].map((text, index) => builder.note(retroId, columnIds[index % 3] ?? '', text));
    const groupId = builder.group(retroId, noteIds.slice(0, 3));
    builder.do(startVoting, { retroId, method, budget: 3, mostPerTopic: 2 });
    for (const topicId of [groupId, noteIds[3] ?? '']) {
      if (method === 'hands') builder.do(setHands, { retroId, topicId, count: 2 });
      else builder.do(castVote, { retroId, personId: ana ?? '', topicId, delta: 1 });
    }
    builder.decision(teamId, retroId, groupId);
    builder.decision(teamId, retroId, null, 'Meet less');
    builder.do(lookAtAction, { actionId, retroId, verdict: 'carried' });
    builder.do(addThanks, { retroId, toPersonId: ana, text: 'For the pager' });
    builder.do(addThanks, { retroId, toPersonId: null, text: 'For staying late' });
    builder.do(deleteCards, { retroId, cardIds: noteIds.slice(5) });
    livelyPlan(builder, teamId, peopleIds);
    livelyFlow(builder, teamId, peopleIds);
    livelyLog(builder, teamId);
  }
  return builder.workspace;
}

/** A plan with something in every column, a planning meeting that is on, estimates on the way, and one initiative in the bin. */
function livelyPlan(builder: WorkspaceBuilder, teamId: string, peopleIds: readonly string[]): void {
  const outcomeId = builder.made('planOutcome', addPlanOutcome, { teamId, text: 'Fewer surprises' });
  builder.do(addInitiatives, {
    teamId,
    text: 'Faster tests\nOne login\nQuiet pager\nNew invoices\nOld jobs',
  });
  const ids = [...builder.workspace.initiative.values()]
    .filter((initiative) => initiative.teamId === teamId)
    .map(({ id }) => id);
  const [tests = '', login = '', pager = '', invoices = '', jobs = ''] = ids;
  builder.do(startPlanning, { teamId, title: 'November', presentIds: peopleIds });
  builder.do(moveInitiatives, { ids: [tests, login], state: 'active', beforeId: null });
  builder.do(editInitiative, {
    initiativeId: tests,
    outcomeId,
    ownerId: peopleIds[0] ?? null,
    impact: 7,
    costReduction: 8,
    effort: 3,
    kind: 'system-health',
  });
  builder.do(moveInitiatives, {
    ids: [pager],
    state: 'not-now',
    beforeId: null,
    reason: 'Waits for the new tool',
    lookAgain: '2026-12-01',
  });
  builder.do(endInitiative, { initiativeId: jobs, review: { verdict: 'partly', learned: 'Ask earlier' } });
  builder.do(startEstimating, { initiativeId: invoices, field: 'effort' });
  builder.do(putEstimate, { initiativeId: invoices, personId: peopleIds[0] ?? '', value: 5 });
  builder.do(duplicateInitiative, { initiativeId: tests });
  const copy = builder.made('initiative', duplicateInitiative, { initiativeId: login });
  builder.do(deleteInitiatives, { ids: [copy] });
}

/** A valid workspace that a person can reach: the lively one after up to `most` gestures by chance. */
export function arbitraryWorkspace(most = 60): fc.Arbitrary<Workspace> {
  return fc.array(arbitraryGesture(), { maxLength: most }).map((steps) => {
    const context = testContext();
    let workspace = lively(context);
    for (const step of steps) {
      const changeSet = performGesture(workspace, step, context);
      if (changeSet) workspace = applyChanges(workspace, changeSet.changes);
    }
    return workspace;
  });
}
