import { type DeploymentList, followDeployments, teamDeployments } from '@shared/flow/deployments';
import type { Deployment } from '@shared/model/deployment';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const deployment = (number: number, teamId: string, day: number): Deployment => ({
  id: `d${number}`,
  teamId,
  at: `2026-11-${String(day).padStart(2, '0')}T12:00:00.000Z`,
  name: '',
  leadTimeMinutes: null,
});

it('a list that follows its changes equals the one that is made anew', () => {
  const put = fc
    .tuple(
      fc.integer({ min: 0, max: 9 }),
      fc.constantFrom('t', 't', 'other'),
      fc.integer({ min: 1, max: 20 }),
    )
    .map((fields) => ({ put: deployment(...fields), gone: null }));
  const gone = fc.integer({ min: 0, max: 9 }).map((number) => ({ put: null, gone: `d${number}` }));
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.oneof(put, gone), { minLength: 1, maxLength: 3 }), { maxLength: 10 }),
      (all) => {
        let table: ReadonlyMap<string, Deployment> = new Map();
        let list: DeploymentList | null = null;
        for (const gestures of all) {
          const next = new Map(table);
          for (const gesture of gestures) {
            if (gesture.put) next.set(gesture.put.id, gesture.put);
            else next.delete(gesture.gone);
          }
          table = next;
          list = followDeployments(list, table, 't');
          expect(list.deployments).toEqual(teamDeployments(table, 't'));
        }
      },
    ),
  );
});

it('stays the same object where nothing of the team changed, and is made anew for another team', () => {
  const own = deployment(1, 't', 3);
  const list = followDeployments(null, new Map([[own.id, own]]), 't');
  const other = deployment(2, 'other', 4);
  const table = new Map([own, other].map((each) => [each.id, each]));
  expect(followDeployments(list, table, 't').deployments).toBe(list.deployments);
  expect(followDeployments(list, table, 'other').deployments).toEqual([other]);
});
