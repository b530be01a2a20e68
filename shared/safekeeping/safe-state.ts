import type { JournalGap } from './journal-entry';
import type { ListedSegment } from './segment-list';

/** What lies on the disk beside the database, as the main process found it at the start of this run. */
export interface SafeState {
  readonly journal: {
    /** The last whole entry's sequence; 0 where there is none. */
    readonly head: number;
    /** How many records there were after it; null where there is none. */
    readonly total: number | null;
    /** From this sequence on no entry is missing up to the head; 0 when they need nothing before them. Null: no entry. */
    readonly unbrokenFrom: number | null;
    readonly damagedLines: number;
    /** The last line was cut off or damaged, as by a power cut while it was written. */
    readonly isTorn: boolean;
    /** It holds entries of a newer version of the app. */
    readonly newer: boolean;
    /** Why it can't be read at all, as a sentence; else null. */
    readonly unreadable: string | null;
    /** Segments that were begun and aren't there any more, though nothing has taken their place; by first sequences. */
    readonly gone: readonly ListedSegment[];
    /** The list of the segments can't be believed: whether one is gone isn't known. */
    readonly isListDamaged: boolean;
  };
  /** The newest whole snapshot. */
  readonly snapshot: { readonly sequence: number; readonly total: number } | null;
  /** Snapshots that were found damaged on the way to it. */
  readonly damagedSnapshots: number;
  /** What `safe:rebuild` would give: null where there is nothing to begin from. */
  readonly rebuilt: {
    readonly sequence: number;
    /** How many records there should be. */
    readonly total: number;
    readonly gap: JournalGap | null;
  } | null;
}
