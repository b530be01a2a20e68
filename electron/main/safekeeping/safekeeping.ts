import { join } from 'node:path';
import type { IpcCalls } from '@shared/ipc';
import type { SnapshotReason } from '@shared/safekeeping/snapshot-name';
import { fileErrorSentence } from '../file-errors';
import { type DatabaseAside, databaseAside } from './database-aside';
import { collectParts } from './entry-parts';
import { openJournal } from './journal';
import { entriesAsJson } from './read-journal';
import type { RunTask } from './run-worker';
import { safeState } from './safe-state';
import { listSnapshots, namedSnapshots, wholeSnapshot } from './snapshot-files';
import { snapshotTiming } from './snapshot-timing';
import type { SafeFolders } from './take-snapshot';

type Answer<Name extends keyof IpcCalls> = (
  argument: IpcCalls[Name]['argument'],
) => Promise<IpcCalls[Name]['answer']>;

/** What the main process keeps beside the database: the journal, the snapshots, and what was set aside. */
export interface Safekeeping {
  /** Begins to look for what `state` will be asked, while the window is still on its way. */
  readonly lookAhead: () => void;
  readonly state: Answer<'safe:state'>;
  readonly rebuild: Answer<'safe:rebuild'>;
  readonly verdict: Answer<'safe:verdict'>;
  /** Keeps a part of an entry until the entry comes. */
  readonly takePart: (part: IpcCalls['journal:part']['argument']) => undefined;
  readonly append: Answer<'journal:append'>;
  readonly readJournal: Answer<'journal:read'>;
  readonly listSnapshots: Answer<'snapshots:list'>;
  readonly readSnapshot: Answer<'snapshots:read'>;
  readonly takeSnapshot: Answer<'snapshots:take'>;
  /** Takes the last snapshot of the run and closes the journal. It gives up after a while: the journal holds everything. */
  readonly settle: () => Promise<void>;
}

/** How long quitting waits for the last snapshot, in milliseconds. */
const LAST_SNAPSHOT_WITHIN = 5_000;

/** Where things lie in a profile. @param profile the profile folder, absolute */
export function safeFolders(profile: string): SafeFolders {
  return {
    journal: join(profile, 'journal'),
    snapshots: join(profile, 'snapshots'),
    setAside: join(profile, 'set-aside'),
  };
}

export interface SafekeepingParts {
  readonly profile: string;
  /** Does what takes long somewhere else. */
  readonly run: RunTask;
  readonly aside?: DatabaseAside;
}

/** Opens what is kept beside the database. Nothing is read before somebody asks. */
export function createSafekeeping({
  profile,
  run,
  aside = databaseAside(profile),
}: SafekeepingParts): Safekeeping {
  const folders = safeFolders(profile);
  const journal = openJournal({ folder: folders.journal, setAside: folders.setAside });
  const parts = collectParts();
  const timing = snapshotTiming(() => void takeAndTell('settled'));
  let knownWhole: readonly string[] = [];
  let last: Promise<unknown> = Promise.resolve();
  const look = async () => safeState(await journal.read(), folders.snapshots);
  /** What was found before anybody asked; for the first who asks, and while nothing has been written. */
  let found: ReturnType<typeof look> | null = null;

  /** One after the other: two would write the same file. */
  function take(reason: SnapshotReason): Promise<IpcCalls['snapshots:take']['answer']> {
    found = null;
    const taken = last.then(async () => {
      timing.stop();
      const answer = await run({ kind: 'snapshot', folders, reason, knownWhole });
      if (answer.outcome !== 'taken') return answer;
      knownWhole = answer.whole;
      if (answer.heldByTwo !== null) {
        await journal.cutBack(answer.heldByTwo).catch((error: unknown) => {
          console.error(`The journal could not be cut back: ${fileErrorSentence(error)}`);
        });
      }
      return { outcome: answer.outcome, sequence: answer.sequence };
    });
    last = taken.catch(() => undefined);
    return taken;
  }

  async function takeAndTell(reason: SnapshotReason): Promise<void> {
    const taken = await take(reason);
    if (taken.outcome === 'failed') console.error(`No snapshot could be taken: ${taken.reason}`);
  }

  return {
    lookAhead: () => {
      found = look();
    },
    state: () => {
      const state = found ?? look();
      found = null;
      return state;
    },
    rebuild: () => run({ kind: 'rebuild', folders }),
    verdict: async (verdict) => {
      await aside.settle(verdict, await headOf(journal));
      return undefined;
    },
    takePart: (part) => {
      parts.take(part);
      return undefined;
    },
    append: async (sent) => {
      found = null;
      const entry = parts.whole(sent);
      if (entry === null) return { outcome: 'failed', reason: 'A part of the change did not arrive.' };
      const answer = await journal.append(entry);
      if (answer.outcome === 'kept') timing.changed();
      return answer;
    },
    readJournal: async ({ after }) => {
      const found = await journal.read();
      if (found.unreadable !== null) return { outcome: 'failed', reason: found.unreadable };
      return { outcome: 'read', ...entriesAsJson(found, after) };
    },
    listSnapshots: () => listSnapshots(folders.snapshots),
    readSnapshot: async ({ id }) => {
      try {
        const info = (await namedSnapshots(folders.snapshots)).find((named) => named.id === id);
        const bytes = info && (await wholeSnapshot(folders.snapshots, info));
        if (bytes) return { outcome: 'read', content: bytes.toString() };
        return {
          outcome: 'failed',
          reason: info ? 'The snapshot is damaged.' : 'There is no such snapshot.',
        };
      } catch (error) {
        return { outcome: 'failed', reason: fileErrorSentence(error) };
      }
    },
    takeSnapshot: ({ reason }) => take(reason),
    settle: async () => {
      await withTimeLimit(takeAndTell('quit'), LAST_SNAPSHOT_WITHIN);
      timing.stop();
      await journal.close();
    },
  };
}

async function headOf(journal: ReturnType<typeof openJournal>): Promise<number> {
  return journal.head() || ((await journal.read()).entries.at(-1)?.sequence ?? 0);
}

async function withTimeLimit(work: Promise<void>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
