import type { Change, Workspace } from '@shared/model/workspace';
import type { WorkspaceMeta } from '@/db/database';

/** How the work stands on disk, as the screen shows it. */
export type SavingState =
  | { readonly phase: 'saved' }
  | { readonly phase: 'saving' }
  | { readonly phase: 'failed'; readonly reason: string };

/** What is stored as one: changes, or a whole workspace in the place of what was there; and where it stands afterwards. */
export type Batch = (
  | { readonly kind: 'change'; readonly changes: readonly Change[] }
  | { readonly kind: 'replace'; readonly workspace: Workspace }
) & {
  readonly meta: WorkspaceMeta;
  /** Where it lies already, as found at the start: only the other of the two is still to be written. */
  readonly already?: 'journal' | 'database';
};

/** Stores a batch as one, and resolves when it is on disk. It gets the very same object at each try. */
export type WriteBatch = (batch: Batch) => Promise<void>;

export interface SaverParts {
  readonly write: WriteBatch;
  readonly onState: (state: SavingState) => void;
  /** Calls back after so many milliseconds; the answer stops it. */
  readonly later: (run: () => void, milliseconds: number) => () => void;
}

export interface Saver {
  /** Takes changes to store, behind those that wait already, with where the workspace stands after them. */
  readonly save: (changes: readonly Change[], meta: WorkspaceMeta) => void;
  /** Takes a batch as it is, behind what waits already. */
  readonly store: (batch: Batch) => void;
  /** Resolves to true when nothing waits any more, to false when the last try failed. Tries at once. */
  readonly settle: () => Promise<boolean>;
}

/** The pauses between tries after failures, in milliseconds; the last one repeats. */
export const retryPauses = [500, 1_000, 2_000, 5_000, 15_000] as const;

/**
 * Stores batches in their order, one at a time. Changes that come while one is under way go into the next together. A
 * batch that was tried once is sealed: where a write is half done, on one of two disks, trying the very same again is
 * what completes it. It is tried again after a pause, at the next change, and when somebody waits for it to settle.
 */
export function createSaver(parts: SaverParts): Saver {
  const waiting: (Batch & { readonly more?: Change[] })[] = [];
  let sealed: Batch | null = null;
  let running: Promise<void> | null = null;
  let failures = 0;
  let stopPause: (() => void) | null = null;

  function start(): void {
    if (running || (sealed === null && waiting.length === 0)) return;
    stopPause?.();
    stopPause = null;
    running = run().finally(() => {
      running = null;
      if (failures === 0) start();
    });
  }

  async function run(): Promise<void> {
    const batch = sealed ?? waiting.shift();
    if (batch === undefined) return;
    sealed = batch;
    if (failures === 0) parts.onState({ phase: 'saving' });
    try {
      await parts.write(batch);
      sealed = null;
      failures = 0;
      if (waiting.length === 0) parts.onState({ phase: 'saved' });
    } catch (error) {
      const pause = retryPauses[Math.min(failures, retryPauses.length - 1)] ?? 0;
      failures += 1;
      parts.onState({ phase: 'failed', reason: error instanceof Error ? error.message : String(error) });
      stopPause = parts.later(start, pause);
    }
  }

  function store(batch: Batch): void {
    waiting.push(batch);
    start();
  }

  return {
    save(changes, meta) {
      const last = waiting.at(-1);
      // The list grows in place: while a disk is full for an hour, it would otherwise be copied at each change.
      const all = last?.more ?? [];
      for (const change of changes) all.push(change);
      if (last?.more) waiting.pop();
      waiting.push({ kind: 'change', changes: all, meta, more: all });
      start();
    },
    store,
    async settle() {
      for (;;) {
        start();
        if (!running) return true;
        const before = failures;
        await running;
        if (failures > before) return false;
      }
    },
  };
}
