import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IMPORT_LIMIT_BYTES } from '@shared/ipc';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readPickedFile } from '../../../electron/main/read-picked-file';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-picked-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('reads a file whole, through a link too', async () => {
  const path = join(folder, 'a.json');
  await writeFile(path, '{"a":1}');
  await symlink(path, join(folder, 'link.json'));
  const bytes = new Uint8Array(Buffer.from('{"a":1}'));
  expect(await readPickedFile(path)).toEqual({ outcome: 'opened', fileName: 'a.json', bytes });
  expect(await readPickedFile(join(folder, 'link.json'))).toMatchObject({ outcome: 'opened', bytes });
});

it('says what is too large without reading it', async () => {
  const path = join(folder, 'large.json');
  await writeFile(path, '');
  await truncate(path, IMPORT_LIMIT_BYTES + 1);
  expect(await readPickedFile(path)).toEqual({
    outcome: 'too-large',
    fileName: 'large.json',
    sizeInBytes: IMPORT_LIMIT_BYTES + 1,
  });
});

it('says that a folder and what is gone are no file', async () => {
  expect(await readPickedFile(folder)).toEqual({
    outcome: 'failed',
    reason: 'That is a folder, not a file.',
  });
  expect(await readPickedFile(join(folder, 'nothing.json'))).toEqual({
    outcome: 'failed',
    reason: 'The file or its folder is no longer there.',
  });
});

// Windows has no such files in its folders.
it.skipIf(process.platform === 'win32')('says that a pipe is no file, and does not wait for it', async () => {
  const path = join(folder, 'pipe.json');
  execFileSync('mkfifo', [path]);
  const reason = 'That is a device or a pipe, not a file. Choose a file.';
  expect(await readPickedFile(path)).toEqual({ outcome: 'failed', reason });
  expect(await readPickedFile('/dev/zero')).toEqual({ outcome: 'failed', reason });
});
