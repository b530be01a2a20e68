/** How long changes must have settled, in milliseconds. */
export const SETTLED_FOR = 4_000;
/** How long unbroken work goes on without a snapshot at most, in milliseconds. */
export const AT_MOST_AFTER = 60_000;

export interface SnapshotTiming {
  /** Something was stored. */
  changed(): void;
  /** A snapshot holds everything that was stored before; or none is to be taken any more. */
  stop(): void;
}

/** Calls back when changes have settled, and in unbroken work every minute. */
export function snapshotTiming(take: () => void): SnapshotTiming {
  let settled: NodeJS.Timeout | undefined;
  let atMost: NodeJS.Timeout | undefined;

  const stop = () => {
    clearTimeout(settled);
    clearTimeout(atMost);
    atMost = undefined;
  };
  const due = () => {
    stop();
    take();
  };
  return {
    changed() {
      clearTimeout(settled);
      settled = setTimeout(due, SETTLED_FOR);
      atMost ??= setTimeout(due, AT_MOST_AFTER);
    },
    stop,
  };
}
