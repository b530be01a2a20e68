import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoardColumnData, Placement } from '@/ui/board/board-types';
import { homeOf, inBoardOrder, isSamePlace, originIndex, placementAt, staying } from '@/ui/board/moving';

const columns: BoardColumnData[] = [
  { id: 'slow', title: 'Slowed us down', items: ['a', 'b', 'c', 'd'] },
  { id: 'try', title: 'To try', items: [] },
  { id: 'carry', title: 'Carried us', items: ['x', 'y'] },
];

/** What a screen does with a placement: puts the cards after the one, or before the other. */
function landed(items: readonly string[], ids: readonly string[], place: Placement): string[] {
  const stay = items.filter((id) => !ids.includes(id));
  const at = place.afterId === null ? 0 : stay.indexOf(place.afterId) + 1;
  return [...stay.slice(0, at), ...ids, ...stay.slice(at)];
}

describe('where cards are', () => {
  it('finds the home of a card', () => {
    expect(homeOf(columns, 'y')).toEqual({ columnId: 'carry', columnIndex: 2, index: 1 });
    expect(homeOf(columns, 'gone')).toBeNull();
  });

  it('reports several cards in board order and leaves out those not shown', () => {
    expect(inBoardOrder(columns, new Set(['y', 'gone', 'c', 'a']))).toEqual(['a', 'c', 'y']);
  });

  it('keeps the very array when no card of the column is held', () => {
    const items = columns[2]?.items ?? [];
    expect(staying(items, new Set(['a']))).toBe(items);
  });

  it('counts the place a card came from without the held ones', () => {
    expect(originIndex(['a', 'b', 'c', 'd'], new Set(['a', 'c']), 'c')).toBe(1);
  });
});

describe('placementAt', () => {
  it('says the neighbours, never one of the held cards', () => {
    expect(placementAt(columns, new Set(['b']), 'slow', 1)).toEqual({
      columnId: 'slow',
      index: 1,
      beforeId: 'c',
      afterId: 'a',
    });
    expect(placementAt(columns, new Set(['b']), 'try', 0)).toMatchObject({ beforeId: null, afterId: null });
    expect(placementAt(columns, new Set(['b']), 'carry', 99)).toMatchObject({ index: 2, afterId: 'y' });
  });

  it('lands the cards together and in order, and moves no other card', () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(ids, fc.nat(15), fc.array(fc.nat(14)), (items, index, picks) => {
        const held = new Set(picks.flatMap((pick) => items[pick] ?? []));
        const board = [{ id: 'one', title: '', items }];
        const moved = inBoardOrder(board, held);
        const place = placementAt(board, held, 'one', index);
        const after = landed(items, moved, place);
        expect(after.slice(place.index, place.index + moved.length)).toEqual(moved);
        expect(after.filter((id) => !held.has(id))).toEqual(items.filter((id) => !held.has(id)));
        expect(isSamePlace(board, moved, place)).toBe(after.join() === items.join());
      }),
    );
  });
});
