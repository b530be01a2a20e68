import type { Change } from '@shared/model/workspace';

/** How the work stands on disk, as the screen shows it. */
export type SavingState =
  | { readonly phase: 'saved' }
  | { readonly phase: 'saving' }
  | { readonly phase: 'failed'; readonly reason: string };

export interface SaverParts {
  /** Stores changes as one, and resolves when they are on disk. */
  readonly write: (changes: readonly Change[]) => Promise<void>;
  readonly onState: (state: SavingState) => void;
  /** Calls back after so many milliseconds; the answer stops it. */
  readonly later: (run: () => void, milliseconds: number) => () => void;
}

export interface Saver {
  /** Takes changes to store, behind those that wait already. */
  readonly save: (changes: readonly Change[]) => void;
  /** Resolves to true when nothing waits any more, to false when the last try failed. Tries at once. */
  readonly settle: () => Promise<boolean>;
}

/** The pauses between tries after failures, in milliseconds; the last one repeats. */
export const retryPauses = [500, 1_000, 2_000, 5_000, 15_000] as const;

/**
 * Stores changes in their order, one transaction at a time. What comes while one is under way goes into the next together.
 * A failed write keeps its changes in memory, in front of those that follow, and is tried again after a pause, at the
 * next change, and when somebody waits for it to settle.
 */
export function createSaver(parts: SaverParts): Saver {
  let waiting: Change[] = [];
  let running: Promise<void> | null = null;
  let failures = 0;
  let stopPause: (() => void) | null = null;

  function start(): void {
    if (running || waiting.length === 0) return;
    stopPause?.();
    stopPause = null;
    running = run().finally(() => {
      running = null;
      if (waiting.length > 0 && failures === 0) start();
    });
  }

  async function run(): Promise<void> {
    const batch = waiting;
    waiting = [];
    if (failures === 0) parts.onState({ phase: 'saving' });
    try {
      await parts.write(batch);
      failures = 0;
      if (waiting.length === 0) parts.onState({ phase: 'saved' });
    } catch (error) {
      waiting = [...batch, ...waiting];
      const pause = retryPauses[Math.min(failures, retryPauses.length - 1)] ?? 0;
      failures += 1;
      parts.onState({ phase: 'failed', reason: error instanceof Error ? error.message : String(error) });
      stopPause = parts.later(start, pause);
    }
  }

  return {
    save(changes) {
      waiting.push(...changes);
      start();
    },
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
