import { tableSteps } from '@shared/kernel/follow-sorted';
import fc from 'fast-check';
import { expect, it } from 'vitest';

it('finds what came and what went between two states of a table, in whatever order they are', () => {
  const table = fc.uniqueArray(fc.integer({ min: 0, max: 15 }), { maxLength: 12 });
  const kept = fc.uniqueArray(fc.integer({ min: 0, max: 15 }), { maxLength: 12 });
  fc.assert(
    fc.property(table, table, kept, (first, second, same) => {
      const record = (id: number, version: string) => ({ id: `r${id}`, version });
      const before = new Map(first.map((id) => [`r${id}`, record(id, 'before')]));
      const after = new Map(
        second.map((id) => {
          const was = same.includes(id) ? before.get(`r${id}`) : undefined;
          return [`r${id}`, was ?? record(id, 'after')];
        }),
      );
      const steps = tableSteps(before, after, 100);
      expect(new Set(steps?.come)).toEqual(
        new Set([...after.values()].filter((each) => before.get(each.id) !== each)),
      );
      expect(new Set(steps?.gone)).toEqual(
        new Set([...before.values()].filter((each) => after.get(each.id) !== each)),
      );
      expect(steps?.come.length).toBe(new Set(steps?.come).size);
      expect(steps?.gone.length).toBe(new Set(steps?.gone).size);
    }),
  );
});
