import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FolderEntry, readFolderTree } from '@shared/exchange/folder-in';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFolder } from '../../../electron/main/folders/read-folder';

let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'throughline-folder-'));
});

afterEach(() => rm(root, { recursive: true, force: true }));

/** Writes files below the folder, with the folders that they lie in. */
async function write(...paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(join(root, 'adr', path, '..'), { recursive: true });
    await writeFile(join(root, 'adr', path), path);
  }
}

const read = () => readFolder(join(root, 'adr'));

describe('a folder of decisions', () => {
  it('is read with the folders in it, and says what else is there', async () => {
    await write('0001-a.md', 'backend/0001-b.md', 'backend/api/0002-c.markdown', 'logo.png');
    await write('backend/one.txt', 'ui/a.css', 'ui/b.css', '.git/config.md', 'ui/node_modules/x/readme.md');
    const { name, files, leftOut } = await read();
    expect(name).toBe('adr');
    expect(files.map((file) => file.name)).toEqual([
      '0001-a.md',
      'backend/0001-b.md',
      'backend/api/0002-c.markdown',
    ]);
    expect(files.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual(files.map((file) => file.name));
    expect(leftOut).toEqual([
      { where: '.git', reason: 'Folders whose name begins with a dot are not looked into' },
      { where: '1 file in backend', reason: 'It is no Markdown file' },
      { where: 'logo.png', reason: 'It is no Markdown file' },
      { where: 'ui/node_modules', reason: 'It holds other people’s programs' },
      { where: '2 files in ui', reason: 'They are no Markdown files' },
    ]);
  });

  it('follows no link, neither out of it nor round in a circle', async () => {
    await write('0001-a.md', 'inner/0002-b.md');
    await mkdir(join(root, 'secret'));
    await writeFile(join(root, 'secret', '0003-c.md'), 'secret');
    await symlink(join(root, 'secret'), join(root, 'adr', 'out'));
    await symlink(join(root, 'secret', '0003-c.md'), join(root, 'adr', '0003-c.md'));
    await symlink(join(root, 'adr'), join(root, 'adr', 'inner', 'round'));
    const { files, leftOut } = await read();
    expect(files.map((file) => file.name)).toEqual(['0001-a.md', 'inner/0002-b.md']);
    expect(leftOut).toEqual([
      { where: '0003-c.md', reason: 'Links are not followed' },
      { where: 'inner/round', reason: 'Links are not followed' },
      { where: 'out', reason: 'Links are not followed' },
    ]);
  });

  it('is given up as a whole only where it can’t be listed itself', async () => {
    await expect(readFolder(join(root, 'nowhere'))).rejects.toThrow('ENOENT');
  });
});

describe('a folder that has no end', () => {
  const limits = { files: 3, bytes: 10, depth: 2, entries: 20 };
  const entry = (over: Partial<FolderEntry>): FolderEntry => ({
    name: 'a.md',
    kind: 'file',
    read: async () => new Uint8Array(2),
    list: async () => [],
    ...over,
  });

  it('is read as deep as was agreed on', async () => {
    const endless = entry({ name: 'in', kind: 'folder', list: async () => [entry({}), endless] });
    const { files, leftOut } = await readFolderTree('x', endless.list, limits);
    expect(files.map(({ name }) => name)).toEqual(['a.md', 'in/a.md', 'in/in/a.md']);
    expect(leftOut).toEqual([{ where: 'in/in/in', reason: 'Folders are read 2 deep: import it by itself' }]);
  });

  it('is read on past a folder that may not be opened', async () => {
    const closed = entry({ name: 'closed', kind: 'folder', list: () => Promise.reject(new Error('EACCES')) });
    const { files, leftOut } = await readFolderTree(
      'x',
      async () => [closed, entry({ name: 'd.md' })],
      limits,
    );
    expect(files.map(({ name }) => name)).toEqual(['d.md']);
    expect(leftOut).toEqual([{ where: 'closed', reason: 'It can’t be read' }]);
  });

  it('is read as far as was agreed on, by files, bytes and all that is looked at', async () => {
    const named = (count: number, over: Partial<FolderEntry>) => async () =>
      Array.from({ length: count }, (_, at) => entry({ name: `${10 + at}.md`, ...over }));
    const few = await readFolderTree('x', named(5, {}), limits);
    expect(few.files).toHaveLength(3);
    expect(few.leftOut.map(({ reason }) => reason)).toEqual(
      Array(2).fill('At most 3 files of a folder are read'),
    );
    const heavy = await readFolderTree('x', named(3, { read: async () => new Uint8Array(6) }), limits);
    expect(heavy.files).toHaveLength(1);
    expect(heavy.leftOut[0]?.reason).toBe('The files before it are as much as is read of a folder');
    const wide = await readFolderTree('x', named(30, { kind: 'folder' }), limits);
    expect(wide.leftOut).toEqual([
      { where: 'the rest of the folder', reason: 'At most 20 files and folders are looked at' },
    ]);
    const large = await readFolderTree('x', named(1, { read: async () => 'It can’t be read' }), limits);
    expect(large.leftOut).toEqual([{ where: '10.md', reason: 'It can’t be read' }]);
  });
});
