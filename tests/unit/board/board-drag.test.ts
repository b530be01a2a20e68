import { describe, expect, it } from 'vitest';
import { columnView, createBoardStore, type Lift } from '@/ui/board/board-drag';

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
