import { byOrder, compareOrder, orderKeysBetween } from '@shared/kernel/order-key';
import { placeBefore } from '@shared/kernel/placing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

interface Item {
  readonly id: string;
  readonly order: string;
}

const ids = (items: readonly Item[]) => [...items].sort(byOrder).map(({ id }) => id);

/** Puts a new item in front of another, the way the rules do. */
function insert(items: readonly Item[], id: string, beforeId: string | null): Item[] {
  const { keys, renumbered } = placeBefore([...items].sort(byOrder), beforeId, 1);
  const moved = items.map((item) => ({ ...item, order: renumbered.get(item.id) ?? item.order }));
  return [...moved, { id, order: keys[0] ?? '' }];
}

describe('order keys', () => {
  it('are ascending and lie between their neighbours', () => {
    const [a, b] = orderKeysBetween(null, null, 2);
    if (!a || !b) throw new Error('No keys.');
    const [middle = ''] = orderKeysBetween(a, b, 1);
    expect([b, middle, a].sort(compareOrder)).toEqual([a, middle, b]);
    expect(orderKeysBetween(a, b, 0)).toEqual([]);
  });

  it('come right behind the first neighbour when the two leave no room', () => {
    expect(orderKeysBetween('a1', 'a1', 1).every((key) => key > 'a1')).toBe(true);
    expect(orderKeysBetween('a2', 'a1', 2).every((key) => key > 'a2')).toBe(true);
  });

  it('fall back to the id in a tie', () => {
    expect(
      ids([
        { id: 'y', order: 'a0' },
        { id: 'x', order: 'a0' },
      ]),
    ).toEqual(['x', 'y']);
  });
});

describe('placing', () => {
  it('puts records exactly where they belong, whatever the keys that are there', () => {
    const order = fc.oneof(fc.constantFrom('a0', 'a1', 'a1V', 'Zz', 'zz', 'b00', 'a10', 'qqq'), fc.string());
    fc.assert(
      fc.property(
        fc.array(order, { maxLength: 12 }),
        fc.nat(12),
        fc.integer({ min: 1, max: 5 }),
        (keys, at, count) => {
          const list = keys.map((key, index) => ({ id: `i${index}`, order: key })).sort(byOrder);
          const before = list[at]?.id ?? null;
          const placed = placeBefore(list, before, count);
          const all = [
            ...list.map((item) => ({ ...item, order: placed.renumbered.get(item.id) ?? item.order })),
            ...placed.keys.map((key, index) => ({ id: `new${index}`, order: key })),
          ];
          const expected = list.map(({ id }) => id);
          expected.splice(
            before === null ? list.length : at,
            0,
            ...placed.keys.map((_, index) => `new${index}`),
          );
          expect(ids(all)).toEqual(expected);
        },
      ),
    );
  });

  it('follows a list model over any insertions, and keeps keys short', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 300, size: 'max' }), (places) => {
        let items: Item[] = [];
        const model: string[] = [];
        places.forEach((place, index) => {
          const at = Math.min(place, model.length);
          items = insert(items, `i${index}`, model[at] ?? null);
          model.splice(at, 0, `i${index}`);
        });
        expect(ids(items)).toEqual(model);
        expect(Math.max(0, ...items.map(({ order }) => order.length))).toBeLessThanOrEqual(101);
      }),
      { numRuns: 30 },
    );
  });

  it('makes all keys anew beside one that gives keys which do not sort', () => {
    const { keys, renumbered } = placeBefore([{ id: 'x', order: 'V    :' }], null, 1);
    expect((renumbered.get('x') ?? '') < (keys[0] ?? '')).toBe(true);
  });

  it('renumbers nothing while there is room', () => {
    const list = [
      { id: 'x', order: 'a0' },
      { id: 'y', order: 'a1' },
    ];
    expect(placeBefore(list, 'y', 500).renumbered.size).toBe(0);
    expect((placeBefore(list, 'z', 1).keys[0] ?? '') > 'a1').toBe(true);
    expect(placeBefore([], null, 1).keys).toHaveLength(1);
  });
});
