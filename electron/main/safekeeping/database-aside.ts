import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { IpcCalls } from '@shared/ipc';
import { writeAtomically } from '../atomic-write';
import { fileErrorSentence } from '../file-errors';
import { databaseFolders } from './database-folders';
import { keepAside } from './set-aside';

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
   * Chromium deletes files that it finds damaged, and the links keep them. It blocks for a few milliseconds: while Electron starts,
   * what doesn't block is answered a hundred later. It never throws.
   */
  prepare(): void;
  /** The start's outcome: the copy is let go of, or kept for good under the sequence. */
  settle(verdict: IpcCalls['safe:verdict']['argument'], sequence: number): Promise<void>;
}

/** @param profile the profile folder, absolute */
export function databaseAside(profile: string): DatabaseAside {
  const setAside = join(profile, 'set-aside');
  const marker = join(setAside, MARKER);
  return {
    prepare() {
      try {
        if (existsSync(marker)) setDatabaseAside(profile, setAside, marker);
        copyDatabase(profile, setAside);
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

function setDatabaseAside(profile: string, setAside: string, marker: string): void {
  const target = freeFolder(setAside, asideName(sequenceIn(marker)));
  for (const folder of databaseFolders) {
    const from = join(profile, folder);
    if (!existsSync(from)) continue;
    mkdirSync(target, { recursive: true });
    renameSync(from, join(target, basename(folder)));
  }
  rmSync(marker, { force: true });
}

function sequenceIn(marker: string): number {
  try {
    const { sequence } = JSON.parse(readFileSync(marker, 'utf8')) as { sequence?: unknown };
    return Number.isSafeInteger(sequence) ? (sequence as number) : 0;
  } catch {
    return 0;
  }
}

function copyDatabase(profile: string, setAside: string): void {
  // A start that was ended before its outcome keeps its own copy: this one may be of what it left behind.
  const pending = freeFolder(setAside, PENDING);
  for (const folder of databaseFolders) {
    const from = join(profile, folder);
    if (existsSync(from)) copyFolder(from, join(pending, basename(folder)));
  }
}

function copyFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyFolder(source, target);
    else if (entry.isFile() && !/^(LOCK|LOG|LOG\.old)$/.test(entry.name)) copyFile(source, target);
  }
}

/** What LevelDB goes on writing to can't be a link: the link would be written to as well. Its tables and blobs stay as they are. */
function copyFile(source: string, target: string): void {
  const isWrittenTo = /\.log$|^MANIFEST|^CURRENT/.test(basename(source));
  if (!isWrittenTo) {
    try {
      linkSync(source, target);
      return;
    } catch {
      // A file system without links: a copy must do.
    }
  }
  if (statSync(source).size > LARGEST_COPY) return;
  copyFileSync(source, target, constants.COPYFILE_FICLONE);
}

/** A folder that isn't there yet: the name, or the name and a number. */
function freeFolder(parent: string, name: string): string {
  for (let number = 1; ; number += 1) {
    const path = join(parent, number === 1 ? name : `${name}-${number}`);
    if (!existsSync(path)) return path;
  }
}
