import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { judgeStart } from '@shared/safekeeping/judge-start';
import { startSentence } from '@shared/safekeeping/start-sentence';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doTask } from '../../../../electron/main/safekeeping/do-task';
import type { RunTask } from '../../../../electron/main/safekeeping/run-worker';
import { createSafekeeping } from '../../../../electron/main/safekeeping/safekeeping';
import { withTempFolder } from '../../../support/temp-folder';

/** A team more, a team changed, a snapshot. */
const arbitraryWork = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('add' as const), long: fc.nat(3) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('change' as const), long: fc.nat(3) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('snapshot' as const), long: fc.constant(0) }) },
  ),
  { minLength: 1, maxLength: 14 },
);

const arbitraryDamage = fc.record({
  file: fc.nat(),
  place: fc.nat(),
  how: fc.constantFrom('flip', 'zeros', 'delete', 'empty'),
});

type Work = typeof arbitraryWork extends fc.Arbitrary<infer Steps> ? Steps : never;

/** Works in a profile as a run does, which ends well or is killed. @returns what the teams were called at the end */
async function work(
  profile: string,
  steps: Work,
  endsWell: boolean,
): Promise<{ sequence: number; teams: Map<string, string> }> {
  const safe = createSafekeeping({ profile, run: doTask as RunTask });
  const teams = new Map<string, string>();
  let sequence = 0;
  for (const { kind, long } of steps) {
    if (kind === 'snapshot') {
      await safe.takeSnapshot({ reason: 'settled' });
      continue;
    }
    sequence += 1;
    const id = kind === 'add' || teams.size === 0 ? `t${sequence}` : ([...teams.keys()][0] ?? '');
    // A segment that has grown long is left at the next snapshot.
    const name = `${sequence} ${'x'.repeat(long * 30_000)}`;
    teams.set(id, name);
    const changes = JSON.stringify([{ op: 'put', table: 'team', record: { id, name } }]);
    const at = '2026-11-22T16:00:00.000Z';
    await safe.append({ sequence, at, total: teams.size, kind: 'change', changes });
  }
  if (endsWell) await safe.settle();
  return { sequence, teams };
}

async function damageOne(
  profile: string,
  damage: { file: number; place: number; how: string },
): Promise<void> {
  const files: string[] = [];
  for (const folder of ['journal', 'snapshots']) {
    const names = await readdir(join(profile, folder)).catch(() => []);
    files.push(...names.map((name) => join(profile, folder, name)));
  }
  files.push(
    ...(await readdir(profile)).filter((name) => name.endsWith('.jsonl')).map((name) => join(profile, name)),
  );
  const file = files.sort()[damage.file % files.length];
  if (file === undefined) return;
  if (damage.how === 'delete') return rm(file);
  const bytes = damage.how === 'empty' ? Buffer.alloc(0) : await readFile(file);
  const place = damage.place % Math.max(1, bytes.length);
  if (damage.how === 'flip' && bytes.length > 0) bytes[place] = (bytes[place] ?? 0) ^ 0x11;
  if (damage.how === 'zeros') bytes.fill(0, place, Math.min(place + 4_096, bytes.length));
  await writeFile(file, bytes);
}

const gone = { state: 'none', sequence: 0, total: 0, metaTotal: null } as const;

describe('a profile whose database is gone', () => {
  it('gives everything back, in each place that the work was left', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryWork, fc.boolean(), (steps, endsWell) =>
        withTempFolder(async (profile) => {
          const { sequence, teams } = await work(profile, steps, endsWell);
          const safe = createSafekeeping({ profile, run: doTask as RunTask });
          const verdict = judgeStart(gone, await safe.state(undefined));
          const rebuilt = await safe.rebuild(undefined);
          if (teams.size === 0) {
            expect(verdict).toEqual({ verdict: 'first-start' });
            return;
          }
          expect(verdict).toEqual({ verdict: 'rebuild', database: 'none', missing: null });
          expect(rebuilt).toMatchObject({ outcome: 'rebuilt', sequence, total: teams.size, gap: null });
          expect(teamsIn(rebuilt)).toEqual(teams);
        }),
      ),
      { numRuns: 25 },
    );
  });

  it('and one more file damaged with it gives everything back, or says that something may be missing', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryWork, fc.boolean(), arbitraryDamage, (steps, endsWell, damage) =>
        withTempFolder(async (profile) => {
          const { teams } = await work(profile, steps, endsWell);
          if (teams.size === 0) return;
          await damageOne(profile, damage);
          const safe = createSafekeeping({ profile, run: doTask as RunTask });
          const state = await safe.state(undefined);
          const verdict = judgeStart(gone, state);
          if (verdict.verdict !== 'rebuild') expect(startSentence(verdict, gone, state)).not.toBeNull();
          if (verdict.verdict === 'lost' || verdict.verdict === 'first-start') return;
          const rebuilt = await safe.rebuild(undefined);
          expect(verdict.verdict).toBe('rebuild');
          const isWhole = isSame(teamsIn(rebuilt), teams);
          if (!isWhole) expect(verdict).toMatchObject({ missing: expect.anything() });
          // What comes back is what was written, if not all of it.
          for (const [id, name] of teamsIn(rebuilt)) {
            expect(teams.has(id)).toBe(true);
            expect(name).toMatch(/^\d+ x*$/);
          }
        }),
      ),
      { numRuns: 150 },
    );
  });
});

function isSame(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([id, name]) => other.get(id) === name);
}

function teamsIn(rebuilt: Awaited<ReturnType<ReturnType<typeof createSafekeeping>['rebuild']>>) {
  if (rebuilt.outcome !== 'rebuilt') throw new Error(rebuilt.outcome);
  const { records } = JSON.parse(rebuilt.content) as { records: { team: { id: string; name: string }[] } };
  return new Map(records.team.map(({ id, name }) => [id, name]));
}
