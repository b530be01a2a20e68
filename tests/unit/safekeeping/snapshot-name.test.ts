import { parseSnapshotName, snapshotName, snapshotReasons } from '@shared/safekeeping/snapshot-name';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const example = 'snapshot-000000001234-20261122T163012Z-5012-1a2b3c4d-settled.json';

describe('the name of a snapshot', () => {
  it('holds all that the list needs', () => {
    expect(parseSnapshotName(example)).toEqual({
      id: example,
      sequence: 1234,
      at: '2026-11-22T16:30:12.000Z',
      total: 5012,
      checksum: '1a2b3c4d',
      reason: 'settled',
    });
  });

  it('says the same when it is read and written again, to the second', () => {
    const instant = fc
      .date({ min: new Date('1970-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString());
    const info = fc.record({
      sequence: fc.nat(),
      at: instant,
      total: fc.nat(),
      checksum: fc.nat(0xffffffff).map((sum) => sum.toString(16).padStart(8, '0')),
      reason: fc.constantFrom(...snapshotReasons),
    });
    fc.assert(
      fc.property(info, (given) => {
        const name = snapshotName(given);
        const at = `${given.at.slice(0, 19)}.000Z`;
        expect(parseSnapshotName(name)).toEqual({ ...given, id: name, at });
      }),
    );
  });

  it('sorts by sequence', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (one, other) => {
        const name = (sequence: number) =>
          snapshotName({
            sequence,
            at: '2026-11-22T16:30:12.000Z',
            total: 1,
            checksum: '00000000',
            reason: 'quit',
          });
        expect(name(one) < name(other)).toBe(one < other);
      }),
    );
  });

  it.each([
    'snapshot-1234-20261122T163012Z-5012-1a2b3c4d-settled.json',
    'snapshot-000000001234-20261322T163012Z-5012-1a2b3c4d-settled.json',
    'snapshot-000000001234-20261122T163012Z-05012-1a2b3c4d-settled.json',
    'snapshot-000000001234-20261122T163012Z-5012-1A2B3C4D-settled.json',
    'snapshot-000000001234-20261122T163012Z-5012-1a2b3c4d-because.json',
    `${example}.tmp`,
    `../${example}`,
    '.throughline-1234.tmp',
    '',
  ])('is not %j', (name) => {
    expect(parseSnapshotName(name)).toBeNull();
  });
});
