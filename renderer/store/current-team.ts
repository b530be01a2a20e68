import type { Team } from '@shared/model/team';
import type { Workspace } from '@shared/model/workspace';
import { preferencesStore, setPreferences, usePreferences } from '@/store/preferences-store';
import { useWorkspace } from '@/store/use-workspace';
import { workspaceStore } from '@/store/workspace-store';

/** The team whose work is shown: the one shown last, else the first own team, else the sample; null without any. */
export function currentTeam(teams: Workspace['team'], lastTeamId: string | null): Team | null {
  const last = lastTeamId === null ? undefined : teams.get(lastTeamId);
  if (last !== undefined) return last;
  const all = [...teams.values()];
  return all.find((team) => !team.sample) ?? all[0] ?? null;
}

/** The team whose work is shown, in a component. */
export function useCurrentTeam(): Team | null {
  const lastTeamId = usePreferences((preferences) => preferences.lastTeamId);
  return useWorkspace((workspace) => currentTeam(workspace.team, lastTeamId));
}

/** The same outside of a component. */
export function readCurrentTeam(): Team | null {
  return currentTeam(workspaceStore.getState().workspace.team, preferencesStore.getState().lastTeamId);
}

/** Shows another team's work. */
export function showTeam(teamId: string): void {
  if (preferencesStore.getState().lastTeamId !== teamId)
    setPreferences({ lastTeamId: teamId, lastRetroId: null });
}
