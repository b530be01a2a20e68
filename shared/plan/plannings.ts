import { type BinnedRecord, binned, putInBin } from '../bin/put-in-bin';
import { isCalendarDate } from '../kernel/calendar-date';
import { cleanLine, requireText } from '../kernel/clean-text';
import { compareOrder } from '../kernel/order-key';
import { stateOnPath } from '../kernel/path-state';
import { err, ok } from '../kernel/result';
import { type RuleContext, refuse } from '../kernel/rule';
import { textLimits } from '../model/fields';
import { type Planning, type PlanningStep, planningSteps } from '../model/planning';
import type { Change, RuleResult, Workspace } from '../model/workspace';
import { peopleOfTeam } from '../team/people';
import { noSuchDay } from './change-state';
import { putInitiative } from './place-initiatives';

/** What each step is called on the path. */
export const planningStepNames: Readonly<Record<PlanningStep, string>> = {
  promised: 'Promised',
  candidates: 'Candidates',
  score: 'Score',
  choose: 'Choose',
  'write-down': 'Write down',
};

/** What each step is for, in one sentence. */
export const planningStepPurposes: Readonly<Record<PlanningStep, string>> = {
  promised: 'Look at what was promised, at what is still going on, and at what the last ones taught you.',
  candidates: 'Put everything on the table, and take up again what has come due.',
  score: 'Say what each gives and what it takes; talk where you are far apart.',
  choose: 'Fill the slots. When they are full, say what stops.',
  'write-down': 'Write down what you decided, who owns what, and take the page along.',
};

/** The planning meetings of a team, newest first. */
export function teamPlannings(plannings: Workspace['planning'], teamId: string): Planning[] {
  return [...plannings.values()]
    .filter((planning) => planning.teamId === teamId)
    .sort(
      (a, b) =>
        -(compareOrder(a.date, b.date) || compareOrder(a.createdAt, b.createdAt) || compareOrder(a.id, b.id)),
    );
}

/** The planning meeting of a team before this one, or null when it is the first. */
export function planningBefore(plannings: Workspace['planning'], planning: Planning): Planning | null {
  const all = teamPlannings(plannings, planning.teamId);
  return all[all.findIndex(({ id }) => id === planning.id) + 1] ?? null;
}

/** Where a step of a planning meeting stands; see `stateOnPath`. */
export function planningStepState(planning: Planning, step: PlanningStep): 'done' | 'current' | 'ahead' {
  return stateOnPath(step, planning.step, planning.visited);
}

/** Starts a planning meeting at its first step. */
export function startPlanning(
  workspace: Workspace,
  args: {
    readonly teamId: string;
    readonly title: string;
    /** YYYY-MM-DD; today when left out. */
    readonly date?: string;
    readonly presentIds?: readonly string[];
  },
  context: RuleContext,
): RuleResult {
  const { teamId } = args;
  if (!workspace.team.has(teamId)) return refuse('gone', 'This team is not there any more.');
  const title = requireText(cleanLine(args.title), textLimits.title, 'A title');
  if (!title.ok) return title;
  const date = args.date ?? context.today;
  if (!isCalendarDate(date)) return err(noSuchDay());
  const record: Planning = {
    id: context.newId(),
    teamId,
    title: title.value,
    date,
    presentIds: peopleOfTeam(workspace, teamId, args.presentIds ?? []),
    step: 'promised',
    visited: ['promised'],
    createdAt: context.now,
    closedAt: null,
  };
  return ok({ label: 'start planning', changes: [put(record)] });
}

/** Opens a step. Any can be opened from any other, and nothing is lost by going back. */
export function enterPlanningStep(
  workspace: Workspace,
  args: { readonly planningId: string; readonly step: PlanningStep },
  _context: RuleContext,
): RuleResult {
  const opened = new Set([args.step]);
  return change(workspace, args.planningId, `open step ${planningStepNames[args.step]}`, (planning) => {
    for (const step of [...planning.visited, planning.step]) opened.add(step);
    return { step: args.step, visited: planningSteps.filter((step) => opened.has(step)) };
  });
}

/** Gives a planning meeting another title and, where it is given, another day. */
export function renamePlanning(
  workspace: Workspace,
  args: { readonly planningId: string; readonly title: string; readonly date?: string },
  _context: RuleContext,
): RuleResult {
  const title = requireText(cleanLine(args.title), textLimits.title, 'A title');
  if (!title.ok) return title;
  if (args.date !== undefined && !isCalendarDate(args.date)) return err(noSuchDay());
  return change(workspace, args.planningId, 'rename planning', ({ date }) => ({
    title: title.value,
    date: args.date ?? date,
  }));
}

/** Sets who is in the room. */
export function setPlanningPresent(
  workspace: Workspace,
  args: { readonly planningId: string; readonly presentIds: readonly string[] },
  _context: RuleContext,
): RuleResult {
  return change(workspace, args.planningId, 'change who is present', ({ teamId }) => ({
    presentIds: peopleOfTeam(workspace, teamId, args.presentIds),
  }));
}

/** Marks a planning meeting as held. Nothing is locked; what is missing is the screen's to show (`planningGaps`). */
export function closePlanning(
  workspace: Workspace,
  args: { readonly planningId: string },
  context: RuleContext,
): RuleResult {
  return change(workspace, args.planningId, 'close planning', ({ closedAt }) => ({
    closedAt: closedAt ?? context.now,
  }));
}

/** Takes the mark away again. */
export function reopenPlanning(
  workspace: Workspace,
  args: { readonly planningId: string },
  _context: RuleContext,
): RuleResult {
  return change(workspace, args.planningId, 'reopen planning', () => ({ closedAt: null }));
}

/**
 * Puts a planning meeting into the bin with the decisions and actions that were written in it: they come back together. What
 * was chosen stays chosen, and its history names the meeting no more.
 */
export function removePlanning(
  workspace: Workspace,
  args: { readonly planningId: string },
  context: RuleContext,
): RuleResult {
  const planning = workspace.planning.get(args.planningId);
  if (!planning) return planningGone();
  const ofPlanning = (record: { readonly planningId: string | null }) => record.planningId === planning.id;
  const records: BinnedRecord[] = [
    ...binned('planning', workspace.planning, ({ id }) => id === planning.id),
    ...binned('decision', workspace.decision, ofPlanning),
    ...binned('action', workspace.action, ofPlanning),
  ];
  const forgotten = [...workspace.initiative.values()].flatMap((initiative): Change[] => {
    if (!initiative.moves.some(ofPlanning)) return [];
    const moves = initiative.moves.map((move) => (ofPlanning(move) ? { ...move, planningId: null } : move));
    return [putInitiative({ ...initiative, moves })];
  });
  const { teamId, title } = planning;
  return ok({
    label: 'delete planning',
    changes: [...forgotten, ...putInBin({ teamId, kind: 'Planning meeting', text: title, records }, context)],
  });
}

function change(
  workspace: Workspace,
  planningId: string,
  label: string,
  fieldsOf: (planning: Planning) => Partial<Planning>,
): RuleResult {
  const planning = workspace.planning.get(planningId);
  if (!planning) return planningGone();
  const record = { ...planning, ...fieldsOf(planning) };
  const same = JSON.stringify(record) === JSON.stringify(planning);
  return ok({ label, changes: same ? [] : [put(record)] });
}

function put(record: Planning): Change {
  return { op: 'put', table: 'planning', record };
}

function planningGone() {
  return refuse('gone', 'This planning meeting is not there any more. It may be in the bin.');
}
