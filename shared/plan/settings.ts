import { ok } from '../kernel/result';
import { type RuleContext, refuse } from '../kernel/rule';
import {
  type HealthBand,
  type PlanSettings,
  type ScoringScheme,
  scoringSchemes,
} from '../model/plan-settings';
import type { RuleResult, Workspace } from '../model/workspace';

/** How a team plans: what it has chosen, or the defaults. */
export function planSettingsOf(settings: Workspace['planSettings'], teamId: string): PlanSettings {
  return (
    settings.get(teamId) ?? {
      id: teamId,
      teamId,
      activeLimit: 3,
      scheme: 'two-questions',
      healthBand: { least: 20, most: 30 },
    }
  );
}

/** A rule's answer that sets some of a team's settings; nothing when they are as they were. */
export function changeSettings(
  workspace: Workspace,
  teamId: string,
  fields: Partial<Omit<PlanSettings, 'id' | 'teamId'>>,
  label: string,
): RuleResult {
  if (!workspace.team.has(teamId)) return refuse('gone', 'This team is not there any more.');
  const current = planSettingsOf(workspace.planSettings, teamId);
  const record = { ...current, ...fields };
  const same = JSON.stringify(record) === JSON.stringify(current);
  return ok({ label, changes: same ? [] : [{ op: 'put', table: 'planSettings', record }] });
}

/** Chooses how the team's initiatives are scored. What was answered for another scheme stays. */
export function setScheme(
  workspace: Workspace,
  args: { readonly teamId: string; readonly scheme: ScoringScheme },
  _context: RuleContext,
): RuleResult {
  if (!scoringSchemes.includes(args.scheme)) return refuse('out-of-range', 'There is no such scheme.');
  return changeSettings(workspace, args.teamId, { scheme: args.scheme }, 'change the scheme');
}

/** Sets the share of capacity, in percent, that the team wants for the health of its system. */
export function setHealthBand(
  workspace: Workspace,
  args: { readonly teamId: string; readonly healthBand: HealthBand },
  _context: RuleContext,
): RuleResult {
  const { least, most } = args.healthBand;
  const isShare = (value: number) => Number.isInteger(value) && value >= 0 && value <= 100;
  if (!isShare(least) || !isShare(most) || least > most) {
    return refuse('out-of-range', 'A band goes from a lower to a higher share, both between 0 and 100 %.');
  }
  return changeSettings(workspace, args.teamId, { healthBand: { least, most } }, 'change the health band');
}
