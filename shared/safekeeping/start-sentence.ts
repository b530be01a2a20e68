import { momentWords } from '../kernel/moment-words';
import type { DatabaseFound, DatabaseState, Missing, Verdict } from './judge-start';
import type { SafeState } from './safe-state';

const wasFound: Readonly<Record<DatabaseState, string>> = {
  none: 'The database was gone',
  empty: 'The database was empty',
  short: 'The database had lost records',
  behind: 'The database was older than the journal',
  unreadable: 'The database was damaged and could not be read',
};

/**
 * What the app tells of its start: what it found, what it did, and what is missing, if anything. Null when all was as it was
 * left, or when what was done needs nobody's attention.
 */
export function startSentence(verdict: Verdict, database: DatabaseFound, safe: SafeState): string | null {
  switch (verdict.verdict) {
    case 'first-start':
      return safe.journal.isTorn
        ? 'The journal ends where it begins: if you had typed something before, it was not kept.'
        : null;
    case 'newer':
      return 'This workspace was written by a newer version of Throughline. Nothing was changed. Open it with that version, or update this one.';
    case 'lost':
      return `${wasFound[verdict.database]}, and what lies beside it does not hold everything. Nothing was changed: choose what to open.`;
    case 'rebuild': {
      const aside = verdict.database === 'none' ? '' : ' The old database was set aside.';
      return `${wasFound[verdict.database]}, so your workspace was put together again from the snapshots and the journal. ${missingSentence(verdict.missing)}${aside}`;
    }
    case 'replay':
      if (verdict.missing) {
        return missingFromJournal(verdict.missing, safe);
      }
      return verdict.isJournalDamaged
        ? damagedJournal
        : quietSentence(safe.journal.total ?? 0, database, safe);
    case 'adopt':
      if (verdict.missing) return missingFromJournal(verdict.missing, safe);
      if (isJournalGone(database, safe)) {
        return 'The journal and the snapshots beside your workspace were gone. Your workspace is whole, and a new snapshot was taken.';
      }
      if (verdict.isJournalDamaged) return damagedJournal;
      return quietSentence(database.total, database, safe);
    case 'agree':
      return quietSentence(database.total, database, safe);
  }
}

const damagedJournal =
  'Part of the journal beside your workspace was damaged. Your workspace is whole, and the damaged part was set aside.';

function missingFromJournal(missing: Missing, { journal }: SafeState): string {
  const isDamaged = journal.damagedLines > 0 || journal.unreadable !== null;
  const what = journal.gone.length > 0 && !isDamaged ? 'gone' : 'damaged';
  return `Part of the journal was ${what}. ${missingSentence(missing)} What is whole was kept.`;
}

function missingSentence(missing: Missing | null): string {
  if (missing === null) return 'Nothing is missing.';
  const { changes, end, since } = missing;
  const known = changes === 1 ? 'One change is missing.' : `Up to ${changes} changes are missing.`;
  const atEnd = {
    there: '',
    'perhaps-without-last': 'The very last change may be missing.',
    unknown: `What was done ${since === null ? 'after the newest snapshot' : `since ${momentWords(since)}`} may be missing.`,
  }[end];
  return [...(changes > 0 ? [known] : []), ...(atEnd === '' ? [] : [atEnd])].join(' ');
}

function isJournalGone({ metaTotal, sequence }: DatabaseFound, { rebuilt, journal }: SafeState): boolean {
  const isThereNothing = journal.head === 0 && journal.damagedLines === 0 && journal.unreadable === null;
  return metaTotal !== null && sequence > 0 && rebuilt === null && isThereNothing;
}

/** What is worth a word even where the workspace was opened as it was left. @param total how many records it has */
function quietSentence(total: number, database: DatabaseFound, safe: SafeState): string | null {
  return emptySentence(total, database, safe) ?? damagedSnapshots(total, safe);
}

/** A workspace in which nothing is may be what somebody wanted. That there was more is said all the same. */
function emptySentence(
  total: number,
  database: DatabaseFound,
  { snapshot, rebuilt, journal }: SafeState,
): string | null {
  const most = Math.max(database.total, snapshot?.total ?? 0, rebuilt?.total ?? 0, journal.total ?? 0);
  if (total > 0 || most === 0) return null;
  const records = most === 1 ? 'one record' : `${most} records`;
  return `Your workspace is empty. It had ${records} before: "Snapshots" has earlier states to look into and to restore.`;
}

function damagedSnapshots(total: number, { damagedSnapshots: count }: SafeState): string | null {
  if (count === 0) return null;
  const what = count === 1 ? 'A snapshot was' : `${count} snapshots were`;
  return `${what} damaged and set aside. Your workspace is ${total === 0 ? 'empty' : 'whole'}.`;
}
