import { applyChanges } from '@shared/kernel/change-set';
import { type Tables, totalOf, type Workspace } from '@shared/model/workspace';
import type { WorkspaceMeta } from '@/db/database';
import type { Batch } from './saver';

export interface MendingParts {
  /** Stores a batch in the database, in one transaction. */
  readonly store: (batch: Batch) => Promise<void>;
  /** Lets go of the connection to the database; the next use makes a new one. */
  readonly letGo: () => void;
  /** The workspace as the journal and the snapshots have it; null when they don't have it whole. */
  readonly rebuild: () => Promise<{ readonly workspace: Workspace; readonly sequence: number } | null>;
  /** Puts a whole workspace in the place of what is in the database, in one transaction. */
  readonly replace: (workspace: Workspace, meta: WorkspaceMeta) => Promise<void>;
  /** Called once, when the database doesn't answer any more: from then on nothing is stored there in this run. */
  readonly onSilence: () => void;
}

/** How long the database may take for one batch; and once it has failed. In milliseconds. */
const ANSWER_WITHIN = 15_000;
const ANSWER_AFTER_FAULT_WITHIN = 4_000;

/**
 * The way into a database that a full disk may have broken. After a write fails, the connection is of no use any more, and Chromium may
 * have taken earlier writes back without a word, also those that it had called durable. So the next write goes through a new connection,
 * and the first that succeeds puts everything anew. Where Chromium doesn't answer any more, which it does on a full disk too, the
 * journal alone is the disk until the next start, which finds the database behind it.
 */
export function mendingStore(parts: MendingParts): (batch: Batch) => Promise<void> {
  let isSuspect = false;
  let isSilent = false;

  async function storeAndMend(batch: Batch): Promise<void> {
    await parts.store(batch);
    // What came too late is left as it is: what followed isn't there.
    if (isSuspect && !isSilent) await mend(batch, parts);
  }

  return async (batch) => {
    if (isSilent) return;
    try {
      const limit = isSuspect ? ANSWER_AFTER_FAULT_WITHIN : ANSWER_WITHIN;
      if (await answersIn(limit, storeAndMend(batch))) {
        isSuspect = false;
        return;
      }
    } catch (error) {
      isSuspect = true;
      parts.letGo();
      throw error;
    }
    isSilent = true;
    parts.letGo();
    parts.onSilence();
  };
}

/** Puts everything anew, now that a batch has been stored. Where that can't be done, the next start finds what is missing. */
async function mend(batch: Batch, { rebuild, replace }: MendingParts): Promise<void> {
  if (batch.kind === 'replace') return replace(batch.workspace, batch.meta);
  const kept = await rebuild();
  const whole = kept && wholeAfter(kept, batch);
  if (whole !== null) await replace(whole, batch.meta);
  else console.error('The database could not be put anew after a failed write.');
}

function wholeAfter(
  { workspace, sequence }: { readonly workspace: Workspace; readonly sequence: number },
  batch: Batch & { readonly kind: 'change' },
): Workspace | null {
  if (sequence > batch.meta.sequence) return null;
  // The journal may not have this very batch yet: both are written at the same time.
  const isIn = sequence === batch.meta.sequence;
  const whole = isIn ? workspace : applyChanges<Tables>(workspace, batch.changes);
  return totalOf(whole) === batch.meta.total ? whole : null;
}

/** Whether a promise is kept in time. @throws what it throws in time */
async function answersIn(milliseconds: number, promise: Promise<void>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, milliseconds, false);
  });
  try {
    return await Promise.race([promise.then(() => true), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
