import type { IpcCalls } from '@shared/ipc';

type Answer<Name extends keyof IpcCalls> = (
  argument: IpcCalls[Name]['argument'],
) => Promise<IpcCalls[Name]['answer']>;

/** What the main process keeps beside the database. */
export interface Safekeeping {
  readonly state: Answer<'safe:state'>;
  readonly rebuild: Answer<'safe:rebuild'>;
  readonly verdict: Answer<'safe:verdict'>;
  readonly append: Answer<'journal:append'>;
  readonly readJournal: Answer<'journal:read'>;
  readonly listSnapshots: Answer<'snapshots:list'>;
  readonly readSnapshot: Answer<'snapshots:read'>;
  readonly takeSnapshot: Answer<'snapshots:take'>;
  /** Takes the last snapshot of the run and closes what is open. */
  readonly settle: () => Promise<void>;
}

/** @param profile the profile folder, absolute */
export function createSafekeeping(_profile: string): Safekeeping {
  return {
    state: async () => ({
      journal: {
        head: 0,
        total: null,
        unbrokenFrom: null,
        damagedLines: 0,
        isTorn: false,
        newer: false,
        unreadable: null,
      },
      snapshot: null,
      damagedSnapshots: 0,
      rebuilt: null,
      recordVersion: null,
    }),
    rebuild: async () => ({ outcome: 'nothing' }),
    verdict: async () => undefined,
    append: async () => ({ outcome: 'kept' }),
    readJournal: async () => ({ outcome: 'read', entries: '[]', gap: null }),
    listSnapshots: async () => ({ snapshots: [], damaged: 0 }),
    readSnapshot: async () => ({ outcome: 'failed', reason: 'There is no such snapshot.' }),
    takeSnapshot: async () => ({ outcome: 'unchanged' }),
    settle: async () => undefined,
  };
}
