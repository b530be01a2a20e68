import {
  closeSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { readSnapshots } from './snapshots.mjs';

/**
 * @typedef {object} Damage
 * @property {string} name
 * @property {(profile: string) => void} make
 * @property {boolean} mayMiss whether more was damaged than one copy, so that something may be missing, said aloud
 */

const databaseFolder = (/** @type {string} */ profile) =>
  join(profile, 'IndexedDB', 'app_throughline_0.indexeddb.leveldb');
const journalFolder = (/** @type {string} */ profile) => join(profile, 'journal');
const segmentList = (/** @type {string} */ profile) => join(profile, 'journal-segments.jsonl');

/** The files of a folder by their form, the largest first. @param {string} folder @param {RegExp} form */
function filesLike(folder, form) {
  const paths = readdirSync(folder)
    .filter((name) => form.test(name))
    .map((name) => join(folder, name))
    .sort((one, other) => statSync(other).size - statSync(one).size);
  if (paths.length === 0) throw new Error(`There is no file like ${form} to damage in ${folder}.`);
  return /** @type {[string, ...string[]]} */ (paths);
}

const log = (/** @type {string} */ profile) => filesLike(databaseFolder(profile), /\.log$/)[0];
const tableFile = (/** @type {string} */ profile) => filesLike(databaseFolder(profile), /\.ldb$/)[0];
const manifest = (/** @type {string} */ profile) => filesLike(databaseFolder(profile), /^MANIFEST-/)[0];
const segments = (/** @type {string} */ profile) =>
  filesLike(journalFolder(profile), /^journal-.*\.jsonl$/).sort();
/** One before it must be there: what is gone behind it would leave no trace in the journal itself. */
const newestSegment = (/** @type {string} */ profile) => {
  const [, ...later] = segments(profile);
  const newest = later.at(-1);
  if (newest === undefined) throw new Error('The journal has only one segment.');
  return newest;
};
const newestSnapshot = (/** @type {string} */ profile) => {
  const found = readSnapshots(profile).at(-1);
  if (!found) throw new Error('There is no snapshot to damage.');
  return found.path;
};

/** @param {string} path @param {number} share where, from 0 to 1 */
function flipByte(path, share = 0.5) {
  const bytes = readFileSync(path);
  const at = Math.min(bytes.length - 1, Math.floor(bytes.length * share));
  bytes[at] = (bytes[at] ?? 0) ^ 0x55;
  writeFileSync(path, bytes);
}

/** @param {string} path */
function zeroBlock(path) {
  const { size } = statSync(path);
  const file = openSync(path, 'r+');
  const at = Math.floor(size / 2 / 4_096) * 4_096;
  writeSync(file, Buffer.alloc(Math.min(4_096, size - at)), 0, undefined, at);
  closeSync(file);
}

/** @param {string} path @param {number} size bytes that are left */
function cutTo(path, size) {
  const file = openSync(path, 'r+');
  ftruncateSync(file, size);
  closeSync(file);
}

/** @param {string} path @param {number} share */
const cutToShare = (path, share) => cutTo(path, Math.floor(statSync(path).size * share));

/** @param {string} path */
const remove = (path) => rmSync(path, { recursive: true, force: true });

/** @type {[string, Damage['make']][]} */
const single = [
  ['database log: a flipped byte', (profile) => flipByte(log(profile))],
  ['database log: a flipped byte near its start', (profile) => flipByte(log(profile), 0.02)],
  ['database log: a flipped byte near its end', (profile) => flipByte(log(profile), 0.98)],
  ['database log: a block of zeros', (profile) => zeroBlock(log(profile))],
  ['database log: half of it', (profile) => cutToShare(log(profile), 0.5)],
  ['database log: deleted', (profile) => remove(log(profile))],
  ['database table: a flipped byte', (profile) => flipByte(tableFile(profile))],
  ['database table: a block of zeros', (profile) => zeroBlock(tableFile(profile))],
  ['database table: deleted', (profile) => remove(tableFile(profile))],
  ['MANIFEST: cut', (profile) => cutToShare(manifest(profile), 0.5)],
  ['MANIFEST: deleted', (profile) => remove(manifest(profile))],
  ['CURRENT: garbage', (profile) => writeFileSync(join(databaseFolder(profile), 'CURRENT'), 'garbage\n')],
  ['CURRENT: deleted', (profile) => remove(join(databaseFolder(profile), 'CURRENT'))],
  ['database: folder deleted', (profile) => remove(databaseFolder(profile))],
  ['journal: a flipped byte in the middle', (profile) => flipByte(newestSegment(profile))],
  [
    'journal: a torn tail',
    (profile) => cutTo(newestSegment(profile), statSync(newestSegment(profile)).size - 7),
  ],
  ['journal: the newest segment deleted', (profile) => remove(newestSegment(profile))],
  ['journal: folder deleted', (profile) => remove(journalFolder(profile))],
  ['journal: a garbage header', (profile) => garbleHeader(newestSegment(profile))],
  ['journal: the list of its segments damaged', (profile) => flipByte(segmentList(profile))],
  ['snapshot: a flipped byte in the newest', (profile) => flipByte(newestSnapshot(profile))],
  ['snapshot: the newest cut', (profile) => cutToShare(newestSnapshot(profile), 0.6)],
  ['snapshot: the newest deleted', (profile) => remove(newestSnapshot(profile))],
  ['snapshots: all deleted', (profile) => remove(join(profile, 'snapshots'))],
];

/** @type {[string, Damage['make']][]} */
const several = [
  [
    'database deleted, newest snapshot damaged',
    (profile) => both(profile, 'database: folder deleted', 'snapshot: a flipped byte in the newest'),
  ],
  [
    'database log damaged, journal deleted',
    (profile) => both(profile, 'database log: a flipped byte', 'journal: folder deleted'),
  ],
  [
    'database deleted, journal damaged',
    (profile) => both(profile, 'database: folder deleted', 'journal: a flipped byte in the middle'),
  ],
  [
    "database deleted, and the journal's newest segment with it",
    (profile) => both(profile, 'database: folder deleted', 'journal: the newest segment deleted'),
  ],
  [
    "database deleted, the list of the journal's segments damaged",
    (profile) => both(profile, 'database: folder deleted', 'journal: the list of its segments damaged'),
  ],
  [
    'database, journal and snapshots deleted',
    (profile) =>
      both(profile, 'database: folder deleted', 'journal: folder deleted', 'snapshots: all deleted'),
  ],
  [
    'database and snapshots deleted',
    (profile) => both(profile, 'database: folder deleted', 'snapshots: all deleted'),
  ],
  [
    'database and journal deleted',
    (profile) => both(profile, 'database: folder deleted', 'journal: folder deleted'),
  ],
  [
    'CURRENT deleted, journal and newest snapshot damaged',
    (profile) => {
      both(profile, 'CURRENT: deleted', 'journal: a flipped byte in the middle');
      flipByte(newestSnapshot(profile));
    },
  ],
];

/** @param {string} profile @param {string[]} names */
function both(profile, ...names) {
  for (const name of names) {
    const found = single.find(([each]) => each === name);
    if (!found) throw new Error(`There is no damage "${name}".`);
    found[1](profile);
  }
}

/** @param {string} path */
function garbleHeader(path) {
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, `garbage\n${text.slice(text.indexOf('\n') + 1)}`);
}

/** @type {readonly Damage[]} */
export const damages = [
  ...single.map(([name, make]) => ({ name, make, mayMiss: false })),
  ...several.map(([name, make]) => ({ name, make, mayMiss: true })),
];
