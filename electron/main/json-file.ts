import { readFileSync, renameSync } from 'node:fs';
import { writeAtomically } from './atomic-write';

/** A small JSON file in the profile folder: read once at the start, written whole, one write after the other. */
export interface JsonFile {
  /** The parsed content; undefined when there is none, or when it is damaged and was set aside. */
  read(): unknown;
  /** Writes through a temporary file; of several waiting values only the last is written. */
  write(value: unknown): Promise<void>;
  /** Resolves when nothing is being written any more, whether or not it could be. */
  settled(): Promise<void>;
}

/** @param path absolute; the file need not be there, its folder must be when it is written */
export function jsonFile(path: string): JsonFile {
  let last: Promise<void> = Promise.resolve();
  let waiting: { value: unknown } | null = null;

  return {
    read() {
      let text: string;
      try {
        text = readFileSync(path, 'utf8');
      } catch {
        return undefined;
      }
      try {
        return JSON.parse(text);
      } catch {
        setAside(path);
        return undefined;
      }
    },
    write(value) {
      if (waiting !== null) {
        waiting.value = value;
        return last;
      }
      const mine = { value };
      waiting = mine;
      last = last
        .catch(() => undefined)
        .then(() => {
          waiting = null;
          return writeAtomically(path, `${JSON.stringify(mine.value, null, 2)}\n`);
        });
      return last;
    },
    async settled() {
      await last.catch(() => undefined);
    },
  };
}

/** What a person may have edited by hand is kept, under a name that says what happened to it. */
function setAside(path: string): void {
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-');
  try {
    renameSync(path, path.replace(/\.json$/, `.damaged-${stamp}.json`));
  } catch (error) {
    console.error(`Could not set the damaged file aside: ${error}`);
  }
}
