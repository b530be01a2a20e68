import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { jsonFile } from '../../../electron/main/json-file';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-json-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('reads what it wrote, and nothing where nothing is', async () => {
  const file = jsonFile(join(folder, 'a.json'));
  expect(file.read()).toBeUndefined();
  await file.write({ theme: 'dark' });
  expect(jsonFile(join(folder, 'a.json')).read()).toEqual({ theme: 'dark' });
});

it('keeps a damaged file aside', async () => {
  await writeFile(join(folder, 'a.json'), '{"theme":');
  expect(jsonFile(join(folder, 'a.json')).read()).toBeUndefined();
  const [kept] = await readdir(folder);
  expect(kept).toMatch(/^a\.damaged-.*\.json$/);
  expect(await readFile(join(folder, kept ?? ''), 'utf8')).toBe('{"theme":');
});

it('ends with the last of many values, however fast they come', async () => {
  const file = jsonFile(join(folder, 'a.json'));
  for (let value = 0; value < 50; value++) void file.write(value);
  await file.settled();
  expect(file.read()).toBe(49);
  expect(await readdir(folder)).toEqual(['a.json']);
});

it('goes on after a write that failed', async () => {
  const path = join(folder, 'later', 'a.json');
  const file = jsonFile(path);
  await expect(file.write(1)).rejects.toThrow();
  await file.settled();
  const { mkdir } = await import('node:fs/promises');
  await mkdir(join(folder, 'later'));
  await file.write(2);
  expect(file.read()).toBe(2);
});
