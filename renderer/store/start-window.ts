import type { MetaRow, WorkspaceDatabase } from '@/db/database';
import { type FirstLook, type Found, LEADERS_LOCK } from './first-look';
import { openDisks } from './open-disks';
import type { GuardParts } from './start-guard';
import { startWorkspace } from './start-workspace';
import type { Message } from './windows/messages';
import type { ReachedDisk } from './windows/window-parts';
import { showNoAnswer, tieToWindows } from './workspace-store';

const CHANNEL = 'throughline-workspace';
/** How long another window may take to hand over a copy before that is told, in milliseconds. */
const ANSWER_WITHIN = 10_000;

/**
 * Gives this window its workspace: from the window that has it already, else from the disk.
 * @param look what the page asked for before
 * @returns when it has it, or can't have it; of another window's it is only asked
 */
export async function startWindow(look: FirstLook, parts: GuardParts): Promise<void> {
  /** For the first opening alone: later the disk holds something else. */
  let found: Found | null = null;
  const channel = new BroadcastChannel(CHANNEL);
  const shared = tieToWindows({
    post: (message) => channel.postMessage(message),
    open: () => {
      const first = found;
      found = null;
      return startWorkspace({ ...parts, found: first });
    },
    reachDisk: () => reachDisk(parts),
  });
  channel.onmessage = ({ data }: MessageEvent<Message>) => shared.receive(data);
  window.addEventListener('pagehide', () => shared.leave());
  shared.join();
  setTimeout(showNoAnswer, ANSWER_WITHIN);
  const lead = () => shared.lead().catch((error: unknown) => console.error(error));
  found = await look.found;
  if (found !== null) {
    await lead();
    return;
  }
  const leadInTurn = () => {
    void lead();
    // Kept for as long as this page is there, however that ends.
    return new Promise<never>(() => {});
  };
  navigator.locks.request(LEADERS_LOCK, leadInTurn).catch((error: unknown) => console.error(error));
}

/** Where both disks stand, asked by a window that has a copy already and takes over. */
async function reachDisk({ database, call }: GuardParts): Promise<ReachedDisk> {
  const [{ journal }, row] = await Promise.all([call('safe:state', undefined), readMeta(database)]);
  const stands = row === null ? [journal.head] : [journal.head, row?.sequence ?? 0];
  return {
    highest: Math.max(...stands),
    lowest: Math.min(...stands),
    write: openDisks(row === null ? null : database, call),
  };
}

/** Null when the database can't be read: the journal alone is the disk then, as after such a start. */
async function readMeta(database: WorkspaceDatabase): Promise<MetaRow | undefined | null> {
  try {
    return await database.meta.get('workspace');
  } catch (error) {
    console.error('The database could not be read by the window that takes over.', error);
    return null;
  }
}
