import type { WorkspaceContents } from '@shared/exchange/workspace-contents';
import { localDay } from '@shared/kernel/calendar-date';
import type { Workspace } from '@shared/model/workspace';
import type { SnapshotInfo } from '@shared/safekeeping/snapshot-name';
import { bridge } from '@/store/bridge';
import { workspaceStore } from '@/store/workspace-store';
import { notify } from '@/ui/notices-store';

/** A snapshot that was opened to be looked into. */
export interface LookedInto {
  readonly snapshot: SnapshotInfo;
  /** The file as it lies on the disk. */
  readonly content: string;
  readonly workspace: Workspace;
  readonly contents: WorkspaceContents;
}

/** Opens a snapshot to look into it. @returns what is in it, or why it can't be read; it never throws */
export async function lookInto(snapshot: SnapshotInfo): Promise<LookedInto | { readonly failed: string }> {
  try {
    const [answer, { readSnapshot }, { contentsOf }] = await Promise.all([
      bridge.call('snapshots:read', { id: snapshot.id }),
      import('@shared/safekeeping/read-snapshot'),
      import('@shared/exchange/workspace-contents'),
    ]);
    if (answer.outcome === 'failed') return { failed: answer.reason };
    const { content } = answer;
    const read = readSnapshot(content);
    if (!read.ok) return { failed: read.error };
    const { workspace } = read.value;
    return {
      snapshot,
      content,
      workspace,
      contents: contentsOf(workspace, workspaceStore.getState().workspace),
    };
  } catch (error) {
    console.error(error);
    return { failed: 'Something went wrong in the app. You can try again.' };
  }
}

/** Asks where, and writes a copy of a snapshot there. It can be imported like any other export. */
export async function saveSnapshotFile({ snapshot, content }: LookedInto): Promise<void> {
  const { suggestedFileName } = await import('@shared/exchange/file-name');
  const suggestedName = suggestedFileName('throughline', localDay(new Date(snapshot.at)), 'json');
  const result = await bridge.call('file:save', { kind: 'json', suggestedName, content });
  if (result.outcome === 'saved') notify({ text: `Exported to ${result.fileName} in ${result.folder}.` });
  if (result.outcome === 'failed') {
    notify({ text: `The file was not written: ${result.reason}`, tone: 'error', sticky: true });
  }
}
