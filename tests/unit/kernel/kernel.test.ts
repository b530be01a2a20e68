import { addedIds } from '@shared/kernel/added-ids';
import { addDays, daysBetween, isCalendarDate, isInstant } from '@shared/kernel/calendar-date';
import {
  applyChanges,
  type ChangeOf,
  copyAhead,
  invertChanges,
  type TablesOf,
} from '@shared/kernel/change-set';
import { allowText, cleanLine, cleanText, requireText, shorten } from '@shared/kernel/clean-text';
import { emptyHistory, HISTORY_LIMIT, remember, stepBack, stepForward } from '@shared/kernel/history';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

interface Box {
  readonly id: string;
  readonly size: number;
}
type Boxes = { left: Box; right: Box };

const arbitraryChange: fc.Arbitrary<ChangeOf<Boxes>> = fc
  .tuple(
    fc.boolean(),
    fc.constantFrom('left' as const, 'right' as const),
    fc.constantFrom('a', 'b', 'c'),
    fc.nat(),
  )
  .map(([puts, table, id, size]) =>
    puts ? { op: 'put', table, record: { id, size } } : { op: 'delete', table, id },
  );

const plain = (boxes: TablesOf<Boxes>) => [[...boxes.left].sort(), [...boxes.right].sort()];
const nothing: TablesOf<Boxes> = { left: new Map(), right: new Map() };

describe('change sets', () => {
  it('copy only the tables that change, and never change one in place', () => {
    const before = applyChanges(nothing, [{ op: 'put', table: 'left', record: { id: 'a', size: 1 } }]);
    expect(before.right).toBe(nothing.right);
    expect(nothing.left.size).toBe(0);
    const after = applyChanges(before, [{ op: 'delete', table: 'left', id: 'a' }]);
    expect(before.left.size).toBe(1);
    expect(after.left.size).toBe(0);
  });

  it('are taken back by their inverse, and done again by the inverse of that', () => {
    const changes = fc.array(arbitraryChange, { maxLength: 12 });
    fc.assert(
      fc.property(changes, changes, (first, second) => {
        const before = applyChanges(nothing, first);
        const after = applyChanges(before, second);
        const back = invertChanges(before, second);
        const undone = applyChanges(after, back);
        expect(plain(undone)).toEqual(plain(before));
        expect(plain(applyChanges(undone, invertChanges(after, back)))).toEqual(plain(after));
      }),
    );
  });

  it('come to the same with tables that were copied ahead, each of which goes to one of them', () => {
    const many = Array.from({ length: 600 }, (_, index): [string, Box] => [
      `n${index}`,
      { id: `n${index}`, size: 0 },
    ]);
    const long: TablesOf<Boxes> = { left: new Map(many), right: new Map(many) };
    const changes = fc.array(arbitraryChange, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(changes, changes, changes, (first, second, third) => {
        const before = applyChanges(long, first);
        const expected = [second, third].map((each) => plain(applyChanges(before, each)));
        const as = plain(before);
        copyAhead(long, before);
        const after = [second, third].map((each) => applyChanges(before, each));
        expect(after.map(plain)).toEqual(expected);
        expect(plain(before)).toEqual(as);
        expect(plain(long)).toEqual(plain({ left: new Map(many), right: new Map(many) }));
        if (after[0]?.left !== before.left) expect(after[0]?.left).not.toBe(after[1]?.left);
      }),
      { numRuns: 40 },
    );
  });

  it('tell the ids of what they put into a table', () => {
    const changes: ChangeOf<Boxes>[] = [
      { op: 'put', table: 'left', record: { id: 'a', size: 1 } },
      { op: 'put', table: 'right', record: { id: 'b', size: 1 } },
      { op: 'delete', table: 'left', id: 'c' },
    ];
    expect(addedIds({ label: 'x', changes }, 'left')).toEqual(['a']);
  });
});

describe('history', () => {
  const step = (label: string) => ({ label, forward: [], backward: [] });

  it('goes back and forward; a new gesture forgets what was undone', () => {
    let history = remember(remember(emptyHistory<Boxes>(), step('one')), step('two'));
    const back = stepBack(history);
    expect(back?.step.label).toBe('two');
    history = back?.history ?? history;
    expect(stepForward(history)?.step.label).toBe('two');
    expect(stepForward(remember(history, step('three')))).toBeNull();
    expect(stepBack(emptyHistory<Boxes>())).toBeNull();
  });

  it('keeps so many gestures and no more', () => {
    let history = emptyHistory<Boxes>();
    for (let at = 0; at < HISTORY_LIMIT + 5; at += 1) history = remember(history, step(`${at}`));
    expect(history.past).toHaveLength(HISTORY_LIMIT);
    expect(history.past[0]?.label).toBe('5');
  });
});

describe('days', () => {
  it.each(['2026-11-22', '2024-02-29', '1900-01-01', '2999-12-31'])('knows %s', (day) => {
    expect(isCalendarDate(day)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '1899-12-31',
    '3000-01-01',
    '',
    'today',
    '2026-11-22 ',
  ])('refuses "%s"', (day) => {
    expect(isCalendarDate(day)).toBe(false);
  });

  it('adds days and counts them, over leap years and changes of the clock', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    fc.assert(
      fc.property(fc.integer({ min: -3_000, max: 3_000 }), (days) => {
        expect(daysBetween('2026-11-22', addDays('2026-11-22', days))).toBe(days);
      }),
    );
  });

  it('knows an instant as the clock writes it, and nothing else', () => {
    expect(isInstant('2026-11-22T09:30:00.000Z')).toBe(true);
    expect(isInstant('2026-11-22T09:30:00Z')).toBe(true);
    for (const wrong of [
      '2026-11-22',
      '2026-02-30T09:30:00Z',
      '2026-11-22T24:00:00Z',
      '2026-11-22T09:30:00+01:00',
    ]) {
      expect(isInstant(wrong)).toBe(false);
    }
  });
});

describe('text', () => {
  it('is trimmed, with line feeds only, without controls and half characters', () => {
    expect(cleanText(' a\r\nb\rc\u0000 \ud83d ')).toBe('a\nb\nc \ufffd');
    expect(cleanLine(' a\n\n b\t c ')).toBe('a b c');
    expect(cleanText('👩‍💻 é')).toBe('👩‍💻 é');
  });

  it('is clean once it has been cleaned', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
        expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
        expect(cleanLine(text)).not.toMatch(/[\n\r\p{Surrogate}]/u);
      }),
    );
  });

  it('is cut to a length and never through a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.integer({ min: 1, max: 30 }),
        (text, limit) => {
          const short = shorten(text, limit);
          expect(short.length).toBeLessThanOrEqual(limit);
          expect(short).not.toMatch(/\p{Surrogate}/u);
          if (text.length <= limit) expect(short).toBe(text);
        },
      ),
    );
  });

  it('is refused with a sentence when it is empty or too long', () => {
    expect(requireText('', 5, 'A name')).toEqual({
      ok: false,
      error: { code: 'empty', message: 'A name needs a few words.' },
    });
    expect(allowText('', 5, 'A name').ok).toBe(true);
    expect(requireText('12345', 5, 'A name').ok).toBe(true);
    expect(allowText('123456', 5, 'A name')).toEqual({
      ok: false,
      error: { code: 'too-long', message: 'A name can have 5 characters; this has 6. Shorten it.' },
    });
  });
});
