import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LiftTarget } from '@/ui/board/board-drag';
import type { BoardColumnData } from '@/ui/board/board-types';
import { type LiftStep, stepLift } from '@/ui/board/keyboard-lift';

const columns: BoardColumnData[] = [
  { id: 'slow', title: 'Slowed us down', items: ['a', 'b', 'c', 'd'] },
  { id: 'try', title: 'To try', items: [] },
  { id: 'carry', title: 'Carried us', items: ['x', 'y'] },
];
const held = new Set(['b']);
const place = (columnId: string, index: number): LiftTarget => ({ columnId, index, mergeId: null });
const step = (target: LiftTarget, key: LiftStep, seen: number | null = null) =>
  stepLift({ columns, held, target, step: key, beside: () => seen });

describe('stepLift', () => {
  it('moves the landing place among the cards that stay', () => {
    expect(step(place('slow', 1), 'down')).toEqual(place('slow', 2));
    expect(step(place('slow', 3), 'down')).toEqual(place('slow', 3));
    expect(step(place('slow', 0), 'up')).toEqual(place('slow', 0));
    expect(step(place('slow', 1), 'last')).toEqual(place('slow', 3));
    expect(step(place('slow', 1), 'first')).toEqual(place('slow', 0));
  });

  it('passes through an empty column', () => {
    expect(step(place('slow', 2), 'right')).toEqual(place('try', 0));
    expect(step(place('try', 0), 'right')).toEqual(place('carry', 0));
    expect(step(place('try', 0), 'right', 1)).toEqual(place('carry', 1));
    expect(step(place('carry', 1), 'right')).toEqual(place('carry', 1));
  });

  it('groups with the card before the place, or the first one when there is none before', () => {
    expect(step(place('slow', 2), 'merge').mergeId).toBe('c');
    expect(step(place('slow', 0), 'merge').mergeId).toBe('a');
    expect(step(place('try', 0), 'merge').mergeId).toBeNull();
  });

  it('groups with the card above or below, and goes on from there', () => {
    const above = step(place('slow', 2), 'mergeAbove');
    expect(above.mergeId).toBe('c');
    expect(step(above, 'mergeAbove').mergeId).toBe('a');
    expect(step(place('slow', 2), 'mergeBelow').mergeId).toBe('d');
    expect(step(place('slow', 0), 'mergeAbove')).toEqual(place('slow', 0));
  });

  it('leaves a group for the place on that side of it', () => {
    const over = step(place('slow', 2), 'merge');
    expect(step(over, 'merge')).toEqual(place('slow', 2));
    expect(step(over, 'down')).toEqual(place('slow', 2));
    expect(step(over, 'up')).toEqual(place('slow', 1));
  });

  it('never leaves the board, and never groups a card with itself', () => {
    const keys = fc.array(
      fc.constantFrom<LiftStep>(
        ...(['up', 'down', 'left', 'right', 'first', 'last', 'merge', 'mergeAbove', 'mergeBelow'] as const),
      ),
    );
    fc.assert(
      fc.property(keys, fc.option(fc.integer({ min: -2, max: 9 })), (steps, seen) => {
        let target = place('slow', 1);
        for (const key of steps) {
          target = step(target, key, seen);
          const stay = columns.find((each) => each.id === target.columnId)?.items.filter((id) => id !== 'b');
          expect(target.index).toBeGreaterThanOrEqual(0);
          expect(target.index).toBeLessThanOrEqual(stay?.length ?? -1);
          if (target.mergeId !== null) expect(stay).toContain(target.mergeId);
        }
      }),
    );
  });
});
