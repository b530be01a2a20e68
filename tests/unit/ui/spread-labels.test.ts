import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadLabels } from '@/ui/charts/spread-labels';

const bounds = { top: 0, bottom: 100 };

describe('labels beside a chart', () => {
  it('stay where they would like to stand while there is room', () => {
    expect(spreadLabels([10, 50, 90], 12, bounds)).toEqual([10, 50, 90]);
  });

  it('move apart in the order of their places, not of the list', () => {
    expect(spreadLabels([52, 50], 12, bounds)).toEqual([62, 50]);
    expect(spreadLabels([100, 100], 12, bounds)).toEqual([88, 100]);
  });

  it('never stand on each other nor outside, as long as they fit', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 8 }), (wanted) => {
        const places = spreadLabels(wanted, 12, bounds);
        const ascending = [...places].sort((a, b) => a - b);
        ascending.forEach((place, index) => {
          expect(place).toBeGreaterThanOrEqual(-1e-9);
          expect(place).toBeLessThanOrEqual(100 + 1e-9);
          if (index > 0) expect(place - (ascending[index - 1] ?? 0)).toBeGreaterThanOrEqual(12 - 1e-9);
        });
      }),
    );
  });
});
