import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoardColumnData } from '@/ui/board/board-types';
import { type FocusStep, firstPlace, keepFocus, stepFocus } from '@/ui/board/focus-moves';

const columns: BoardColumnData[] = [
  { id: 'slow', title: 'Slowed us down', items: ['a', 'b', 'c'] },
  { id: 'try', title: 'To try', items: [] },
  { id: 'carry', title: 'Carried us', items: ['x', 'y'] },
];
const blind = { page: 2, beside: () => null };
const at = (columnId: string, cardId: string | null) => ({ columnId, cardId });

describe('stepFocus', () => {
  const step = (columnId: string, cardId: string | null, key: FocusStep) =>
    stepFocus(columns, at(columnId, cardId), key, blind);

  it('goes up and down and stops at the ends', () => {
    expect(step('slow', 'a', 'down')).toEqual(at('slow', 'b'));
    expect(step('slow', 'c', 'down')).toEqual(at('slow', 'c'));
    expect(step('slow', 'a', 'up')).toEqual(at('slow', 'a'));
    expect(step('slow', 'a', 'pageDown')).toEqual(at('slow', 'c'));
    expect(step('slow', 'b', 'last')).toEqual(at('slow', 'c'));
    expect(step('slow', 'b', 'first')).toEqual(at('slow', 'a'));
  });

  it('enters an empty column and leaves it again', () => {
    expect(step('slow', 'b', 'right')).toEqual(at('try', null));
    expect(step('try', null, 'right')).toEqual(at('carry', 'x'));
    expect(step('try', null, 'down')).toEqual(at('try', null));
    expect(step('try', null, 'left')).toEqual(at('slow', 'a'));
  });

  it('goes to the card that is seen beside the current one', () => {
    const next = stepFocus(columns, at('try', null), 'right', { page: 1, beside: () => 1 });
    expect(next).toEqual(at('carry', 'y'));
  });

  it('always stays on the board', () => {
    const keys = fc.array(
      fc.constantFrom<FocusStep>('up', 'down', 'left', 'right', 'first', 'last', 'pageUp', 'pageDown'),
    );
    fc.assert(
      fc.property(keys, fc.option(fc.integer({ min: -3, max: 9 })), (steps, seen) => {
        let place = firstPlace(columns);
        for (const key of steps) {
          place = stepFocus(columns, place, key, { page: 3, beside: () => seen });
          const column = columns.find((each) => each.id === place.columnId);
          expect(column).toBeDefined();
          if (place.cardId === null) expect(column?.items).toEqual([]);
          else expect(column?.items).toContain(place.cardId);
        }
      }),
    );
  });
});

describe('keepFocus', () => {
  const without = (id: string) =>
    columns.map((column) => ({ ...column, items: column.items.filter((item) => item !== id) }));

  it('follows a card into another column', () => {
    const now = without('b').map((each) => (each.id === 'try' ? { ...each, items: ['b'] } : each));
    expect(keepFocus(columns, now, at('slow', 'b'))).toEqual(at('try', 'b'));
  });

  it('goes to the next card when the current one is gone, else to the one before', () => {
    expect(keepFocus(columns, without('b'), at('slow', 'b'))).toEqual(at('slow', 'c'));
    expect(keepFocus(columns, without('c'), at('slow', 'c'))).toEqual(at('slow', 'b'));
  });

  it('skips neighbours that went with it', () => {
    const now = columns.map((each) => (each.id === 'slow' ? { ...each, items: ['a'] } : each));
    expect(keepFocus(columns, now, at('slow', 'b'))).toEqual(at('slow', 'a'));
  });

  it('rests on the column when its last card is gone, and on the first card when one comes', () => {
    const empty = columns.map((each) => ({ ...each, items: [] }));
    expect(keepFocus(columns, empty, at('carry', 'x'))).toEqual(at('carry', null));
    expect(keepFocus(empty, columns, at('carry', null))).toEqual(at('carry', 'x'));
  });

  it('starts over when the column is gone', () => {
    expect(keepFocus(columns, columns.slice(0, 2), at('carry', 'x'))).toEqual(at('slow', 'a'));
    expect(keepFocus(columns, [], at('carry', 'x'))).toEqual({ columnId: null, cardId: null });
  });
});
