import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from '../../../electron/runtime/ensure-build.mjs';
import { dependencyProblem } from '../../../electron/runtime/ensure-dependencies.mjs';
import {
  installCommand,
  missingLibraries,
  parseRelease,
} from '../../../electron/runtime/ensure-system-libraries.mjs';
import { sandboxHint } from '../../../electron/runtime/sandbox-hint.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-ensure-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('dependencyProblem', () => {
  const packages = {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '1.2.3', integrity: 'sha512-a' },
    'node_modules/@s/b': { version: '2.0.0', integrity: 'sha512-b' },
    'node_modules/other-platform': { version: '1.0.0', integrity: 'sha512-c', optional: true },
  };
  type Packages = Record<string, { version: string; integrity?: string; optional?: boolean }>;

  function install(installed: Packages | null) {
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
    if (installed === null) return;
    for (const path of Object.keys(installed)) mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(
      join(folder, 'node_modules', '.package-lock.json'),
      JSON.stringify({ packages: installed }),
    );
  }
  const good: Packages = {
    'node_modules/a': packages['node_modules/a'],
    'node_modules/@s/b': packages['node_modules/@s/b'],
  };

  it('is content with what the lock file asks for, without the packages of other platforms', () => {
    install(good);
    expect(dependencyProblem(folder)).toBeNull();
  });

  it('says what is missing, stale or gone', () => {
    install(null);
    expect(dependencyProblem(folder)).toBe('none are there');
    install({ 'node_modules/a': packages['node_modules/a'] });
    expect(dependencyProblem(folder)).toBe('@s/b is missing');
    install({ ...good, 'node_modules/a': { version: '1.2.2', integrity: 'sha512-z' } });
    expect(dependencyProblem(folder)).toBe('a is 1.2.2, not 1.2.3');
    install(good);
    rmSync(join(folder, 'node_modules/@s/b'), { recursive: true });
    expect(dependencyProblem(folder)).toBe('@s/b is gone');
  });

  it('explains a missing lock file', () => {
    expect(() => dependencyProblem(folder)).toThrow('package-lock.json is missing');
  });
});

describe('system libraries', () => {
  it('reads from ldd what is not there', () => {
    const output = [
      '\tlinux-vdso.so.1 (0x00007ffd)',
      '\tlibffmpeg.so => /a/libffmpeg.so (0x0000)',
      '\tlibnss3.so => not found',
      '\tlibgtk-3.so.0 => not found',
      '\tlibc.so.6 => /lib/libc.so.6 (0x0000)',
    ].join('\n');
    expect(missingLibraries(output)).toEqual(['libnss3.so', 'libgtk-3.so.0']);
    expect(missingLibraries('')).toEqual([]);
  });

  const release = (text: string) => installCommand(parseRelease(text));

  it('names one command, with the names of the release', () => {
    const debian12 = release('PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\nVERSION_ID="12"\n');
    expect(debian12).toMatch(/^sudo sh -c 'apt-get update && apt-get install -y .*libgtk-3-0 .*xvfb'$/);
    for (const text of ['ID=debian\nVERSION_ID="13"\n', 'ID=ubuntu\nID_LIKE=debian\nVERSION_ID="24.04"\n']) {
      expect(release(text)).toContain(' libgtk-3-0t64 ');
      expect(release(text)).toContain(' libasound2t64 ');
      expect(release(text)).toContain(' libnss3 ');
    }
    expect(release('ID=ubuntu\nID_LIKE=debian\nVERSION_ID="22.04"\n')).toContain(' libgtk-3-0 ');
  });

  it('names none where apt-get is not the way', () => {
    expect(release('ID=fedora\nVERSION_ID=41\n')).toBeNull();
    expect(installCommand(null)).toBeNull();
  });
});

describe('the hint about the sandbox', () => {
  const kernel = (settings: Record<string, string>) => (path: string) => {
    const value = settings[path.replace(/^.*\//, '')];
    if (value === undefined) throw new Error('no such setting');
    return value;
  };

  it('comes only where the kernel forbids what the sandbox needs', () => {
    const electron = join(folder, 'electron');
    expect(sandboxHint(electron, kernel({}))).toBeNull();
    expect(sandboxHint(electron, kernel({ unprivileged_userns_clone: '1\n' }))).toBeNull();
    for (const [setting, value] of [
      ['unprivileged_userns_clone', '0\n'],
      ['apparmor_restrict_unprivileged_userns', '1\n'],
    ] as const) {
      const hint = sandboxHint(electron, kernel({ [setting]: value }));
      expect(hint).toContain(`chmod 4755 "${join(folder, 'chrome-sandbox')}"`);
    }
  });
});

describe('the fingerprint of the sources', () => {
  const paths = ['src', 'package.json'];
  const write = (name: string, text: string, seconds = 1000) => {
    writeFileSync(join(folder, name), text);
    utimesSync(join(folder, name), seconds, seconds);
  };

  it('changes with a file’s content, time or name, and with a file more or less', () => {
    mkdirSync(join(folder, 'src/deep'), { recursive: true });
    write('package.json', '{}');
    write('src/deep/a.ts', 'a');
    const seen = [fingerprint(folder, paths)];
    expect(fingerprint(folder, paths)).toBe(seen[0]);
    write('src/deep/a.ts', 'ab');
    seen.push(fingerprint(folder, paths));
    write('src/deep/a.ts', 'ab', 1001);
    seen.push(fingerprint(folder, paths));
    write('src/deep/b.ts', '');
    seen.push(fingerprint(folder, paths));
    rmSync(join(folder, 'package.json'));
    seen.push(fingerprint(folder, paths));
    expect(new Set(seen).size).toBe(seen.length);
  });
});
