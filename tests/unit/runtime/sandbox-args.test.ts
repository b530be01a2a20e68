import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sandboxArgs, whyNoSandbox } from '../../../electron/runtime/sandbox-args.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-sandbox-'));
  vi.spyOn(process, 'platform', 'get').mockReturnValue('linux');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** A system whose way to a namespace ends like this. */
function withNamespaces(exitCode: number): void {
  const unshare = join(folder, 'unshare');
  writeFileSync(unshare, `#!/bin/sh\nexit ${exitCode}\n`);
  chmodSync(unshare, 0o755);
  vi.stubEnv('PATH', `${folder}:/bin:/usr/bin`);
}

function as(uid: number): void {
  vi.spyOn(process as { getuid: () => number }, 'getuid').mockReturnValue(uid);
}

test('root goes without', () => {
  as(0);
  withNamespaces(0);
  expect(sandboxArgs(join(folder, 'electron'))).toEqual(['--no-sandbox']);
});

test('a user has it where namespaces can be made', () => {
  as(1000);
  withNamespaces(0);
  expect(whyNoSandbox(join(folder, 'electron'))).toBeNull();
  expect(sandboxArgs(join(folder, 'electron'))).toEqual([]);
});

test('a user goes without where none can be made, and is told why', () => {
  as(1000);
  withNamespaces(1);
  expect(whyNoSandbox(join(folder, 'electron'))).toMatch(/namespaces/);
  expect(sandboxArgs(join(folder, 'electron'))).toEqual(['--no-sandbox']);
});

test('where nobody can be asked, Chromium tries', () => {
  as(1000);
  vi.stubEnv('PATH', folder);
  expect(whyNoSandbox(join(folder, 'electron'))).toBeNull();
});
