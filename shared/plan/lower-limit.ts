import { type RuleContext, refuse } from '../kernel/rule';
import type { Initiative } from '../model/initiative';
import { type ActiveLimit, activeLimits } from '../model/plan-settings';
import type { RuleResult, Workspace } from '../model/workspace';
import { activeInitiatives } from './limit';
import { changeSettings } from './settings';

/** What stands in the way of a lower limit: how many must stop first, and which there are to choose from. */
export function mustStopFirst(
  initiatives: Workspace['initiative'],
  teamId: string,
  limit: ActiveLimit,
): { readonly count: number; readonly active: readonly Initiative[] } {
  const active = activeInitiatives(initiatives, teamId);
  return { count: Math.max(0, active.length - limit), active };
}

/** Chooses whether a team can have two or three active. With more active than that it is refused ('limit'). */
export function setActiveLimit(
  workspace: Workspace,
  args: { readonly teamId: string; readonly activeLimit: ActiveLimit },
  _context: RuleContext,
): RuleResult {
  const { teamId, activeLimit } = args;
  if (!activeLimits.includes(activeLimit)) return refuse('out-of-range', 'The limit is two or three.');
  const { count, active } = mustStopFirst(workspace.initiative, teamId, activeLimit);
  if (count > 0) {
    const titles = active.map(({ title }) => `"${title}"`).join(', ');
    const message = `${active.length} are active: ${titles}. Choose what stops first, ${count} of them.`;
    return refuse('limit', message);
  }
  return changeSettings(workspace, teamId, { activeLimit }, `allow ${activeLimit} active`);
}
