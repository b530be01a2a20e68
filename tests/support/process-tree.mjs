import { readdirSync, readFileSync } from 'node:fs';

/**
 * A process and everything it started.
 *
 * @param {number} root
 * @returns {number[]}
 */
export function processTree(root) {
  const children = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = parentOf(Number(name));
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const found = [root];
  for (const pid of found) found.push(...(children.get(pid) ?? []));
  return found;
}

/**
 * Memory of a process and everything it started, each shared page divided among those who share it (PSS).
 *
 * @param {number} root
 * @returns {{ total: number, processes: { name: string, pss: number }[] } | null} in MB; null where the system doesn't say
 */
export function memoryOfTree(root) {
  if (process.platform !== 'linux') return null;
  const processes = processTree(root).flatMap((pid) => {
    const pss = pssOf(pid);
    return pss === null ? [] : [{ name: kindOf(pid), pss }];
  });
  return { total: processes.reduce((sum, each) => sum + each.pss, 0), processes };
}

/** @param {number} pid */
function pssOf(pid) {
  const found = /^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`));
  return found === null ? null : Number(found[1]) / 1024;
}

/** @param {number} pid */
function parentOf(pid) {
  // The name in the second field can hold spaces and brackets: what follows the last bracket is the state and the parent.
  const after = read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ')[1];
  return after === undefined ? null : Number(after);
}

/** What a process of Chromium's is there for: 'main', 'renderer', 'gpu-process' … @param {number} pid */
export function kindOf(pid) {
  // Chromium writes its children's command lines anew, with spaces.
  const line = read(`/proc/${pid}/cmdline`).split(/[\0 ]/);
  const value = (/** @type {string} */ name) =>
    line.find((each) => each.startsWith(`--${name}=`))?.split('=')[1];
  return value('utility-sub-type') ?? value('type') ?? 'main';
}

/** A process can end while it is looked at. @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
