import type { Reading } from '@shared/exchange/reading';

/** How long a part of the work may hold the page up, in milliseconds: less than a frame at 30 a second. */
const SLICE = 24;

/** How long between two words about how far it is, in milliseconds. */
const TELL_EVERY = 100;

/**
 * Does work in parts, with the page drawn in between.
 * @param onShare told how much is done, 0 to 1
 * @returns the result, or null when it was stopped
 */
export async function runInSlices<Value>(
  reading: Reading<Value>,
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<Value | null> {
  let told = 0;
  for (;;) {
    const until = performance.now() + SLICE;
    while (performance.now() < until) {
      const step = reading.next();
      if (step.done) return step.value;
      if (performance.now() - told < TELL_EVERY) continue;
      told = performance.now();
      onShare(step.value);
    }
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return null;
  }
}
