import type { RuleError } from '../kernel/rule';
import type { Initiative } from '../model/initiative';
import type { ActiveLimit } from '../model/plan-settings';
import type { Change, Workspace } from '../model/workspace';
import { planSettingsOf } from './settings';
import { initiativesIn, planBoard } from './states';

/** The tables that the limit is made of. */
export type LimitTables = Pick<Workspace, 'initiative' | 'planSettings'>;

/** How many initiatives a team can have active: two or three. */
export function activeLimitOf(workspace: LimitTables, teamId: string): ActiveLimit {
  return planSettingsOf(workspace.planSettings, teamId).activeLimit;
}

/** What a team works on, in the order of its slots. */
export function activeInitiatives(initiatives: Workspace['initiative'], teamId: string): Initiative[] {
  return initiativesIn(initiatives, teamId, 'active');
}

/** How many slots of a team are free; none, and never fewer, where a file brought too many. */
export function freeSlots(workspace: LimitTables, teamId: string): number {
  return Math.max(0, activeLimitOf(workspace, teamId) - activeCount(workspace.initiative, teamId));
}

/**
 * The refusal of everything that would take a slot that isn't there.
 * @param free how many are free, where more would start at once than that
 */
export function slotsTaken(limit: ActiveLimit, free = 0): RuleError {
  if (free === 0) return { code: 'limit', message: `All ${limit} slots are taken. Choose what stops.` };
  const slots = free === 1 ? 'One slot is free' : `${free} slots are free`;
  return { code: 'limit', message: `${slots}, and these are more. Start fewer, or choose what stops.` };
}

/** The refusal when a team has more active than its limit; null while it hasn't. */
export function limitBroken(workspace: LimitTables, teamId: string): RuleError | null {
  return excess(workspace, teamId) > 0 ? slotsTaken(activeLimitOf(workspace, teamId)) : null;
}

/**
 * The last gate: it is asked of every change set, whatever it comes from (a rule, undo and redo, another window, a file), and
 * refuses one that takes a team above its limit, or further above. A team that is above already can still be changed,
 * and brought back.
 * @param before the workspace without the changes
 * @param after the workspace with them
 * @returns 'limit', or null when the change set may pass
 */
export function guardLimit(
  before: LimitTables,
  after: LimitTables,
  changes: readonly Change[],
): RuleError | null {
  for (const teamId of touchedTeams(before, changes)) {
    const over = excess(after, teamId);
    if (over > 0 && over > excess(before, teamId)) return slotsTaken(activeLimitOf(after, teamId));
  }
  return null;
}

/** The teams whose slots or limit a change set can alter. */
function touchedTeams(before: LimitTables, changes: readonly Change[]): Set<string> {
  const teams = new Set<string>();
  for (const change of changes) {
    if (change.table !== 'initiative' && change.table !== 'planSettings') continue;
    const teamId = change.op === 'put' ? change.record.teamId : before[change.table].get(change.id)?.teamId;
    if (teamId !== undefined) teams.add(teamId);
  }
  return teams;
}

function excess(workspace: LimitTables, teamId: string): number {
  return Math.max(0, activeCount(workspace.initiative, teamId) - activeLimitOf(workspace, teamId));
}

function activeCount(initiatives: Workspace['initiative'], teamId: string): number {
  return planBoard(initiatives, teamId).active.length;
}
