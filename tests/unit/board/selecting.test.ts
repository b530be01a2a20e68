import { describe, expect, it } from 'vitest';
import { edgeSpeed } from '@/ui/board/auto-scroll';
import { columnView, createBoardStore, type Lift } from '@/ui/board/board-drag';
import { rangeOf, toggled } from '@/ui/board/selecting';

const columns = [
  { id: 'slow', title: 'Slowed us down', items: ['a', 'b', 'c', 'd'] },
  { id: 'carry', title: 'Carried us', items: ['x', 'y'] },
];

describe('selecting', () => {
  it('takes a card in and out', () => {
    expect([...toggled(new Set(['a']), 'b')]).toEqual(['a', 'b']);
    expect([...toggled(new Set(['a', 'b']), 'a')]).toEqual(['b']);
  });

  it('takes all between two cards of a column, from either end', () => {
    expect([...rangeOf(columns, 'd', 'b')]).toEqual(['b', 'c', 'd']);
    expect([...rangeOf(columns, 'b', 'd')]).toEqual(['b', 'c', 'd']);
  });

  it('takes only the second card when they stand in different columns, or the first is gone', () => {
    expect([...rangeOf(columns, 'a', 'y')]).toEqual(['y']);
    expect([...rangeOf(columns, 'gone', 'y')]).toEqual(['y']);
    expect([...rangeOf(columns, null, 'y')]).toEqual(['y']);
  });
});

describe('edgeSpeed', () => {
  it('scrolls only near the borders, faster the nearer', () => {
    expect(edgeSpeed(300, 0, 600, 50)).toBe(0);
    expect(edgeSpeed(40, 0, 600, 50)).toBeLessThan(0);
    expect(edgeSpeed(10, 0, 600, 50)).toBeLessThan(edgeSpeed(40, 0, 600, 50));
    expect(edgeSpeed(590, 0, 600, 50)).toBeGreaterThan(0);
    expect(edgeSpeed(900, 0, 600, 50)).toBe(edgeSpeed(600, 0, 600, 50));
  });

  it('leaves a middle to rest in, however small the element', () => {
    expect(edgeSpeed(30, 0, 60, 50)).toBe(0);
    expect(edgeSpeed(0, 0, 0, 50)).toBe(0);
  });
});

describe('what one column sees of a lift', () => {
  const lift: Lift = {
    by: 'pointer',
    ids: ['a'],
    held: new Set(['a']),
    from: new Set(['slow']),
    primaryId: 'a',
    origin: { columnId: 'slow', index: 0, mergeId: null },
    target: { columnId: 'carry', index: 1, mergeId: null },
    refusal: null,
    gapSize: 60,
    width: 300,
    isSettled: true,
    isAnimated: false,
  };

  it('tells only the columns that show something of it', () => {
    const store = createBoardStore();
    const idle = columnView(store.getState(), 'third');
    store.setState({ lift });
    expect(columnView(store.getState(), 'carry')).toMatchObject({ gapIndex: 1, held: null });
    expect(columnView(store.getState(), 'slow')).toMatchObject({ gapIndex: null, held: lift.held });
    const other = columnView(store.getState(), 'third');
    expect(other).toMatchObject({ gapIndex: null, held: null, mergeId: null, refusal: idle.refusal });
    store.setState({ lift: { ...lift, target: { ...lift.target, index: 2 } } });
    expect(columnView(store.getState(), 'third')).toEqual(other);
  });

  it('opens no gap where the pointer is refused', () => {
    const store = createBoardStore();
    store.setState({ lift: { ...lift, refusal: 'Two are active.' } });
    expect(columnView(store.getState(), 'carry')).toMatchObject({
      gapIndex: null,
      refusal: 'Two are active.',
    });
    store.setState({ lift: { ...lift, by: 'keys', refusal: 'Two are active.' } });
    expect(columnView(store.getState(), 'carry')).toMatchObject({ gapIndex: 1 });
  });
});
