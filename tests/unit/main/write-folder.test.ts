import { mkdir, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FOLDER_LIST, type FolderFile } from '@shared/exchange/folder-files';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeFolder } from '../../../electron/main/folders/write-folder';
import { withTempFolder } from '../../support/temp-folder';

const file = (name: string, content: string, of = name): FolderFile => ({ name, content, of });
const one = file('0001-one.md', '# One\n\nWords\n', 'r1');
const two = file('0002-two.md', '# Two\n', 'r2');
const nothing = { added: [], changed: [], removed: [], unchanged: [], leftAlone: [], sameNumber: [] };

/** Everything in a folder but the list, by name. */
async function contents(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => name !== FOLDER_LIST);
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}

describe('an export into a folder', () => {
  it('writes what is new, and a second time only what changed', async () =>
    withTempFolder(async (parent) => {
      const folder = join(parent, 'docs', 'adr');
      expect(await writeFolder(folder, [one, two])).toEqual({ ...nothing, added: [one.name, two.name] });
      // A day that no write of today would give them.
      for (const name of await readdir(folder)) await utimes(join(folder, name), 1_000, 1_000);
      const edited = { ...two, content: '# Two, better\n' };
      expect(await writeFolder(folder, [one, edited])).toEqual({
        ...nothing,
        changed: [two.name],
        unchanged: [one.name],
      });
      expect((await stat(join(folder, one.name))).mtimeMs).toBe(1_000_000);
      expect((await stat(join(folder, two.name))).mtimeMs).not.toBe(1_000_000);
      for (const name of await readdir(folder)) await utimes(join(folder, name), 1_000, 1_000);
      expect(await writeFolder(folder, [one, edited])).toEqual({
        ...nothing,
        unchanged: [one.name, two.name],
      });
      for (const name of await readdir(folder)) {
        expect([name, (await stat(join(folder, name))).mtimeMs]).toEqual([name, 1_000_000]);
      }
    }));

  it('says before what it will do, and does nothing then', async () =>
    withTempFolder(async (parent) => {
      const folder = join(parent, 'adr');
      const report = await writeFolder(folder, [one], { dryRun: true });
      expect(report).toEqual({ ...nothing, added: [one.name] });
      expect(await readdir(parent)).toEqual([]);
      await writeFolder(folder, [one]);
      await writeFile(join(folder, two.name), 'mine');
      const before = await contents(folder);
      const said = await writeFolder(folder, [{ ...one, content: 'x' }, two], { dryRun: true });
      expect(await contents(folder)).toEqual(before);
      expect(await writeFolder(folder, [{ ...one, content: 'x' }, two])).toEqual(said);
    }));

  it("leaves alone what isn't from here, what somebody changed, folders and links", async () =>
    withTempFolder(async (folder) => {
      await writeFile(join(folder, one.name), 'Written by hand');
      await writeFolder(folder, [two]);
      await writeFile(join(folder, two.name), 'Better words');
      await mkdir(join(folder, 'a.md'));
      await writeFile(join(folder, 'target'), 'far away');
      await symlink(join(folder, 'target'), join(folder, 'b.md'));
      const all = [one, two, file('a.md', 'a'), file('b.md', 'b')].map((each) => ({
        ...each,
        content: 'new',
      }));
      expect((await writeFolder(folder, all)).leftAlone).toEqual([
        { file: one.name, reason: 'it is not from here' },
        { file: two.name, reason: 'somebody changed it since' },
        { file: 'a.md', reason: 'it is a folder or a link' },
        { file: 'b.md', reason: 'it is a folder or a link' },
      ]);
      expect(await readFile(join(folder, one.name), 'utf8')).toBe('Written by hand');
      expect(await readFile(join(folder, two.name), 'utf8')).toBe('Better words');
      expect(await readFile(join(folder, 'target'), 'utf8')).toBe('far away');
    }));

  it('knows a file again that somebody put back, or whose line breaks version control changed', async () =>
    withTempFolder(async (folder) => {
      await writeFolder(folder, [one]);
      await writeFile(join(folder, one.name), 'Other words');
      await writeFolder(folder, [one]);
      await writeFile(join(folder, one.name), one.content.replaceAll('\n', '\r\n'));
      expect(await writeFolder(folder, [one])).toEqual({ ...nothing, unchanged: [one.name] });
      expect(await writeFolder(folder, [{ ...one, content: 'x\n' }])).toEqual({
        ...nothing,
        changed: [one.name],
      });
    }));

  it('takes the old file away where a thing has another name now, unless somebody changed it', async () =>
    withTempFolder(async (folder) => {
      await writeFolder(folder, [one, two]);
      await writeFile(join(folder, two.name), 'Better words');
      const renamed = [
        { ...one, name: '0001-first.md' },
        { ...two, name: '0002-second.md' },
      ];
      expect(await writeFolder(folder, renamed)).toEqual({
        ...nothing,
        added: ['0001-first.md', '0002-second.md'],
        removed: [{ file: one.name, reason: 'it is called 0001-first.md now' }],
        leftAlone: [
          { file: two.name, reason: 'somebody changed it since, and it is written as 0002-second.md now' },
        ],
      });
      expect(Object.keys(await contents(folder)).sort()).toEqual([
        '0001-first.md',
        '0002-second.md',
        two.name,
      ]);
    }));

  it('says which numbers a person gave to other decisions there already', async () =>
    withTempFolder(async (folder) => {
      await writeFile(join(folder, '0002-mine.md'), 'By hand');
      await writeFile(join(folder, '0003-mine.md'), 'By hand');
      const twins = [
        { file: '0002-mine.md', reason: 'it has the number of 0002-two.md and is not from here' },
      ];
      const report = { ...nothing, added: [one.name, two.name], sameNumber: twins };
      expect(await writeFolder(folder, [one, two], { dryRun: true })).toEqual(report);
      expect(await writeFolder(folder, [one, two])).toEqual(report);
    }));

  it('keeps what it wrote for something else, or for what is no more', async () =>
    withTempFolder(async (folder) => {
      await writeFolder(folder, [one]);
      await writeFolder(folder, [two]);
      expect(Object.keys(await contents(folder)).sort()).toEqual([one.name, two.name]);
      expect(await writeFolder(folder, [{ ...one, content: 'x' }])).toEqual({
        ...nothing,
        changed: [one.name],
      });
    }));

  it('goes on from where it was when the power went: what was about to be written is known', async () =>
    withTempFolder(async (folder) => {
      await writeFolder(folder, [one]);
      const list = JSON.parse(await readFile(join(folder, FOLDER_LIST), 'utf8')) as {
        files: Record<string, { sha256: string[] }>;
      };
      const old = list.files[one.name]?.sha256 ?? [];
      const next = { ...one, content: 'next\n' };
      await writeFolder(folder, [next]);
      const written = JSON.parse(await readFile(join(folder, FOLDER_LIST), 'utf8')) as typeof list;
      const entry = written.files[one.name];
      // As it stands on the disk between the list and the file.
      if (entry) entry.sha256 = [...old, ...entry.sha256];
      await writeFile(join(folder, FOLDER_LIST), JSON.stringify(written));
      for (const there of [one, next]) {
        await writeFile(join(folder, one.name), there.content);
        const report = await writeFolder(folder, [{ ...one, content: 'last\n' }], { dryRun: true });
        expect(report.changed).toEqual([one.name]);
      }
    }));

  it.each(['', '<<<<<<< HEAD\n{}', '[]', '{"format":"throughline-export","version":1,"files":{"a.md":"x"}}'])(
    'refuses when the list of its own files is damaged: %j',
    async (text) =>
      withTempFolder(async (folder) => {
        await writeFolder(folder, [one]);
        await writeFile(join(folder, FOLDER_LIST), text);
        await expect(writeFolder(folder, [{ ...one, content: 'x' }])).rejects.toThrow('is damaged');
        expect(await contents(folder)).toEqual({ [one.name]: one.content });
        await rm(join(folder, FOLDER_LIST));
        expect(await writeFolder(folder, [one])).toEqual({ ...nothing, unchanged: [one.name] });
        expect(await writeFolder(folder, [{ ...one, content: 'x' }])).toMatchObject({ changed: [one.name] });
      }),
  );

  it('refuses a folder into which a newer version has written', async () =>
    withTempFolder(async (folder) => {
      await writeFile(join(folder, FOLDER_LIST), '{"format":"throughline-export","version":2,"files":{}}');
      await expect(writeFolder(folder, [one])).rejects.toThrow('newer');
    }));

  it('writes one of two that would have the same name on most disks', async () =>
    withTempFolder(async (folder) => {
      const report = await writeFolder(folder, [file('a.md', '1'), file('A.md', '2')]);
      expect(report.leftAlone).toEqual([
        { file: 'A.md', reason: 'another file of this export has that name' },
      ]);
      expect(await contents(folder)).toEqual({ 'a.md': '1' });
    }));

  it("never takes or changes a person's words, whatever is exported and edited in turn", async () => {
    const name = fc.constantFrom('a.md', 'b.md', 'c.md', 'd.md');
    const step = fc.oneof(
      fc.record({ kind: fc.constant('person' as const), name, text: fc.string({ maxLength: 4 }) }),
      fc.record({
        kind: fc.constant('export' as const),
        files: fc.uniqueArray(fc.record({ name, content: fc.string({ maxLength: 4 }), of: name }), {
          selector: (each) => each.name,
        }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) =>
        withTempFolder(async (folder) => {
          const own = new Map<string, string>();
          const exported = new Set<string>();
          for (const [index, one] of steps.entries()) {
            if (one.kind === 'person') {
              // What only a person writes, so that it can be told from an export's.
              const text = `person ${index} ${one.text}`;
              own.set(one.name, text);
              await writeFile(join(folder, one.name), text);
              continue;
            }
            const report = await writeFolder(folder, one.files);
            for (const each of one.files) exported.add(each.content);
            expect(report.leftAlone.map((each) => each.file)).toEqual(
              expect.arrayContaining(one.files.map((each) => each.name).filter((each) => own.has(each))),
            );
          }
          const now = await contents(folder);
          for (const [each, text] of own) expect(now[each]).toBe(text);
          for (const [each, text] of Object.entries(now)) {
            if (!own.has(each)) expect(exported.has(text)).toBe(true);
          }
        }),
      ),
      { numRuns: 60 },
    );
  });
});
