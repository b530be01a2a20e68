import { describe, expect, it } from 'vitest';
import { indexesToDraw } from '@/ui/board/use-column-window';

const range = { startIndex: 10, endIndex: 12, overscan: 2, count: 20 };
const always = () => true;
const never = () => false;

describe('the cards of a column that are drawn', () => {
  it('are those that are seen and some on either side', () => {
    expect(indexesToDraw(range, -1, always)).toEqual([8, 9, 10, 11, 12, 13, 14]);
  });

  it('are at first those that are seen, and those beyond them only where they were there already', () => {
    expect(indexesToDraw(range, -1, never)).toEqual([10, 11, 12]);
    expect(indexesToDraw(range, -1, (index) => index === 9 || index === 14)).toEqual([9, 10, 11, 12, 14]);
  });

  it('always have the one with the focus among them, in its place', () => {
    expect(indexesToDraw(range, 3, never)).toEqual([3, 10, 11, 12]);
    expect(indexesToDraw(range, 9, never)).toEqual([9, 10, 11, 12]);
    expect(indexesToDraw(range, 11, never)).toEqual([10, 11, 12]);
    expect(indexesToDraw(range, 19, always)).toEqual([8, 9, 10, 11, 12, 13, 14, 19]);
  });

  it('leave out a focus that has gone', () => {
    expect(indexesToDraw(range, 20, never)).toEqual([10, 11, 12]);
  });
});
