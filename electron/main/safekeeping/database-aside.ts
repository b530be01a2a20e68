import {
  constants,
  copyFile,
  link,
  lstat,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { IpcCalls } from '@shared/ipc';
import { writeAtomically } from '../atomic-write';
import { fileErrorSentence } from '../file-errors';
import { freeName, keepAside } from './set-aside';

/** The folders in which Chromium keeps the IndexedDB of `app://throughline`, below the profile. */
const databaseFolders = [
  'IndexedDB/app_throughline_0.indexeddb.leveldb',
  'IndexedDB/app_throughline_0.indexeddb.blob',
] as const;

/** The copies of a start whose outcome nobody has told yet. */
const PENDING = 'pending';
/** Says that the database is to be set aside at the next start, before Chromium opens it. */
const MARKER = 'at-next-start.json';
/** Files that can't be linked are copied up to this size, in bytes. */
const LARGEST_COPY = 64 * 1024 * 1024;

/** The copy of the database's files from before Chromium opened them. */
export interface DatabaseAside {
  /**
   * Before Chromium opens the database: sets it aside where the last run asked for that, else keeps a copy. Links where it can:
   * Chromium deletes files that it finds damaged, and the links keep them. No window may be opened before it has resolved; it
   * takes a few milliseconds, and never throws.
   */
  prepare(): Promise<void>;
  /** The start's outcome: the copy is let go of, or kept for good under the sequence. */
  settle(verdict: IpcCalls['safe:verdict']['argument'], sequence: number): Promise<void>;
}

/** @param profile the profile folder, absolute */
export function databaseAside(profile: string): DatabaseAside {
  const setAside = join(profile, 'set-aside');
  const marker = join(setAside, MARKER);
  return {
    async prepare() {
      try {
        if (await isThere(marker)) await setDatabaseAside(profile, setAside, marker);
        await copyDatabase(profile, setAside);
      } catch (error) {
        console.error(`The database could not be copied before it is opened: ${fileErrorSentence(error)}`);
      }
    },
    async settle(verdict, sequence) {
      try {
        if (verdict.setAsideAtNextStart) {
          await mkdir(setAside, { recursive: true });
          await writeAtomically(marker, `${JSON.stringify({ sequence })}\n`);
        }
        const names = await readdir(setAside).catch(() => []);
        for (const name of names.filter((each) => each.startsWith(PENDING))) {
          if (verdict.agreed) await rm(join(setAside, name), { recursive: true, force: true });
          else await keepAside(setAside, join(setAside, name), asideName(sequence));
        }
      } catch (error) {
        // The copy stays, and the next start's outcome is about it too.
        console.error(`The copy of the database could not be put away: ${fileErrorSentence(error)}`);
      }
    },
  };
}

function asideName(sequence: number): string {
  return `database-${String(sequence).padStart(12, '0')}`;
}

async function setDatabaseAside(profile: string, setAside: string, marker: string): Promise<void> {
  const target = await freeName(setAside, asideName(await sequenceIn(marker)));
  for (const folder of databaseFolders) {
    const from = join(profile, folder);
    if (!(await isThere(from))) continue;
    await mkdir(target, { recursive: true });
    await rename(from, join(target, basename(folder)));
  }
  await rm(marker, { force: true });
}

async function sequenceIn(marker: string): Promise<number> {
  try {
    const { sequence } = JSON.parse(await readFile(marker, 'utf8')) as { sequence?: unknown };
    return Number.isSafeInteger(sequence) ? (sequence as number) : 0;
  } catch {
    return 0;
  }
}

async function copyDatabase(profile: string, setAside: string): Promise<void> {
  // A start that was ended before its outcome keeps its own copy: this one may be of what it left behind.
  const pending = await freeName(setAside, PENDING);
  await Promise.all(
    databaseFolders.map(async (folder) => {
      const from = join(profile, folder);
      if (await isThere(from)) await copyFolder(from, join(pending, basename(folder)));
    }),
  );
}

async function copyFolder(from: string, to: string): Promise<void> {
  const [entries] = await Promise.all([
    readdir(from, { withFileTypes: true }),
    mkdir(to, { recursive: true }),
  ]);
  await Promise.all(
    entries.map(async (entry) => {
      const [source, target] = [join(from, entry.name), join(to, entry.name)];
      if (entry.isDirectory()) await copyFolder(source, target);
      else if (entry.isFile() && !/^(LOCK|LOG|LOG\.old)$/.test(entry.name)) await linkOrCopy(source, target);
    }),
  );
}

/** What LevelDB goes on writing to can't be a link: the link would be written to as well. Its tables and blobs stay as they are. */
async function linkOrCopy(source: string, target: string): Promise<void> {
  const isWrittenTo = /\.log$|^MANIFEST|^CURRENT/.test(basename(source));
  // A file system without links: a copy must do.
  const isLinked = !isWrittenTo && (await succeeds(link(source, target)));
  if (isLinked || (await stat(source)).size > LARGEST_COPY) return;
  await copyFile(source, target, constants.COPYFILE_FICLONE);
}

function isThere(path: string): Promise<boolean> {
  return succeeds(lstat(path));
}

function succeeds(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}
