import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const settings = [
  { file: '/proc/sys/kernel/apparmor_restrict_unprivileged_userns', forbids: '1' },
  { file: '/proc/sys/kernel/unprivileged_userns_clone', forbids: '0' },
  { file: '/proc/sys/user/max_user_namespaces', forbids: '0' },
];

/**
 * Why Chromium's sandbox may have kept the app from starting on this Linux, with the command that mends it.
 * Newer Ubuntus forbid ordinary programs what the sandbox is made of, and leave it to a helper owned by root.
 *
 * @param {string} executable the Electron that failed
 * @param {(path: string) => string} [read] reads a setting of the kernel
 * @returns {string | null} null when nothing speaks for it
 */
export function sandboxHint(executable, read = (path) => readFileSync(path, 'utf8')) {
  const forbidden = settings.some(({ file, forbids }) => {
    try {
      return read(file).trim() === forbids;
    } catch {
      return false;
    }
  });
  const helper = join(dirname(executable), 'chrome-sandbox');
  const stats = statSync(helper, { throwIfNoEntry: false });
  if (!forbidden || (stats?.uid === 0 && stats.mode & 0o4000)) return null;
  return (
    'This system lets no ordinary program set up the sandbox that Chromium runs in. This one command allows it:\n\n' +
    `  sudo sh -c 'chown root:root "${helper}" && chmod 4755 "${helper}"'\n`
  );
}
