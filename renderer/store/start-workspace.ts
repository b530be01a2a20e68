import { emptyWorkspace, type Workspace } from '@shared/model/workspace';
import { NEVER_CHANGED, readSnapshot } from '@shared/safekeeping/read-snapshot';
import { bridge } from './bridge';
import { type GuardParts, type Left, type Opened, openFromDisk, type Refused } from './start-guard';
import { tellAtStart } from './start-words';
import { openWorkspaceStore, refuseWorkspace, settleSaving } from './workspace-store';

let refused: Refused | null = null;

/** Reads the workspace and gives it to the store; says so in the store when that can't be done. */
export async function startWorkspace(parts: GuardParts): Promise<void> {
  const start = await openFromDisk(parts);
  if (start.kind === 'opened') {
    open(start, parts.call);
    return;
  }
  refused = start;
  refuseWorkspace(start.problem, start.goOnWith !== null);
}

/** What there is to go on with beside the snapshots, where the workspace itself couldn't be opened. */
export function whatIsLeft(): readonly Left[] {
  return refused?.left ?? [];
}

/**
 * Goes on with a snapshot, where the workspace itself couldn't be opened.
 * @param content the snapshot's file
 * @returns why that can't be done, as a sentence; null when it is open
 */
export async function goOnWithSnapshot(content: string, call = bridge.call): Promise<string | null> {
  const read = readSnapshot(content);
  if (!read.ok) return read.error;
  return goOn(read.value, call);
}

/** Goes on with what is left somewhere. @returns why that can't be done, as a sentence; null when it is open */
export async function goOnWithLeft(left: Left, call = bridge.call): Promise<string | null> {
  try {
    return goOn(await left.read(), call);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Goes on with nothing, where the workspace itself couldn't be opened and the person wants it so. */
export function goOnWithNothing(call = bridge.call): string | null {
  return goOn({ workspace: emptyWorkspace(), changedAt: NEVER_CHANGED }, call);
}

type Chosen = { readonly workspace: Workspace; readonly changedAt: string };

function goOn({ workspace, changedAt }: Chosen, call: GuardParts['call']): string | null {
  const goOnWith = refused?.goOnWith ?? null;
  if (goOnWith === null) return 'There is nothing to choose any more. Close Throughline and open it again.';
  open(goOnWith(workspace, changedAt), call);
  return null;
}

function open({ workspace, meta, write, first, sentence, snapshot }: Opened, call: GuardParts['call']): void {
  refused = null;
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
