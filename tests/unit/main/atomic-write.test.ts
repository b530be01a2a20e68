import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeAtomically } from '../../../electron/main/atomic-write';
import { fileErrorSentence } from '../../../electron/main/file-errors';

/** The folder that can't be opened, and with which error: as on a disk that lets nobody read it, or that fails. */
const unreadable = vi.hoisted(() => ({ folder: '', code: 'EACCES' }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const open: typeof real.open = (path, ...more) =>
    path === unreadable.folder
      ? Promise.reject(Object.assign(new Error(unreadable.code), { code: unreadable.code }))
      : real.open(path, ...more);
  return { ...real, open };
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-write-'));
});
afterEach(() => {
  Object.assign(unreadable, { folder: '', code: 'EACCES' });
  return rm(folder, { recursive: true, force: true });
});

describe('an atomic write', () => {
  it('leaves the content and nothing else', async () => {
    await writeAtomically(join(folder, 'a.md'), 'first');
    await writeAtomically(join(folder, 'a.md'), new TextEncoder().encode('second ✓'));
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('second ✓');
    expect(await readdir(folder)).toEqual(['a.md']);
  });

  it('is never seen half done: a reader finds the old content or the new, whole', async () => {
    const path = join(folder, 'a.json');
    const versions = ['a', 'b'].map((letter) => letter.repeat(2_000_000));
    await writeAtomically(path, versions[0] ?? '');
    let isWriting = true;
    const writing = (async () => {
      for (let round = 0; round < 10; round++) await writeAtomically(path, versions[round % 2] ?? '');
      isWriting = false;
    })();
    while (isWriting) expect(versions).toContain(await readFile(path, 'utf8'));
    await writing;
  });

  it('keeps the old file and cleans up when it fails', async () => {
    const path = join(folder, 'taken');
    await mkdir(path);
    await writeFile(join(path, 'inside'), 'kept');
    await expect(writeAtomically(path, 'new')).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['taken']);
    expect(await readFile(join(path, 'inside'), 'utf8')).toBe('kept');
  });

  it('has worked when the file is there, though its folder could not be synced', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    unreadable.folder = folder;
    await writeAtomically(join(folder, 'a.md'), 'there');
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('there');
    expect(told).toHaveBeenCalledTimes(process.platform === 'win32' ? 0 : 1);
    told.mockRestore();
  });

  it.skipIf(process.platform === 'win32').each(['EIO', 'ENOSPC', 'EDQUOT', 'EROFS'])(
    'has failed when the disk fails while its folder is synced (%s): after a power cut it may be gone',
    async (code) => {
      unreadable.folder = folder;
      unreadable.code = code;
      await expect(writeAtomically(join(folder, 'a.md'), 'there')).rejects.toMatchObject({ code });
    },
  );

  it('fails with a sentence when the folder is gone', async () => {
    const fault = await writeAtomically(join(folder, 'gone', 'a.md'), 'x').catch((error: unknown) => error);
    expect(fileErrorSentence(fault)).toBe('The file or its folder is no longer there.');
  });

  it.skipIf(process.platform === 'win32')("keeps a file's rights, and writes through a link", async () => {
    await writeFile(join(folder, 'real.md'), 'old');
    await chmod(join(folder, 'real.md'), 0o640);
    await symlink(join(folder, 'real.md'), join(folder, 'link.md'));
    await writeAtomically(join(folder, 'link.md'), 'new');
    expect(await readFile(join(folder, 'real.md'), 'utf8')).toBe('new');
    expect((await stat(join(folder, 'real.md'))).mode & 0o777).toBe(0o640);
  });
});
