import type { Change } from '../model/workspace';

/** One line of the journal: what was stored as one, and where the workspace stood after it. */
export interface JournalEntry {
  /** Counts the changes that were ever stored; an entry of several gestures carries the last one's. */
  readonly sequence: number;
  /** The sequence that the entry follows. Where an entry is missing, the next one names a sequence that isn't there. */
  readonly after: number;
  /** When the workspace was last changed, as an instant. */
  readonly at: string;
  /** How many records the workspace held afterwards, over all tables. */
  readonly total: number;
  /** The version of the records in it. */
  readonly recordVersion: number;
  /** Replace: the changes put all records that there are; what was before is gone. */
  readonly kind: 'change' | 'replace';
  readonly changes: readonly Change[];
}

/** An entry without its changes: enough to see whether entries follow each other. */
export type JournalHead = Omit<JournalEntry, 'changes'>;

/** What the first line of each segment says. */
export const JOURNAL_FORMAT = 'throughline-journal';

/** The version of the journal's own lines. */
export const JOURNAL_VERSION = 1;

/** A place where the journal isn't whole: entries after the first sequence and before the second are missing. */
export interface JournalGap {
  readonly after: number;
  readonly before: number;
}

/**
 * The entries that are still to be applied to a workspace at a sequence, and the first place where one is missing.
 * A replacement needs nothing before it: it is where reading begins, and what is missing before it doesn't matter.
 * @param heads in the order of the journal
 */
export function entriesBehind<Head extends JournalHead>(
  sequence: number,
  heads: readonly Head[],
): { readonly entries: readonly Head[]; readonly gap: JournalGap | null } {
  const behind: Head[] = [];
  for (const head of heads) {
    if (head.sequence <= (behind.at(-1)?.sequence ?? sequence)) continue;
    if (head.kind === 'replace') behind.length = 0;
    behind.push(head);
  }
  let reached = sequence;
  let gap: JournalGap | null = null;
  for (const head of behind) {
    if (head.kind !== 'replace' && head.after > reached) gap ??= { after: reached, before: head.sequence };
    reached = head.sequence;
  }
  return { entries: behind, gap };
}
