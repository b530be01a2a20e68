import type { Team } from '@shared/model/team';
import { bridge } from '@/store/bridge';
import { workspaceStore } from '@/store/workspace-store';
import { notify } from '@/ui/notices-store';
import { todayIso } from '@/ui/typed-date';

/** Asks where, and writes the whole workspace there as JSON. */
export async function saveWorkspaceFile(): Promise<void> {
  const { exportWorkspace } = await import('@shared/exchange/json-export');
  const { workspace, meta } = workspaceStore.getState();
  await save('throughline', exportWorkspace(workspace, { changedAt: meta.changedAt }));
}

/** Asks where, and writes one team with all that is its own there as JSON. */
export async function saveTeamFile(team: Team): Promise<void> {
  const { exportTeam } = await import('@shared/exchange/json-export');
  const { workspace, meta } = workspaceStore.getState();
  await save(team.name, exportTeam(workspace, team.id, { changedAt: meta.changedAt }));
}

async function save(name: string, content: string): Promise<void> {
  const { suggestedFileName } = await import('@shared/exchange/file-name');
  const result = await bridge.call('file:save', {
    kind: 'json',
    suggestedName: suggestedFileName(name, todayIso(), 'json'),
    content,
  });
  if (result.outcome === 'saved') notify({ text: `Exported to ${result.fileName} in ${result.folder}.` });
  if (result.outcome === 'failed') {
    notify({ text: `The file was not written: ${result.reason}`, tone: 'error', sticky: true });
  }
}
