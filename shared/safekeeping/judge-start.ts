import type { SafeState } from './safe-state';

/** What was found in the database, before anything was written. */
export interface DatabaseFound {
  readonly state: 'none' | 'read' | 'unreadable' | 'newer';
  readonly sequence: number;
  /** How many records there are, counted over all tables. */
  readonly total: number;
  /** How many there should be, as the database says itself; null in data from before the journal. */
  readonly metaTotal: number | null;
}

/** What is missing after a replay or a rebuild, as far as it can be known. */
export interface Missing {
  /** At most so many changes are missing; 0 when none is known to be. */
  readonly changes: number;
  /** Whether the end is there: its last line was torn or damaged, or its last part is gone. */
  readonly end: 'there' | 'perhaps-without-last' | 'unknown';
  /** Where the end is unknown, since when something may be missing, as an instant; null: since the newest snapshot. */
  readonly since: string | null;
}

export type Verdict =
  | { readonly verdict: 'agree' }
  /** There is nothing anywhere. */
  | { readonly verdict: 'first-start' }
  /** The database is whole and the furthest of what there is: write a replacement into the journal, and a snapshot. */
  | { readonly verdict: 'adopt'; readonly isJournalDamaged: boolean; readonly missing: Missing | null }
  /**
   * The database is whole and behind: apply the journal's entries after its sequence (`journal:read`). Where something is missing
   * or the journal is damaged, write a replacement afterwards.
   */
  | { readonly verdict: 'replay'; readonly isJournalDamaged: boolean; readonly missing: Missing | null }
  /** Take the workspace from the snapshot and the journal (`safe:rebuild`), and set the database aside. */
  | { readonly verdict: 'rebuild'; readonly database: DatabaseState; readonly missing: Missing | null }
  | { readonly verdict: 'newer' }
  /** The restore screen: what is there isn't everything, and the person chooses. */
  | { readonly verdict: 'lost'; readonly database: DatabaseState; readonly canRebuild: boolean };

/** How the database was: short means that it holds fewer records than it says itself. */
export type DatabaseState = 'none' | 'empty' | 'short' | 'behind' | 'unreadable';

/**
 * Decides at start what to believe, from the database and from what lies beside it. Pure: nothing is read or written.
 * Whatever was found, no workspace that had records opens empty without a sentence (`startSentence`).
 */
export function judgeStart(database: DatabaseFound, safe: SafeState): Verdict {
  if (database.state === 'newer' || safe.journal.newer) return { verdict: 'newer' };
  const fault = databaseFault(database, safe);
  return fault === null ? judgeWhole(database, safe) : judgeBroken(database, fault, safe);
}

/** Why the database can't be believed by itself; null when it can. */
function databaseFault({ state, sequence, total, metaTotal }: DatabaseFound, safe: SafeState) {
  if (state === 'none' || state === 'unreadable') return state;
  if (metaTotal !== null && total !== metaTotal) return total === 0 ? 'empty' : 'short';
  if (sequence === 0 && total === 0) return 'empty';
  // Data from before the journal doesn't say how much it should be: at the same place the journal knows.
  const { rebuilt } = safe;
  if (metaTotal === null && rebuilt?.sequence === sequence && rebuilt.total > total) return 'short';
  return null;
}

function judgeWhole(database: DatabaseFound, safe: SafeState): Verdict {
  const { journal, rebuilt } = safe;
  const furthest = Math.max(journal.head, rebuilt?.sequence ?? 0);
  const isJournalDamaged = journal.damagedLines > 0 || journal.unreadable !== null;
  if (database.sequence < furthest) return judgeBehind(database, safe, isJournalDamaged);
  const isKept =
    rebuilt !== null &&
    rebuilt.sequence === database.sequence &&
    rebuilt.total === database.total &&
    rebuilt.gap === null;
  if (isKept && !isJournalDamaged && journal.gone.length === 0) return { verdict: 'agree' };
  // Whatever was in a segment that is gone, the database has it where it reaches into that segment or behind it.
  const isBehindGone = journal.gone.some(({ first }) => first > database.sequence);
  const end = (isBehindGone ? goneAtEnd(safe) : null) ?? isThere;
  return { verdict: 'adopt', isJournalDamaged, missing: missingOrNull(0, end) };
}

/** A whole database, and entries that it doesn't have yet. What it doesn't have was never called saved, if it is at the end. */
function judgeBehind({ sequence }: DatabaseFound, safe: SafeState, isJournalDamaged: boolean): Verdict {
  const { journal, rebuilt } = safe;
  const isConnected = journal.unbrokenFrom !== null && journal.unbrokenFrom <= sequence;
  const atEnd = goneAtEnd(safe);
  if (isConnected && journal.head > sequence) {
    return { verdict: 'replay', isJournalDamaged, missing: missingOrNull(0, atEnd ?? isThere) };
  }
  if (rebuilt !== null && rebuilt.gap === null && rebuilt.sequence > sequence) {
    return { verdict: 'rebuild', database: 'behind', missing: missingOrNull(0, endOf(safe)) };
  }
  // Entries are missing whichever way, and the database goes furthest before them.
  const furthest = Math.max(journal.head, rebuilt?.sequence ?? 0);
  return {
    verdict: 'replay',
    isJournalDamaged,
    missing: missingOrNull(furthest - sequence, atEnd ?? isThere),
  };
}

function judgeBroken(
  database: DatabaseFound,
  fault: Exclude<DatabaseState, 'behind'>,
  safe: SafeState,
): Verdict {
  const { journal, rebuilt, snapshot } = safe;
  if (rebuilt === null) {
    const isTrace =
      journal.head > 0 ||
      journal.damagedLines > 0 ||
      journal.unreadable !== null ||
      journal.gone.length > 0 ||
      journal.isListDamaged ||
      snapshot !== null ||
      safe.damagedSnapshots > 0;
    const hadNothing = fault === 'none' || (fault === 'empty' && database.sequence === 0);
    return hadNothing && !isTrace && (database.metaTotal ?? 0) === 0
      ? { verdict: 'first-start' }
      : { verdict: 'lost', database: fault, canRebuild: false };
  }
  const unknown = Math.max(0, database.sequence - rebuilt.sequence);
  const inGap = rebuilt.gap ? rebuilt.gap.before - rebuilt.gap.after - 1 : 0;
  // Neither is everything, and the database has more in it: only the person can choose.
  if (fault === 'short' && unknown + inGap > 0 && database.total > rebuilt.total) {
    return { verdict: 'lost', database: fault, canRebuild: true };
  }
  // Where the database still says how far it went, the end is known.
  const end = database.sequence > 0 ? isThere : endOf(safe);
  return { verdict: 'rebuild', database: fault, missing: missingOrNull(unknown + inGap, end) };
}

type End = Omit<Missing, 'changes'>;

const isThere: End = { end: 'there', since: null };

/** A journal is never cut back behind the newest snapshot: where it ends before that, its own end is gone. */
function endOf(safe: SafeState): End {
  const { journal, snapshot } = safe;
  const atEnd = goneAtEnd(safe);
  if (atEnd) return atEnd;
  const isUnknown =
    journal.unreadable !== null || journal.isListDamaged || journal.head < (snapshot?.sequence ?? 0);
  if (isUnknown) return { end: 'unknown', since: null };
  if (!journal.isTorn) return isThere;
  return { end: journal.damagedLines > 1 ? 'unknown' : 'perhaps-without-last', since: null };
}

/** Segments that are gone from behind the last entry leave no gap: the list of them alone tells. Null where none is. */
function goneAtEnd({ journal, snapshot }: SafeState): End | null {
  const behind = journal.gone.filter(({ first }) => first > journal.head);
  const [earliest] = behind;
  if (earliest === undefined) return null;
  // What the snapshot holds of them isn't missing.
  return { end: 'unknown', since: earliest.first > (snapshot?.sequence ?? 0) ? earliest.begun : null };
}

function missingOrNull(changes: number, end: End): Missing | null {
  return changes > 0 || end.end !== 'there' ? { changes, ...end } : null;
}
