import { exportWorkspace } from '@shared/exchange/json-export';
import type { RebuildResult } from '@shared/ipc';
import { toWorkspace } from '@shared/safekeeping/read-snapshot';
import { rebuildFromDisk, type SafeFolders } from './take-snapshot';

/**
 * The workspace from the newest whole snapshot and the journal behind it, as the text of an export in this version. What is
 * missing is told, and what is whole is there.
 * @throws the file system's error, or a migration's
 */
export async function rebuildContent(folders: SafeFolders): Promise<RebuildResult> {
  const { rebuilt, fault } = await rebuildFromDisk(folders);
  if (rebuilt === null) return fault === null ? { outcome: 'nothing' } : { outcome: 'failed', reason: fault };
  const { sequence, changedAt, total, expectedTotal, gap } = rebuilt;
  const content = exportWorkspace(toWorkspace(rebuilt.workspace), { changedAt });
  return { outcome: 'rebuilt', content, sequence, changedAt, total, expectedTotal, gap };
}
