import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FolderFile, FolderReport } from '@shared/exchange/folder-files';
import { syncFolder, writeAtomically } from '../atomic-write';
import { checksum, type ListedFiles, readFolderList, writeFolderList } from './folder-list';
import { NO_FILE, readPlainFile } from './read-if-there';

type Fate =
  | { readonly kind: 'added' | 'changed' | 'unchanged' }
  | { readonly kind: 'leftAlone'; readonly reason: string };

interface Fated {
  readonly file: FolderFile;
  fate: Fate;
}

/** A file of ours under a name that it doesn't have any more. */
interface OldName {
  readonly name: string;
  readonly newName: string;
  readonly isUntouched: boolean;
}

const SHARES_NAME = 'another file of this export has that name';

/**
 * Writes files into a folder so that a second time only what changed is written. A file that isn't from here, or that somebody
 * changed since, is neither written over nor removed. A file from here goes when it has been written under another name.
 * Everything else in the folder is left as it is.
 * @param folder is made when it isn't there
 * @param options.dryRun says what would be done, and does nothing
 * @throws FolderRefusal, or the file system's own error. What was written by then is listed, so that the next time goes on from there.
 */
export async function writeFolder(
  folder: string,
  files: readonly FolderFile[],
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<FolderReport> {
  const listed = await readFolderList(folder);
  const all = await fatesOf(folder, files, listed);
  const sameNumber = await sameNumberOf(folder, all, listed);
  if (dryRun) return { ...reportOf(all, await oldNamesOf(folder, all, listed)), sameNumber };
  await mkdir(folder, { recursive: true });
  await write(folder, all, listed);
  const oldNames = await oldNamesOf(folder, all, listed);
  await removeOld(folder, oldNames, listed);
  for (const { file, fate } of all) if (fate.kind !== 'leftAlone') list(listed, file);
  if (listed.size > 0) await writeFolderList(folder, listed);
  return { ...reportOf(all, oldNames), sameNumber };
}

async function fatesOf(folder: string, files: readonly FolderFile[], listed: ListedFiles): Promise<Fated[]> {
  const names = new Set<string>();
  const all: Fated[] = [];
  for (const file of files) {
    // Two names that differ by capitals alone are one file on most disks.
    const name = file.name.normalize('NFC').toLowerCase();
    const fate: Fate = names.has(name)
      ? { kind: 'leftAlone', reason: SHARES_NAME }
      : await fateOf(folder, file, listed);
    names.add(name);
    all.push({ file, fate });
  }
  return all;
}

async function fateOf(folder: string, { name, content }: FolderFile, listed: ListedFiles): Promise<Fate> {
  const there = await readPlainFile(join(folder, name));
  if (there === NO_FILE) return { kind: 'leftAlone', reason: 'it is a folder or a link' };
  if (there === null) return { kind: 'added' };
  const now = checksum(there);
  if (now === checksum(content)) return { kind: 'unchanged' };
  const known = listed.get(name);
  if (known === undefined) return { kind: 'leftAlone', reason: 'it is not from here' };
  return known.sha256.includes(now)
    ? { kind: 'changed' }
    : { kind: 'leftAlone', reason: 'somebody changed it since' };
}

async function write(folder: string, all: readonly Fated[], listed: ListedFiles): Promise<void> {
  const toWrite = all.filter(({ fate }) => fate.kind === 'added' || fate.kind === 'changed');
  if (toWrite.length === 0) return;
  const before = new Map(listed);
  // Said before it is done: a file that is being written when the power goes is known again afterwards.
  for (const { file } of toWrite) list(listed, file, before.get(file.name)?.sha256);
  await writeFolderList(folder, listed);
  for (const one of toWrite) {
    // Looked at again: a person may have written meanwhile.
    one.fate = await fateOf(folder, one.file, before);
    if (one.fate.kind === 'added' || one.fate.kind === 'changed') {
      await writeAtomically(join(folder, one.file.name), one.file.content);
    } else if (one.fate.kind === 'leftAlone') {
      const known = before.get(one.file.name);
      if (known) listed.set(one.file.name, known);
      else listed.delete(one.file.name);
    }
  }
}

/** What was written earlier for the same things, under names that they don't have any more. */
async function oldNamesOf(folder: string, all: readonly Fated[], listed: ListedFiles): Promise<OldName[]> {
  const names = new Set(all.map(({ file }) => file.name));
  const newNames = new Map(
    all.filter(({ fate }) => fate.kind !== 'leftAlone').map(({ file }) => [file.of, file.name]),
  );
  const found: OldName[] = [];
  for (const [name, { of, sha256 }] of listed) {
    const newName = newNames.get(of);
    if (newName === undefined || names.has(name)) continue;
    const there = await readPlainFile(join(folder, name));
    if (there === null) continue;
    found.push({ name, newName, isUntouched: there !== NO_FILE && sha256.includes(checksum(there)) });
  }
  return found;
}

/** Decisions that a person keeps in the folder under numbers that ours have: one number would mean two things. */
async function sameNumberOf(
  folder: string,
  all: readonly Fated[],
  listed: ListedFiles,
): Promise<FolderReport['sameNumber']> {
  const ours = new Map(all.map(({ file }) => [numberOf(file.name), file.name]));
  const names = new Set(all.map(({ file }) => file.name));
  const there = await readdir(folder).catch(() => []);
  return there.sort().flatMap((name) => {
    const number = numberOf(name);
    const twin = number === null ? undefined : ours.get(number);
    if (twin === undefined || names.has(name) || listed.has(name)) return [];
    return [{ file: name, reason: `it has the number of ${twin} and is not from here` }];
  });
}

/** "0007" of "0007-use-one-queue.md"; null where a name begins with no such number. */
function numberOf(name: string): string | null {
  return /^(\d{4})-.*\.md$/.exec(name)?.[1] ?? null;
}

async function removeOld(folder: string, oldNames: readonly OldName[], listed: ListedFiles): Promise<void> {
  const toRemove = oldNames.filter(({ isUntouched }) => isUntouched);
  for (const { name } of toRemove) {
    await rm(join(folder, name), { force: true });
    listed.delete(name);
  }
  if (toRemove.length > 0) await syncFolder(folder);
}

function list(listed: ListedFiles, { name, of, content }: FolderFile, before: readonly string[] = []): void {
  listed.set(name, { of, sha256: [...new Set([...before, checksum(content)])] });
}

function reportOf(all: readonly Fated[], oldNames: readonly OldName[]): Omit<FolderReport, 'sameNumber'> {
  const named = (kind: Fate['kind']) =>
    all.filter(({ fate }) => fate.kind === kind).map(({ file }) => file.name);
  return {
    added: named('added'),
    changed: named('changed'),
    removed: oldNames
      .filter(({ isUntouched }) => isUntouched)
      .map(({ name, newName }) => ({ file: name, reason: `it is called ${newName} now` })),
    unchanged: named('unchanged'),
    leftAlone: [
      ...all.flatMap(({ file, fate }) =>
        fate.kind === 'leftAlone' ? [{ file: file.name, reason: fate.reason }] : [],
      ),
      ...oldNames
        .filter(({ isUntouched }) => !isUntouched)
        .map(({ name, newName }) => ({
          file: name,
          reason: `somebody changed it since, and it is written as ${newName} now`,
        })),
    ],
  };
}
