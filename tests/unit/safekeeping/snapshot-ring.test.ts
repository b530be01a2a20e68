import type { SnapshotInfo } from '@shared/safekeeping/snapshot-name';
import { ringSizes, snapshotsToRemove } from '@shared/safekeeping/snapshot-ring';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

type Info = Omit<SnapshotInfo, 'sizeInBytes'>;

function snapshot(sequence: number, at: string, total = 10): Info {
  return { id: `s${sequence}`, sequence, at, total, checksum: '00000000', reason: 'settled' };
}

const minutes = (count: number) => new Date(Date.UTC(2026, 10, 22, 9, count)).toISOString();
const days = (count: number) => new Date(Date.UTC(2026, 0, 1 + count, 12)).toISOString();

const arbitraryRing = fc
  .uniqueArray(
    fc.record({
      sequence: fc.nat(1_000),
      // Clocks jump: a later snapshot can be of an earlier day.
      at: fc.nat(900).map(days),
      total: fc.nat(20),
    }),
    { selector: ({ sequence }) => sequence, maxLength: 60 },
  )
  .map((infos) => infos.map(({ sequence, at, total }) => snapshot(sequence, at, total)));

function kept(all: readonly Info[]): readonly Info[] {
  const removed = new Set(snapshotsToRemove(all));
  return all.filter((info) => !removed.has(info));
}

const fullest = (all: readonly Info[]) => Math.max(...all.map(({ total }) => total));

describe('the ring of snapshots', () => {
  it('keeps the newest ten of one sitting, and lets the older ones go', () => {
    const all = Array.from({ length: 30 }, (_, index) => snapshot(index + 1, minutes(index)));
    const sequences = kept(all).map(({ sequence }) => sequence);
    expect(sequences).toContain(30);
    // Of those that are equally full the newest counts as the fullest.
    expect(sequences).toEqual(Array.from({ length: 10 }, (_, index) => index + 21));
  });

  it('keeps the last of each day and of each week beside them', () => {
    const daily = Array.from({ length: 40 }, (_, index) => snapshot(index + 1, days(index)));
    const today = Array.from({ length: 20 }, (_, index) => snapshot(index + 100, days(40)));
    const sequences = kept([...daily, ...today]).map(({ sequence }) => sequence);
    expect(sequences.filter((sequence) => sequence >= 100)).toHaveLength(ringSizes.newest);
    expect(sequences.filter((sequence) => sequence < 100)).toEqual([25, 32, 35, 36, 37, 38, 39, 40]);
  });

  it('never lets an emptier workspace push the fullest one out', () => {
    const full = snapshot(1, days(0), 5_000);
    const later = Array.from({ length: 200 }, (_, index) => snapshot(index + 2, days(index), 3));
    expect(kept([full, ...later])).toContain(full);
  });

  it('holds for whatever sequences, dates and totals there are', () => {
    fc.assert(
      fc.property(arbitraryRing, (all) => {
        const left = kept(all);
        if (all.length === 0) return;
        const newest = [...all].sort((a, b) => b.sequence - a.sequence);
        expect(fullest(left)).toBe(fullest(all));
        for (const info of newest.slice(0, ringSizes.newest)) expect(left).toContain(info);
        expect(left.length).toBeLessThanOrEqual(ringSizes.newest + ringSizes.days + ringSizes.weeks + 1);
        // Nothing more goes when nothing has come.
        expect(snapshotsToRemove(left)).toEqual([]);
      }),
    );
  });

  it('never lowers the fullest while snapshots come one after the other, whatever the clock says', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(900).map(days), fc.nat(20)), { maxLength: 80 }), (coming) => {
        let ring: readonly Info[] = [];
        let most = 0;
        coming.forEach(([at, total], index) => {
          ring = kept([...ring, snapshot(index + 1, at, total)]);
          most = Math.max(most, total);
          expect(fullest(ring)).toBe(most);
          expect(ring.some(({ sequence }) => sequence === index + 1)).toBe(true);
        });
      }),
    );
  });
});
