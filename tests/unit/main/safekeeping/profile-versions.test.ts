import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { claimVersions, presentVersions } from '../../../../electron/main/safekeeping/profile-versions';
import { withTempFolder } from '../../../support/temp-folder';

const present = { app: '1.2.3', chromium: 130, recordVersion: 1 };

async function afterLast(last: unknown): Promise<{ message: string | null; after: string }> {
  return withTempFolder(async (profile) => {
    const file = join(profile, 'profile.json');
    const text = typeof last === 'string' ? last : JSON.stringify(last);
    await writeFile(file, text);
    const fault = claimVersions(profile, present);
    return { message: fault && `${fault.message} ${fault.detail}`, after: await readFile(file, 'utf8') };
  });
}

describe('the versions of a profile', () => {
  it('are noted at the first start, and left alone at the next', () =>
    withTempFolder(async (profile) => {
      expect(claimVersions(profile, present)).toBeNull();
      const file = join(profile, 'profile.json');
      expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(present);
      const before = await stat(file);
      expect(claimVersions(profile, present)).toBeNull();
      expect((await stat(file)).mtimeMs).toBe(before.mtimeMs);
      expect(await readdir(profile)).toEqual(['profile.json']);
    }));

  it.each([
    { ...present, app: '1.2.2' },
    { ...present, app: '0.9' },
    { ...present, app: '1.2.3-beta' },
    { ...present, chromium: 129 },
    '',
    '{"app":',
    'null',
    '[]',
    { app: 1, chromium: '130', recordVersion: null },
  ])('%j may be opened, and is noted anew', async (last) => {
    const { message, after } = await afterLast(last);
    expect(message).toBeNull();
    expect(JSON.parse(after)).toEqual(present);
  });

  it.each([
    [{ ...present, app: '1.2.4' }, 'newer version of Throughline'],
    [{ ...present, app: '1.10.0' }, 'newer version of Throughline'],
    [{ ...present, recordVersion: 2 }, 'newer version of Throughline'],
    [{ ...present, chromium: 131 }, 'newer Chromium'],
  ])('%j is refused, untouched, with what to do', async (last, sentence) => {
    const { message, after } = await afterLast(last);
    expect(message).toContain(sentence);
    expect(message).toContain('Nothing was changed.');
    expect(message).toMatch(/Start (the newer version|Throughline as you did)/);
    expect(after).toBe(JSON.stringify(last));
  });

  it('takes the first number of Chromium', () => {
    expect(presentVersions('0.1.0', '130.0.6723.118')).toMatchObject({ app: '0.1.0', chromium: 130 });
  });
});
