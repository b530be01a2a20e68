import { emptyWorkspace } from '@shared/model/workspace';
import { NEVER_CHANGED, readSnapshot } from '@shared/safekeeping/read-snapshot';
import { WorkspaceDatabase } from '@/db/database';
import { bridge } from './bridge';
import { type GuardParts, type Opened, openFromDisk, type Refused } from './start-guard';
import { tellAtStart } from './start-words';
import { openWorkspaceStore, refuseWorkspace, settleSaving } from './workspace-store';

let choice: Refused['goOnWith'] = null;

/** Reads the workspace and gives it to the store; says so in the store when that can't be done. */
export async function startWorkspace(
  parts: GuardParts = { database: new WorkspaceDatabase(), call: bridge.call },
): Promise<void> {
  const start = await openFromDisk(parts);
  if (start.kind === 'opened') {
    open(start, parts.call);
    return;
  }
  choice = start.goOnWith;
  refuseWorkspace(start.problem, choice !== null);
}

/**
 * Goes on with a snapshot, where the workspace itself couldn't be opened.
 * @returns why that can't be done, as a sentence; null when it is open
 */
export async function goOnWithSnapshot(content: string, call = bridge.call): Promise<string | null> {
  const read = readSnapshot(content);
  if (!read.ok) return read.error;
  if (choice === null) return 'There is nothing to choose any more. Close Throughline and open it again.';
  open(choice(read.value.workspace, read.value.changedAt), call);
  return null;
}

/** Goes on with nothing, where the workspace itself couldn't be opened and the person wants it so. */
export function goOnWithNothing(call = bridge.call): void {
  if (choice !== null) open(choice(emptyWorkspace(), NEVER_CHANGED), call);
}

function open({ workspace, meta, write, first, sentence, snapshot }: Opened, call: GuardParts['call']): void {
  choice = null;
  openWorkspaceStore(workspace, meta, write, first);
  if (sentence !== null) tellAtStart(sentence);
  keepWhenDiskIsFull();
  if (snapshot === null) return;
  const take = async () => {
    if (!(await settleSaving())) return;
    const answer = await call('snapshots:take', { reason: snapshot });
    if (answer.outcome === 'failed') console.error(`No snapshot was taken: ${answer.reason}`);
  };
  take().catch((error: unknown) => console.error(error));
}

/** Asks that the browser never clears the database to make room on a full disk. It need not be waited for. */
function keepWhenDiskIsFull(): void {
  navigator.storage.persist().then(
    (isKept) => {
      if (!isKept) console.error('The browser may clear the database when the disk gets full.');
    },
    (error: unknown) => console.error('The database could not be marked as one to keep.', error),
  );
}
