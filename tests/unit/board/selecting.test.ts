import { describe, expect, it } from 'vitest';
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
