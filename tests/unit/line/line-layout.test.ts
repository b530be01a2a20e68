import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineLayout } from '@/line/line-layout';

const widthOf = (columns: number, room: number) => {
  const { box, column } = lineLayout(columns, room);
  return (columns - 1) * column + box.width;
};

describe('the line of an item in its room', () => {
  it('is as wide as reads best where that fits, also before its room is known', () => {
    expect(lineLayout(3, 75)).toMatchObject({ box: { width: 13 }, column: 16, titleLines: 2, isCut: false });
    expect(lineLayout(9, 0)).toMatchObject({ box: { width: 13 }, column: 16 });
  });

  it('has six columns in a room screen 1280 and 1600 wide, with more lines in each box', () => {
    // 1 rem is 24 pixels there; the dialog takes less than 100 of them at its sides.
    for (const room of [(1280 - 100) / 24, (1600 - 100) / 24]) {
      expect(lineLayout(6, room).isCut).toBe(false);
      expect(widthOf(6, room)).toBeLessThanOrEqual(room + 1e-9);
      expect(lineLayout(6, room).titleLines).toBeGreaterThan(2);
    }
  });

  it('brings the columns nearer before it makes the boxes narrower', () => {
    expect(lineLayout(4, 57)).toMatchObject({ box: { width: 13 }, isCut: false });
    expect(lineLayout(4, 57).column).toBeCloseTo(13 + 5 / 3);
  });

  it('goes on beyond the edge only where boxes couldn’t be read any more; then they read well', () => {
    expect(lineLayout(7, 47)).toMatchObject({ box: { width: 9 }, isCut: true });
    expect(widthOf(7, 47)).toBeGreaterThan(47);
  });

  it('always fits or says that it doesn’t; no box is narrower or lower than its words need', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 7, max: 120, noNaN: true }),
        (columns, room) => {
          const { box, column, row, titleLines, kindLines, isCut } = lineLayout(columns, room);
          if (isCut) expect(columns * 6.5 + (columns - 1) * 1.25).toBeGreaterThan(room);
          else expect((columns - 1) * column + box.width).toBeLessThanOrEqual(room + 1e-9);
          expect(box.width).toBeGreaterThanOrEqual(6.5);
          expect(column - box.width).toBeGreaterThanOrEqual(1.25 - 1e-9);
          expect(row).toBeGreaterThan(box.height);
          expect(box.height).toBeGreaterThan(kindLines * 1.2 + titleLines * 1.4);
        },
      ),
    );
  });
});
