import type { Change } from '@shared/model/workspace';
import { describe, expect, it } from 'vitest';
import { createSaver, retryPauses, type SavingState } from '@/store/saver';

const change = (id: string): Change => ({
  op: 'put',
  table: 'ignoredPhrase',
  record: { id, phrase: `phrase ${id}` },
});

function bench() {
  const written: string[][] = [];
  const states: SavingState[] = [];
  const pauses: { run: () => void; milliseconds: number; stopped: boolean }[] = [];
  const tries: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const saver = createSaver({
    write: (changes) => {
      written.push(changes.map((each) => (each.op === 'put' ? each.record.id : each.id)));
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
  const tick = () => new Promise((resolve) => setTimeout(resolve, 0));
  return { saver, written, states, pauses, tries, tick };
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

  it('tries at once when the next change comes, with both', async () => {
    const { saver, written, tries, pauses, tick } = bench();
    saver.save([change('a')]);
    tries[0]?.reject(new Error('disk full'));
    await tick();
    saver.save([change('b')]);
    await tick();
    expect(written).toEqual([['a'], ['a', 'b']]);
    expect(pauses[0]?.stopped).toBe(true);
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
