import { type Change, emptyWorkspace } from '@shared/model/workspace';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Batch, createSaver, retryPauses, type SavingState } from '@/store/saver';

const change = (id: string): Change => ({
  op: 'put',
  table: 'ignoredPhrase',
  record: { id, phrase: `phrase ${id}` },
});

const meta = (sequence: number) => ({
  sequence,
  changedAt: '2026-11-22T10:00:00.000Z',
  recordVersion: 1,
  total: sequence,
});

const idsOf = (batch: Batch) =>
  batch.kind === 'change'
    ? batch.changes.map((each) => (each.op === 'put' ? each.record.id : each.id))
    : ['everything'];

function bench() {
  const written: string[][] = [];
  const batches: Batch[] = [];
  const states: SavingState[] = [];
  const pauses: { run: () => void; milliseconds: number; stopped: boolean }[] = [];
  const tries: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const real = createSaver({
    write: (batch) => {
      batches.push(batch);
      written.push(idsOf(batch));
      return new Promise((resolve, reject) => tries.push({ resolve, reject }));
    },
    onState: (state) => states.push(state),
    later: (run, milliseconds) => {
      const pause = { run, milliseconds, stopped: false };
      pauses.push(pause);
      return () => {
        pause.stopped = true;
      };
    },
  });
  let sequence = 0;
  const save = (changes: readonly Change[]) => {
    sequence += 1;
    real.save(changes, meta(sequence));
  };
  const saver = { ...real, save };
  const tick = () => new Promise((resolve) => setTimeout(resolve, 0));
  return { saver, batches, written, states, pauses, tries, tick };
}

describe('the saver', () => {
  it('says "saved" only when the write has come back', async () => {
    const { saver, states, tries, tick } = bench();
    saver.save([change('a')]);
    await tick();
    expect(states.map((state) => state.phase)).toEqual(['saving']);
    tries[0]?.resolve();
    await tick();
    expect(states.map((state) => state.phase)).toEqual(['saving', 'saved']);
  });

  it('stores what came during a write in one further write, in order', async () => {
    const { saver, written, tries, states, tick } = bench();
    saver.save([change('a')]);
    saver.save([change('b')]);
    saver.save([change('c')]);
    tries[0]?.resolve();
    await tick();
    expect(written).toEqual([['a'], ['b', 'c']]);
    expect(states.at(-1)?.phase).toBe('saving');
    tries[1]?.resolve();
    await tick();
    expect(states.at(-1)?.phase).toBe('saved');
  });

  it('keeps what failed in front of what follows, and tries again after a pause', async () => {
    const { saver, written, tries, pauses, states, tick } = bench();
    saver.save([change('a')]);
    tries[0]?.reject(new Error('disk full'));
    await tick();
    expect(states.at(-1)).toEqual({ phase: 'failed', reason: 'disk full' });
    expect(pauses[0]?.milliseconds).toBe(retryPauses[0]);
    pauses[0]?.run();
    await tick();
    expect(written).toEqual([['a'], ['a']]);
    tries[1]?.resolve();
    await tick();
    expect(states.at(-1)?.phase).toBe('saved');
  });

  it('tries the very same at once when the next change comes, and what came since behind it', async () => {
    const { saver, batches, written, tries, pauses, states, tick } = bench();
    saver.save([change('a')]);
    tries[0]?.reject(new Error('disk full'));
    await tick();
    saver.save([change('b')]);
    saver.save([change('c')]);
    await tick();
    expect(written).toEqual([['a'], ['a']]);
    // The same object, so that whoever stores it knows what of it is done.
    expect(batches[1]).toBe(batches[0]);
    expect(pauses[0]?.stopped).toBe(true);
    tries[1]?.resolve();
    await tick();
    expect(written.at(-1)).toEqual(['b', 'c']);
    expect(batches[2]?.meta).toEqual(meta(3));
    expect(states.at(-1)?.phase).toBe('saving');
  });

  it('stores a whole workspace in its turn, and mixes nothing into it', async () => {
    const { saver, written, tries, tick } = bench();
    saver.store({ kind: 'replace', workspace: emptyWorkspace(), meta: meta(9) });
    saver.save([change('a')]);
    saver.save([change('b')]);
    for (const attempt of [0, 1]) {
      tries[attempt]?.resolve();
      await tick();
    }
    expect(written).toEqual([['everything'], ['a', 'b']]);
  });

  it('loses nothing, keeps the order and never goes back, whatever fails and whenever', async () => {
    const step = fc.oneof(
      fc.record({ does: fc.constant('save' as const), count: fc.integer({ min: 1, max: 3 }) }),
      fc.constant({ does: 'tick' as const }),
      fc.constant({ does: 'settle' as const }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 40 }),
        fc.infiniteStream(fc.boolean()),
        async (steps, luck) => {
          const disk: string[] = [];
          let sequence = 0;
          let reached = 0;
          const runs: (() => void)[] = [];
          const done: string[] = [];
          const states: SavingState[] = [];
          let isFixed = false;
          const saver = createSaver({
            write: async (batch) => {
              await null;
              if (!isFixed && luck.next().value) throw new Error('no');
              expect(batch.meta.sequence).toBeGreaterThan(reached);
              reached = batch.meta.sequence;
              disk.push(...idsOf(batch));
            },
            onState: (state) => {
              states.push(state);
              if (state.phase === 'saved') expect(disk).toEqual(done);
            },
            later: (run) => {
              runs.push(run);
              return () => {};
            },
          });
          for (const each of steps) {
            if (each.does === 'save') {
              for (let n = 0; n < each.count; n += 1) {
                sequence += 1;
                done.push(`c${sequence}`);
                saver.save([change(`c${sequence}`)], meta(sequence));
              }
            } else if (each.does === 'tick') await null;
            else expect(await saver.settle()).toBe(disk.length === done.length);
          }
          isFixed = true;
          for (let n = 0; n < 3; n += 1) await saver.settle();
          expect(disk).toEqual(done);
          if (done.length > 0) expect(states.at(-1)?.phase).toBe('saved');
        },
      ),
    );
  });

  it('waits longer between tries, up to the last pause', async () => {
    const { saver, tries, pauses, tick } = bench();
    saver.save([change('a')]);
    for (let attempt = 0; attempt < retryPauses.length + 2; attempt += 1) {
      tries[attempt]?.reject(new Error('disk full'));
      await tick();
      pauses[attempt]?.run();
      await tick();
    }
    expect(pauses.map((pause) => pause.milliseconds)).toEqual([
      ...retryPauses,
      retryPauses.at(-1),
      retryPauses.at(-1),
    ]);
  });

  it('settles to true when all is stored and to false when the try fails', async () => {
    const { saver, tries, tick } = bench();
    await expect(saver.settle()).resolves.toBe(true);
    saver.save([change('a')]);
    const failing = saver.settle();
    tries[0]?.reject(new Error('disk full'));
    await expect(failing).resolves.toBe(false);
    const working = saver.settle();
    await tick();
    tries[1]?.resolve();
    await expect(working).resolves.toBe(true);
  });

  it('settles only when what came during the last write is stored too', async () => {
    const { saver, tries, tick } = bench();
    saver.save([change('a')]);
    saver.save([change('b')]);
    let settled = false;
    const done = saver.settle().then((value) => {
      settled = value;
    });
    tries[0]?.resolve();
    await tick();
    expect(settled).toBe(false);
    tries[1]?.resolve();
    await done;
    expect(settled).toBe(true);
  });
});
