import { addedIds } from '@shared/kernel/added-ids';
import type { SampleData } from '@shared/sample/sample-data';
import { showTeam } from '@/store/current-team';
import { act } from '@/store/workspace-store';

/** Puts the sample team into the workspace and shows it. Its records are loaded only for that. */
export async function addSampleTeam(): Promise<void> {
  const [{ addSample }, { default: data }] = await Promise.all([
    import('@shared/sample/add-sample'),
    import('../../resources/sample-team.json'),
  ]);
  // JSON has no literal types; tests/unit/sample holds that the file is what the type says.
  const result = act(addSample, data as unknown as SampleData);
  const teamId = result.ok ? addedIds(result.value, 'team')[0] : undefined;
  if (teamId !== undefined) showTeam(teamId);
}
