import { momentWords } from '@shared/kernel/moment-words';
import { type DatabaseFound, judgeStart, type Verdict } from '@shared/safekeeping/judge-start';
import type { SafeState } from '@shared/safekeeping/safe-state';
import { startSentence } from '@shared/safekeeping/start-sentence';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const noJournal: SafeState['journal'] = {
  head: 0,
  total: null,
  unbrokenFrom: null,
  damagedLines: 0,
  isTorn: false,
  newer: false,
  unreadable: null,
  gone: [],
  isListDamaged: false,
};
const nothing: SafeState = { journal: noJournal, snapshot: null, damagedSnapshots: 0, rebuilt: null };

/** Main's side of a workspace that is whole up to a sequence, with a snapshot a little before. */
function kept(sequence: number, total = 50): SafeState {
  return {
    journal: { ...noJournal, head: sequence, total, unbrokenFrom: sequence - 20 },
    snapshot: { sequence: sequence - 5, total },
    damagedSnapshots: 0,
    rebuilt: { sequence, total, gap: null },
  };
}

function database(sequence: number, total = 50, metaTotal: number | null = total): DatabaseFound {
  return { state: 'read', sequence, total, metaTotal };
}

const MORNING = '2026-11-20T09:00:00.000Z';

/** The same after a segment was taken away that began at this sequence: the journal ends before it. */
function withoutFrom(first: number, safe: SafeState): SafeState {
  const journal = { ...safe.journal, head: first - 1, gone: [{ first, begun: MORNING }] };
  const sequence = Math.max(first - 1, safe.snapshot?.sequence ?? 0);
  return { ...safe, journal, rebuilt: safe.rebuilt && { ...safe.rebuilt, sequence } };
}

const none: DatabaseFound = { state: 'none', sequence: 0, total: 0, metaTotal: null };
const unreadable: DatabaseFound = { ...none, state: 'unreadable' };
const damaged = (safe: SafeState): SafeState => ({ ...safe, journal: { ...safe.journal, damagedLines: 1 } });

const cases: readonly [string, DatabaseFound, SafeState, Partial<Verdict>, string | null][] = [
  ['nothing anywhere', none, nothing, { verdict: 'first-start' }, null],
  [
    'a first change that was torn while it was written',
    database(0, 0, null),
    { ...nothing, journal: { ...noJournal, isTorn: true } },
    { verdict: 'first-start' },
    'it was not kept',
  ],
  ['an untouched database', database(0, 0, null), nothing, { verdict: 'first-start' }, null],
  ['all the same', database(100), kept(100), { verdict: 'agree' }, null],
  [
    'a line that was torn and never called saved',
    database(100),
    {
      ...kept(100),
      journal: { ...kept(100).journal, isTorn: true },
    },
    { verdict: 'agree' },
    null,
  ],
  ['data from before the journal', database(12, 50, null), nothing, { verdict: 'adopt' }, null],
  ['a database one ahead of the journal', database(101), kept(100), { verdict: 'adopt' }, null],
  ['a journal that is gone', database(100), nothing, { verdict: 'adopt' }, 'were gone'],
  [
    'a damaged journal',
    database(100),
    damaged(kept(100)),
    { verdict: 'adopt', isJournalDamaged: true },
    'damaged',
  ],
  ['a database one behind', database(99), kept(100), { verdict: 'replay', missing: null }, null],
  [
    'a database far behind what the journal reaches back to',
    database(10),
    kept(100),
    { verdict: 'rebuild', database: 'behind', missing: null },
    'older',
  ],
  [
    'a database behind a gap that nothing bridges',
    database(70),
    {
      ...damaged(kept(100)),
      journal: { ...damaged(kept(100)).journal, unbrokenFrom: 90 },
      snapshot: { sequence: 60, total: 50 },
      rebuilt: { sequence: 100, total: 50, gap: { after: 60, before: 91 } },
    },
    { verdict: 'replay', missing: { changes: 30, end: 'there', since: null } },
    'Up to 30 changes are missing',
  ],
  [
    'an empty database',
    database(0, 0, null),
    kept(100),
    { verdict: 'rebuild', database: 'empty', missing: null },
    'Nothing is missing. The old database was set aside.',
  ],
  [
    'a database that lost records',
    database(100, 48, 50),
    kept(100),
    { verdict: 'rebuild', database: 'short', missing: null },
    'had lost records',
  ],
  [
    'old data that lost records',
    database(100, 48, null),
    kept(100),
    { verdict: 'rebuild', database: 'short' },
    'had lost records',
  ],
  ['no database', none, kept(100), { verdict: 'rebuild', database: 'none', missing: null }, 'was gone'],
  [
    'an unreadable database',
    unreadable,
    kept(100),
    { verdict: 'rebuild', database: 'unreadable' },
    'could not be read',
  ],
  [
    'an unreadable database and a torn journal',
    unreadable,
    { ...kept(100), journal: { ...kept(100).journal, isTorn: true } },
    { verdict: 'rebuild', missing: { changes: 0, end: 'perhaps-without-last', since: null } },
    'The very last change may be missing.',
  ],
  [
    'no database, and a journal that is gone too',
    none,
    { ...nothing, snapshot: { sequence: 95, total: 50 }, rebuilt: { sequence: 95, total: 50, gap: null } },
    { verdict: 'rebuild', database: 'none', missing: { changes: 0, end: 'unknown', since: null } },
    'What was done after the newest snapshot may be missing.',
  ],
  [
    'a database that lost records, and a journal that is gone',
    database(100, 48, 50),
    { ...nothing, snapshot: { sequence: 95, total: 50 }, rebuilt: { sequence: 95, total: 50, gap: null } },
    { verdict: 'rebuild', database: 'short', missing: { changes: 5, end: 'there', since: null } },
    'Up to 5 changes are missing.',
  ],
  [
    'an unreadable database and a gap',
    unreadable,
    { ...damaged(kept(100)), rebuilt: { sequence: 100, total: 50, gap: { after: 95, before: 97 } } },
    { verdict: 'rebuild', missing: { changes: 1, end: 'there', since: null } },
    'One change is missing.',
  ],
  [
    'an unreadable database and nothing else',
    unreadable,
    nothing,
    { verdict: 'lost', canRebuild: false },
    'choose what to open',
  ],
  [
    'a short database and nothing else',
    database(100, 48, 50),
    nothing,
    { verdict: 'lost' },
    'choose what to open',
  ],
  [
    'a short database with more in it than there is elsewhere',
    database(100, 48, 50),
    kept(70, 30),
    { verdict: 'lost', canRebuild: true },
    'choose what to open',
  ],
  [
    'no database, and only damaged snapshots',
    none,
    { ...nothing, damagedSnapshots: 2 },
    { verdict: 'lost' },
    'choose what to open',
  ],
  [
    'no database, and a journal without a beginning',
    none,
    { ...nothing, journal: { ...noJournal, head: 9, total: 50, unbrokenFrom: 8 } },
    { verdict: 'lost' },
    'choose what to open',
  ],
  [
    'no database, and the last segment of the journal gone with it',
    none,
    withoutFrom(98, kept(100)),
    {
      verdict: 'rebuild',
      database: 'none',
      missing: { changes: 0, end: 'unknown', since: MORNING },
    },
    `What was done since ${momentWords(MORNING)} may be missing.`,
  ],
  [
    'no database, and the last segments gone, of which the snapshot holds the beginning',
    none,
    withoutFrom(93, kept(100)),
    { verdict: 'rebuild', missing: { changes: 0, end: 'unknown', since: null } },
    'What was done after the newest snapshot may be missing.',
  ],
  [
    'no database, and the only segment gone: no snapshot had been taken yet',
    none,
    { ...nothing, journal: { ...noJournal, gone: [{ first: 1, begun: MORNING }] } },
    { verdict: 'lost', canRebuild: false },
    'choose what to open',
  ],
  [
    'a database that is behind, and the last segment gone',
    database(90),
    withoutFrom(98, kept(100)),
    { verdict: 'replay', missing: { changes: 0, end: 'unknown', since: MORNING } },
    `Part of the journal was gone. What was done since ${momentWords(MORNING)} may be missing.`,
  ],
  [
    'a whole database, and the last segment gone, into which the database reaches',
    database(100),
    withoutFrom(98, kept(100)),
    { verdict: 'adopt', missing: null },
    null,
  ],
  [
    'a whole database from before the last segment, which is gone',
    database(97),
    withoutFrom(98, kept(100)),
    { verdict: 'adopt', missing: { changes: 0, end: 'unknown', since: MORNING } },
    `Part of the journal was gone. What was done since ${momentWords(MORNING)} may be missing.`,
  ],
  [
    'a whole database, and an earlier segment gone that nothing needs any more',
    database(100),
    { ...kept(100), journal: { ...kept(100).journal, gone: [{ first: 3, begun: MORNING }] } },
    { verdict: 'adopt', missing: null },
    null,
  ],
  [
    'no database, and a damaged list of what the journal should have',
    none,
    { ...kept(100), journal: { ...kept(100).journal, isListDamaged: true } },
    { verdict: 'rebuild', missing: { changes: 0, end: 'unknown', since: null } },
    'What was done after the newest snapshot may be missing.',
  ],
  [
    'no database, no journal, no snapshot, and a damaged list',
    none,
    { ...nothing, journal: { ...noJournal, isListDamaged: true } },
    { verdict: 'lost', canRebuild: false },
    'choose what to open',
  ],
  [
    'a whole database beside a damaged list',
    database(100),
    { ...kept(100), journal: { ...kept(100).journal, isListDamaged: true } },
    { verdict: 'agree' },
    null,
  ],
  ['newer records', { ...none, state: 'newer' }, kept(100), { verdict: 'newer' }, 'newer version'],
  [
    'a newer journal',
    database(100),
    { ...kept(100), journal: { ...kept(100).journal, newer: true } },
    { verdict: 'newer' },
    'newer version',
  ],
  [
    'a workspace that was emptied, as the journal says too',
    database(100, 0),
    { ...kept(100, 0), snapshot: { sequence: 95, total: 50 } },
    { verdict: 'agree' },
    'Your workspace is empty. It had 50 records before',
  ],
  [
    'a damaged snapshot beside a whole workspace',
    database(100),
    { ...kept(100), damagedSnapshots: 1 },
    { verdict: 'agree' },
    'A snapshot was damaged',
  ],
];

describe('what is believed at start', () => {
  it.each(cases)('%s', (_what, found, safe, verdict, sentence) => {
    const judged = judgeStart(found, safe);
    expect(judged).toMatchObject(verdict);
    const told = startSentence(judged, found, safe);
    if (sentence === null) expect(told).toBeNull();
    else expect(told).toContain(sentence);
  });

  it('never opens empty in silence what had records anywhere', () => {
    fc.assert(
      fc.property(arbitraryDatabase, arbitrarySafe, (found, safe) => {
        const verdict = judgeStart(found, safe);
        const hadRecords =
          [found.total, found.metaTotal, safe.journal.total, safe.snapshot?.total, safe.rebuilt?.total].some(
            (total) => (total ?? 0) > 0,
          ) || safe.damagedSnapshots > 0;
        const opened = recordsAfter(verdict, found, safe);
        const isTold = startSentence(verdict, found, safe) !== null;
        if (hadRecords && opened === 0) expect(isTold).toBe(true);
        // What was begun behind all that is left had something in it.
        const left = Math.max(found.sequence, safe.journal.head, safe.snapshot?.sequence ?? 0);
        if (safe.journal.gone.some(({ first }) => first > left)) expect(isTold).toBe(true);
        // What can't be had is never asked for.
        if (verdict.verdict === 'rebuild') expect(safe.rebuilt).not.toBeNull();
        if (verdict.verdict === 'replay') expect(found.state).toBe('read');
      }),
      { numRuns: 20_000 },
    );
  });
});

/** How many records the verdict opens; null where it opens nothing. */
function recordsAfter(verdict: Verdict, found: DatabaseFound, safe: SafeState): number | null {
  switch (verdict.verdict) {
    case 'first-start':
      return 0;
    case 'agree':
    case 'adopt':
      return found.total;
    case 'replay':
      return safe.journal.head > found.sequence ? (safe.journal.total ?? found.total) : found.total;
    case 'rebuild':
      return safe.rebuilt?.total ?? 0;
    case 'newer':
    case 'lost':
      return null;
  }
}

const few = fc.nat(4);
const arbitraryDatabase: fc.Arbitrary<DatabaseFound> = fc.oneof(
  fc.constantFrom(none, unreadable),
  fc.record({
    state: fc.constantFrom('read', 'read', 'read', 'newer'),
    sequence: few,
    total: few,
    metaTotal: fc.option(few),
  }),
);
const gap = fc.option(
  fc.record({ after: few, before: few }).map(({ after, before }) => ({ after, before: after + before + 1 })),
);
const arbitrarySafe: fc.Arbitrary<SafeState> = fc
  .record({
    journal: fc.record({
      head: few,
      total: few,
      unbrokenFrom: few,
      damagedLines: fc.nat(1),
      isTorn: fc.boolean(),
      newer: fc.nat(9).map((number) => number === 0),
      unreadable: fc.constantFrom(null, null, 'The disk reports a fault.'),
      gone: fc.array(
        few.map((first) => ({ first: first + 1, begun: MORNING })),
        { maxLength: 1 },
      ),
      isListDamaged: fc.boolean(),
    }),
    snapshot: fc.option(fc.record({ sequence: few, total: few })),
    damagedSnapshots: fc.nat(1),
    rebuilt: fc.option(fc.record({ sequence: few, total: few, gap })),
  })
  .map((safe) => ({
    ...safe,
    journal: safe.journal.head === 0 ? { ...safe.journal, total: null, unbrokenFrom: null } : safe.journal,
  }));
