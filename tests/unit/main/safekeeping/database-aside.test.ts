import { appendFile, link, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { databaseAside } from '../../../../electron/main/safekeeping/database-aside';
import { withTempFolder } from '../../../support/temp-folder';

const LEVELDB = 'app_throughline_0.indexeddb.leveldb';
const BLOB = 'app_throughline_0.indexeddb.blob';

async function withDatabase(use: (profile: string, folder: string) => Promise<void>): Promise<void> {
  await withTempFolder(async (profile) => {
    const folder = join(profile, 'IndexedDB', LEVELDB);
    await mkdir(folder, { recursive: true });
    for (const name of ['000003.log', '000005.ldb', 'CURRENT', 'MANIFEST-000001', 'LOCK', 'LOG']) {
      await writeFile(join(folder, name), `content of ${name}`);
    }
    const blobs = join(profile, 'IndexedDB', BLOB, '1', '00');
    await mkdir(blobs, { recursive: true });
    await writeFile(join(blobs, '1'), 'a blob');
    await use(profile, folder);
  });
}

const asideIn = (profile: string, ...path: string[]) => join(profile, 'set-aside', ...path);
const inode = async (path: string) => (await stat(path)).ino;

describe('the copy of the database from before it is opened', () => {
  it('has every file that counts: links to those that stay as they are, copies of those that are written to', () =>
    withDatabase(async (profile, folder) => {
      databaseAside(profile).prepare();
      const copy = asideIn(profile, 'pending', LEVELDB);
      expect((await readdir(copy)).sort()).toEqual([
        '000003.log',
        '000005.ldb',
        'CURRENT',
        'MANIFEST-000001',
      ]);
      expect(await inode(join(copy, '000005.ldb'))).toBe(await inode(join(folder, '000005.ldb')));
      await appendFile(join(folder, '000003.log'), ' and more');
      expect(await readFile(join(copy, '000003.log'), 'utf8')).toBe('content of 000003.log');
      expect(await readFile(asideIn(profile, 'pending', BLOB, '1', '00', '1'), 'utf8')).toBe('a blob');
    }));

  it('is let go of when the database was found good', () =>
    withDatabase(async (profile, folder) => {
      const aside = databaseAside(profile);
      aside.prepare();
      await aside.settle({ agreed: true, setAsideAtNextStart: false }, 7);
      expect(await readdir(asideIn(profile))).toEqual([]);
      expect(await readdir(folder)).toHaveLength(6);
    }));

  it('is kept for good under the sequence when it was not, each under a name of its own', () =>
    withDatabase(async (profile) => {
      for (let start = 0; start < 2; start += 1) {
        const aside = databaseAside(profile);
        aside.prepare();
        await aside.settle({ agreed: false, setAsideAtNextStart: false }, 7);
      }
      expect((await readdir(asideIn(profile))).sort()).toEqual([
        'database-000000000007',
        'database-000000000007-2',
      ]);
    }));

  it('of a start that was ended before its outcome stays beside the next one', () =>
    withDatabase(async (profile, folder) => {
      databaseAside(profile).prepare();
      await writeFile(join(folder, 'CURRENT'), 'emptied');
      const aside = databaseAside(profile);
      aside.prepare();
      expect(await readFile(asideIn(profile, 'pending', LEVELDB, 'CURRENT'), 'utf8')).toBe(
        'content of CURRENT',
      );
      expect(await readFile(asideIn(profile, 'pending-2', LEVELDB, 'CURRENT'), 'utf8')).toBe('emptied');
      await aside.settle({ agreed: true, setAsideAtNextStart: false }, 7);
      expect(await readdir(asideIn(profile))).toEqual([]);
    }));

  it('takes the place of the database at the next start, when that was asked for, and only at that one', () =>
    withDatabase(async (profile, folder) => {
      const first = databaseAside(profile);
      first.prepare();
      await first.settle({ agreed: false, setAsideAtNextStart: true }, 7);
      databaseAside(profile).prepare();
      expect(await readdir(join(profile, 'IndexedDB'))).toEqual([]);
      expect(await readdir(asideIn(profile, 'database-000000000007-2', LEVELDB))).toHaveLength(6);
      await mkdir(folder);
      databaseAside(profile).prepare();
      expect(await readdir(folder)).toEqual([]);
    }));

  it('is no copy where there is no database, and a fault is no end of the start', () =>
    withTempFolder(async (profile) => {
      const aside = databaseAside(profile);
      aside.prepare();
      await aside.settle({ agreed: true, setAsideAtNextStart: false }, 0);
      expect(await readdir(profile)).toEqual([]);
    }));

  it('takes no longer than a few milliseconds for a hundred tables', () =>
    withDatabase(async (profile, folder) => {
      const first = join(folder, '000005.ldb');
      for (let number = 100; number < 200; number += 1) await link(first, join(folder, `000${number}.ldb`));
      const begin = performance.now();
      databaseAside(profile).prepare();
      // Twenty times what it takes on an idle machine.
      expect(performance.now() - begin).toBeLessThan(100);
      expect(await readdir(asideIn(profile, 'pending', LEVELDB))).toHaveLength(104);
    }));
});
