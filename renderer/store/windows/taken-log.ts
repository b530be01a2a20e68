import type { Attempt } from './attempt';
import type { Entry, UnsavedEntry } from './messages';

/** A gesture that has its place but isn't known to be on disk. */
export interface Unsaved extends UnsavedEntry {
  /** How to make it again; only for a gesture of this window. */
  readonly attempt: Attempt | null;
}

/** What a window remembers of the gestures that were taken, for the moment in which it must take over. */
export interface TakenLog {
  readonly add: (entry: Unsaved) => void;
  /** Forgets what is on disk. */
  readonly savedUpTo: (sequence: number) => void;
  /** Starts again from what another window remembers. */
  readonly reset: (entries: readonly UnsavedEntry[], attempts: readonly string[]) => void;
  readonly unsaved: () => readonly UnsavedEntry[];
  /** The unsaved entries behind a head; empty when the head isn't known here. */
  readonly behind: (head: string) => readonly Entry[];
  /** The unsaved gestures of this window, to be made again. */
  readonly own: () => readonly Attempt[];
  readonly has: (attempt: string) => boolean;
  /** The last attempts that were taken. */
  readonly attempts: () => readonly string[];
}

/** How many attempts are remembered: more than a window can have under way. */
const ATTEMPTS = 1_000;

export function createTakenLog(): TakenLog {
  let unsaved: Unsaved[] = [];
  let attempts: string[] = [];
  return {
    add(entry) {
      unsaved.push(entry);
      attempts.push(entry.gesture.attempt);
      // Cut now and then: cutting each time would copy the list at each gesture.
      if (attempts.length > 2 * ATTEMPTS) attempts = attempts.slice(-ATTEMPTS);
    },
    savedUpTo(sequence) {
      if ((unsaved[0]?.meta.sequence ?? Number.POSITIVE_INFINITY) > sequence) return;
      unsaved = unsaved.filter(({ meta }) => meta.sequence > sequence);
    },
    reset(entries, known) {
      unsaved = entries.map((entry) => ({ ...entry, attempt: null }));
      attempts = [...known];
    },
    unsaved: () => unsaved.map(({ attempt: _, ...entry }) => entry),
    behind(head) {
      const at = unsaved.findIndex(({ base }) => base === head);
      return at < 0 ? [] : unsaved.slice(at).map(({ gesture, base }) => ({ gesture, base }));
    },
    own: () => unsaved.flatMap(({ attempt }) => attempt ?? []),
    has: (attempt) => attempts.includes(attempt),
    attempts: () => attempts,
  };
}
