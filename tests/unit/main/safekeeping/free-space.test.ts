import * as promises from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { freeSpace, makeSureOfRoom } from '../../../../electron/main/safekeeping/free-space';

vi.mock('node:fs/promises', async (original) => ({
  ...(await original<typeof promises>()),
  statfs: vi.fn(),
}));

const MB = 1024 * 1024;

/** A disk with so much left. */
function withFree(megabytes: number): void {
  const disk = { bavail: megabytes, bsize: MB } as Awaited<ReturnType<typeof promises.statfs>>;
  // Of its two forms the mock knows the other one alone.
  vi.mocked(promises.statfs).mockResolvedValue(disk as never);
}

afterEach(() => vi.mocked(promises.statfs).mockReset());

describe('free space', () => {
  it('is told of the disk that holds a folder, and null where there is none', () => {
    expect(freeSpace(tmpdir())).toBeGreaterThan(0);
    expect(freeSpace(join(tmpdir(), 'throughline-is-not-here'))).toBeNull();
  });

  it('is looked at before a large write, which is refused as the disk would', async () => {
    withFree(20);
    await makeSureOfRoom('/somewhere', 10 * MB);
    await expect(makeSureOfRoom('/somewhere', 13 * MB)).rejects.toMatchObject({ code: 'ENOSPC' });
  });

  it('is not looked at before a small one', async () => {
    withFree(0);
    await makeSureOfRoom('/somewhere', 100_000);
    expect(promises.statfs).not.toHaveBeenCalled();
  });

  it('that cannot be told stops nothing', async () => {
    vi.mocked(promises.statfs).mockRejectedValue(new Error('no such call'));
    await makeSureOfRoom('/somewhere', 100 * MB);
  });
});
