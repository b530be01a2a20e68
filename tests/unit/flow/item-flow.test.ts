import { followItemFlow, type ItemFlow, type ItemFlowSource, itemFlow } from '@shared/flow/item-flow';
import { addDays } from '@shared/kernel/calendar-date';
import type { WorkItem } from '@shared/model/work-item';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { line } from '../../support/flow-steps';

const today = '2026-11-20';
const steps = line([0, 0], [0, 0], [0, 0]);

const item = (
  id: string,
  entered: readonly (readonly [string, number])[],
  doneAgo: number | null = null,
): WorkItem => ({
  id,
  mapId: 'm',
  title: id,
  entered: entered.map(([stepId, ago]) => ({ stepId, at: addDays(today, -ago) })),
  doneAt: doneAgo === null ? null : addDays(today, -doneAgo),
});

const sourceOf = (items: readonly WorkItem[], changes: Partial<ItemFlowSource> = {}): ItemFlowSource => ({
  workItem: new Map(items.map((each) => [each.id, each])),
  mapId: 'm',
  steps,
  today,
  ...changes,
});

/** What is seen of it: the tables it came from are other objects. */
const seen = ({ items, done, ages, scatter, cumulative }: ItemFlow) => ({
  items,
  done,
  ages,
  scatter,
  days: cumulative.days,
  lines: cumulative.lines,
});

describe('the flow of a map’s items', () => {
  const early = item('early', [['A', 30]], 20);
  const late = item('late', [
    ['A', 10],
    ['B', 5],
  ]);

  it('follows an item that is done: it leaves those on the way, and its time is one more point', () => {
    const before = itemFlow(sourceOf([early, late]));
    const after = followItemFlow(before, sourceOf([early, { ...late, doneAt: today }]));
    expect(after.ages).toEqual([]);
    expect(after.done.map(({ id }) => id)).toEqual(['late', 'early']);
    expect(after.scatter.points.map(({ days }) => days)).toEqual([11, 11]);
    expect(after.scatter.past.n).toBe(2);
    expect(after.cumulative.lines.map(({ arrived }) => arrived.at(-1))).toEqual([2, 2, 2, 2]);
  });

  it('leaves what did not change the same object, so that it isn’t drawn again', () => {
    const before = itemFlow(sourceOf([early, late]));
    expect(followItemFlow(before, before.source)).toBe(before);
    const renamed = followItemFlow(before, sourceOf([early, { ...late, title: 'Another' }]));
    expect(renamed.scatter).toBe(before.scatter);
    expect(renamed.cumulative.lines.map((each, index) => each === before.cumulative.lines[index])).toEqual([
      true,
      true,
      true,
      true,
    ]);
    const elsewhere = followItemFlow(
      before,
      sourceOf([early, late, { ...late, id: 'other', mapId: 'another map' }]),
    );
    expect(elsewhere.items).toBe(before.items);
    expect(elsewhere.cumulative).toBe(before.cumulative);
  });

  it('begins with the first item, also when an older one comes or the oldest goes', () => {
    const flow = itemFlow(sourceOf([late]));
    expect(flow.cumulative.days.at(0)).toBe(addDays(today, -10));
    const older = followItemFlow(flow, sourceOf([late, early]));
    expect(older.cumulative.days.at(0)).toBe(addDays(today, -30));
    expect(followItemFlow(older, sourceOf([late])).cumulative.days.at(0)).toBe(addDays(today, -10));
  });

  it('equals what is made of all items, after any changes', () => {
    const ago = fc.integer({ min: 0, max: 900 });
    const entry = fc.tuple(fc.constantFrom('A', 'B', 'C', 'gone'), ago);
    const anyItem = fc
      .record({
        id: fc.integer({ min: 0, max: 12 }).map((number) => `i${number}`),
        mapId: fc.constantFrom('m', 'm', 'm', 'other'),
        entered: fc.array(entry, { maxLength: 4 }),
        done: fc.option(ago, { nil: null }),
      })
      .map(({ id, mapId, entered, done }) => ({
        ...item(
          id,
          entered.sort((a, b) => b[1] - a[1]),
          done,
        ),
        mapId,
      }));
    const gesture = fc.oneof(
      anyItem.map((put) => ({ put, gone: null })),
      fc.integer({ min: 0, max: 12 }).map((number) => ({ put: null, gone: `i${number}` })),
    );
    fc.assert(
      fc.property(fc.array(fc.array(gesture, { minLength: 1, maxLength: 3 }), { maxLength: 12 }), (all) => {
        let workItem: ReadonlyMap<string, WorkItem> = new Map();
        let flow: ItemFlow | null = null;
        for (const gestures of all) {
          const next = new Map(workItem);
          for (const { put, gone } of gestures) {
            if (put) next.set(put.id, put);
            else if (gone !== null) next.delete(gone);
          }
          workItem = next;
          const source = sourceOf([], { workItem });
          flow = followItemFlow(flow, source);
          expect(seen(flow)).toEqual(seen(itemFlow(source)));
        }
      }),
    );
  });

  it('is made anew for another day, other steps or another map, and where most of it changed', () => {
    const many = Array.from({ length: 300 }, (_, index) => item(`i${index}`, [['A', index]]));
    const flow = itemFlow(sourceOf(many.slice(0, 10)));
    for (const source of [
      sourceOf(many),
      sourceOf(many, { today: addDays(today, 1) }),
      sourceOf(many, { steps: steps.slice(0, 2) }),
      sourceOf(many, { mapId: 'nobody’s' }),
    ]) {
      expect(seen(followItemFlow(flow, source))).toEqual(seen(itemFlow(source)));
    }
  });
});
