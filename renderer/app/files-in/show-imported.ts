import type { TeamChoice } from '@shared/exchange/files-in/choice';
import { addedIds } from '@shared/kernel/added-ids';
import type { RuleResult } from '@shared/model/workspace';
import { showTeam } from '@/store/current-team';
import { navigate } from '@/store/route';

/**
 * Goes to where something came in, with its team. What was refused goes nowhere.
 * @param place as `navigate` takes it
 * @returns whether it came in
 */
export function showImported(
  result: RuleResult,
  team: TeamChoice,
  place: { readonly area: string; readonly id?: string },
): boolean {
  if (!result.ok) return false;
  const teamId = team.kind === 'existing' ? team.teamId : addedIds(result.value, 'team')[0];
  if (teamId !== undefined) showTeam(teamId);
  navigate(place);
  return true;
}
