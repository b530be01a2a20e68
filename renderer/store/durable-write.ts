import type { IpcCalls } from '@shared/ipc';
import { lastChanges } from '@/db/last-changes';
import { changesText, putsOf, SLICE } from './journal-text';
import type { Batch, WriteBatch } from './saver';

/** How long a gesture that changed very much is left alone, so that it is drawn before it is stored; in milliseconds. */
const DRAWN_WITHIN = 50;

type Append = (
  entry: IpcCalls['journal:append']['argument'],
) => Promise<IpcCalls['journal:append']['answer']>;

export interface Disks {
  /** Adds an entry to the main process's journal; it answers when that is synced. */
  readonly append: Append;
  /** Stores a batch in the database, in one strict transaction. Null while the database can't be used: the journal is the disk then. */
  readonly store: ((batch: Batch) => Promise<void>) | null;
}

/** What has been done of the batch that is being stored. */
interface Progress {
  readonly batch: Batch;
  text: Promise<string> | null;
  isInJournal: boolean;
  isInDatabase: boolean;
}

/**
 * Stores each batch twice, at the same time: in the journal and in the database. It is durable when both are, and fails when one
 * does; when it is tried again only what is missing is done.
 */
export function durableWrite({ append, store }: Disks): WriteBatch {
  let last: Progress | null = null;
  return async (batch) => {
    if (last?.batch !== batch) {
      last = {
        batch,
        text: null,
        isInJournal: batch.already === 'journal',
        isInDatabase: store === null,
      };
    }
    const progress = last;
    if (batch.kind === 'replace' || batch.changes.length > SLICE) await drawn();
    const halves = await Promise.allSettled([
      progress.isInJournal ? null : intoJournal(progress, append),
      progress.isInDatabase || store === null ? null : intoDatabase(progress, store),
    ]);
    const failed = halves.find((half) => half.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
    last = null;
  };
}

function drawn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, DRAWN_WITHIN));
}

async function intoJournal(progress: Progress, append: Append): Promise<void> {
  const { batch } = progress;
  // Written as text once, however often it is tried.
  progress.text ??= changesText(
    batch.kind === 'change' ? lastChanges(batch.changes) : putsOf(batch.workspace),
  );
  const { sequence, changedAt, total } = batch.meta;
  const changes = await progress.text;
  const answer = await append({ sequence, at: changedAt, total, kind: batch.kind, changes });
  if (answer.outcome === 'failed') throw new Error(answer.reason);
  progress.isInJournal = true;
}

async function intoDatabase(progress: Progress, store: (batch: Batch) => Promise<void>): Promise<void> {
  await store(progress.batch);
  progress.isInDatabase = true;
}
