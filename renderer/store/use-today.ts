import { localDay } from '@shared/kernel/calendar-date';
import { useSyncExternalStore } from 'react';

const MINUTE = 60_000;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | null = null;

/** The present day where the person is, YYYY-MM-DD; it changes at midnight, in a window that is left open. */
export function useToday(): string {
  return useSyncExternalStore(listen, () => localDay(new Date()));
}

/** One clock for all who ask. */
function listen(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const each of listeners) each();
  }, MINUTE);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  };
}
