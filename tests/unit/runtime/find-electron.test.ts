import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { describeElectron, findElectron } from '../../../electron/runtime/find-electron.mjs';
import { profilesFolder } from '../../../electron/runtime/places.mjs';
import { otherProfileNote, profileArgs } from '../../../electron/runtime/prepare.mjs';

const binary = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
}[process.platform as string];

describe('an Electron given in the environment', () => {
  let folder: string;
  let executable: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'throughline-electron-'));
    executable = join(folder, binary ?? 'electron');
    mkdirSync(join(executable, '..'), { recursive: true });
    writeFileSync(executable, '');
    writeFileSync(join(folder, 'version'), 'v44.1.2\n');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is taken from a folder or a path, before anything else, on the app’s default profile', async () => {
    for (const env of [
      { ELECTRON_OVERRIDE_DIST_PATH: folder },
      { ELECTRON_EXEC_PATH: executable },
      { THROUGHLINE_ELECTRON: executable, ELECTRON_EXEC_PATH: '/nowhere' },
    ]) {
      const electron = await findElectron(env);
      expect(electron).toMatchObject({ executable, kind: 'given', version: '44.1.2', profile: null });
      expect(describeElectron(electron)).toBe(`Electron 44.1.2: given by ${Object.keys(env)[0]}.`);
      expect(profileArgs(electron, {})).toEqual([]);
    }
  });

  it('is refused when it is not there', async () => {
    await expect(findElectron({ ELECTRON_EXEC_PATH: join(folder, 'no') })).rejects.toThrow("isn't there");
  });

  it('runs on a profile of its own when it is the pinned one, unless a profile is named', async () => {
    const electron = {
      ...(await findElectron({ ELECTRON_EXEC_PATH: executable })),
      profile: '/p/Throughline-electron33',
    };
    expect(profileArgs(electron, {})).toEqual(['--user-data-dir=/p/Throughline-electron33']);
    expect(profileArgs(electron, { THROUGHLINE_PROFILE: '/q' })).toEqual(['--user-data-dir=/q']);
  });

  it.runIf(process.platform !== 'darwin')(
    'says where work from another Electron lies, when there is some',
    async () => {
      const given = await findElectron({ ELECTRON_EXEC_PATH: executable });
      // macOS has no variable that moves the profiles, only the home folder itself.
      vi.stubEnv('HOME', folder);
      const env = { XDG_CONFIG_HOME: folder, APPDATA: folder };
      const profiles = profilesFolder(env);
      expect(otherProfileNote(given, env)).toBeNull();
      mkdirSync(join(profiles, 'Throughline-electron33'), { recursive: true });
      expect(otherProfileNote(given, env)).toContain(join(profiles, 'Throughline-electron33'));
      expect(otherProfileNote(given, { ...env, THROUGHLINE_PROFILE: '/q' })).toBeNull();
      expect(otherProfileNote({ ...given, kind: 'pinned' }, env)).toBeNull();
      mkdirSync(join(profiles, 'Throughline'));
      expect(otherProfileNote({ ...given, kind: 'pinned' }, env)).toContain('must not open it');
    },
  );
});
