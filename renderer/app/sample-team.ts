import { addedIds } from '@shared/kernel/added-ids';
import { showTeam } from '@/store/current-team';
import { act } from '@/store/workspace-store';

/** Puts the sample team into the workspace and shows it. Its records are loaded only for that. */
export async function addSampleTeam(): Promise<void> {
  const { addSample } = await import('@shared/sample/add-sample');
  const result = act(addSample, {});
  const teamId = result.ok ? addedIds(result.value, 'team')[0] : undefined;
  if (teamId !== undefined) showTeam(teamId);
}
