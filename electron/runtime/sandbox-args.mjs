import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Why Chromium can't have its own sandbox here, in half a sentence; null where it can. As root it refuses one, and anybody else needs either
 * namespaces of their own, which containers and some systems give to nobody, or the helper that a package installs with root's rights.
 *
 * @param {string} executable
 * @returns {string | null}
 */
export function whyNoSandbox(executable) {
  if (process.platform !== 'linux') return null;
  if (process.getuid?.() === 0) return 'Running as root, where Chromium has no sandbox';
  if (hasHelper(executable) || hasNamespaces()) return null;
  return 'Here no user can make the namespaces that Chromium needs for its sandbox';
}

/**
 * What Electron is started with, so that it starts where it can't have its sandbox. The packed app never is.
 *
 * @param {string} executable
 * @returns {string[]}
 */
export function sandboxArgs(executable) {
  return whyNoSandbox(executable) === null ? [] : ['--no-sandbox'];
}

/** @param {string} executable */
function hasHelper(executable) {
  const helper = statSync(join(dirname(executable), 'chrome-sandbox'), { throwIfNoEntry: false });
  return helper?.uid === 0 && (helper.mode & 0o4000) !== 0;
}

/** Where nobody can be asked it is taken for given: Chromium says more than this could. */
function hasNamespaces() {
  const tried = spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' });
  return tried.error !== undefined || tried.status === 0;
}
