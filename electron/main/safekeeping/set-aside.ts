import { lstat, mkdir, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { syncFolder } from '../atomic-write';

/** Moves a file or a folder to where nothing is ever deleted by the app. @throws the file system's error */
export async function keepAside(
  setAside: string,
  path: string,
  name: string = basename(path),
): Promise<void> {
  await mkdir(setAside, { recursive: true });
  await rename(path, await freeName(setAside, name));
  await syncFolder(setAside);
}

/** A path in a folder under which nothing lies yet: the name, or the name and a number. */
export async function freeName(folder: string, name: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : `${name}-${number}`);
    const isTaken = await lstat(path).then(
      () => true,
      () => false,
    );
    if (!isTaken) return path;
  }
}
