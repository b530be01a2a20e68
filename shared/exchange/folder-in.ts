import type { LeftOut } from './findings';
import { FOLDER_LIST } from './folder-files';

/** A file of a folder, as it was read. */
export interface NamedBytes {
  /** From the folder that was picked on, with a slash between: "backend/0001-use-one-queue.md". */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A folder as it was read: its text files, and what else is in it. */
export interface FolderIn {
  /** Its name, without what it lies in. */
  readonly name: string;
  readonly files: readonly NamedBytes[];
  /** What wasn't read, with the reason. */
  readonly leftOut: readonly LeftOut[];
}

/** Something in a folder, on whatever it lies. Each part is asked for only when it is wanted. */
export interface FolderEntry {
  readonly name: string;
  /** A link is never followed: it could lead out of the folder, or round in a circle. */
  readonly kind: 'file' | 'folder' | 'link';
  /** The bytes, or half a sentence why not: `TOO_LARGE` without opening it, for one. */
  readonly read: () => Promise<Uint8Array | string>;
  readonly list: () => Promise<readonly FolderEntry[]>;
}

/** How much of a folder is read at most; far more than a team has decisions. */
export const folderLimits = {
  /** Markdown files. */
  files: 10_000,
  /** Their bytes together. */
  bytes: 200 * 1024 * 1024,
  /** Folders in folders, below the one that was picked. */
  depth: 6,
  /** Files, links and folders that are looked at. */
  entries: 100_000,
} as const;

export const TOO_LARGE = 'It is too large for a decision record';
export const CANT_BE_READ = 'It can’t be read';

const many = (count: number) => count.toLocaleString('en-GB');

/**
 * Reads the Markdown files of a folder and of the folders in it, in the order of their names: records are often kept in a folder for each
 * part of a system. What isn't read is told, many files of one inner folder in one line.
 * @param limits are lower in tests
 * @throws what listing the folder itself throws
 */
export async function readFolderTree(
  name: string,
  list: FolderEntry['list'],
  limits: { readonly [Limit in keyof typeof folderLimits]: number } = folderLimits,
): Promise<FolderIn> {
  const walk = new FolderWalk(limits);
  await walk.take(await list(), '', 0);
  return { name, files: walk.files, leftOut: walk.leftOut };
}

class FolderWalk {
  readonly files: NamedBytes[] = [];
  readonly leftOut: LeftOut[] = [];
  private bytes = 0;
  private looked = 0;

  constructor(private readonly limits: { readonly [Limit in keyof typeof folderLimits]: number }) {}

  async take(entries: readonly FolderEntry[], place: string, depth: number): Promise<void> {
    let others = 0;
    for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))) {
      const where = `${place}${entry.name}`;
      if (entry.name === FOLDER_LIST) continue;
      this.looked += 1;
      if (this.looked > this.limits.entries) {
        const rest = `At most ${many(this.limits.entries)} files and folders are looked at`;
        this.leave(place === '' ? 'the rest of the folder' : `the rest of ${place.slice(0, -1)}`, rest);
        return;
      }
      if (entry.kind === 'link') this.leave(where, 'Links are not followed');
      else if (entry.kind === 'folder') await this.goInto(entry, where, depth + 1);
      else if (/\.(?:md|markdown|mdown|adr)$/i.test(entry.name)) await this.read(entry, where);
      // At the top each is named; a source tree below it would make a list that nobody reads.
      else if (depth === 0) this.leave(where, 'It is no Markdown file');
      else others += 1;
    }
    if (others > 0) {
      const files = others === 1 ? '1 file' : `${many(others)} files`;
      this.leave(
        `${files} in ${place.slice(0, -1)}`,
        others === 1 ? 'It is no Markdown file' : 'They are no Markdown files',
      );
    }
  }

  private async goInto(entry: FolderEntry, where: string, depth: number): Promise<void> {
    const why = this.whyNotInto(entry.name, depth);
    if (why !== null) {
      this.leave(where, why);
      return;
    }
    const inside = await entry.list().catch(() => null);
    if (inside === null) this.leave(where, CANT_BE_READ);
    else await this.take(inside, `${where}/`, depth);
  }

  private whyNotInto(name: string, depth: number): string | null {
    if (name.startsWith('.')) return 'Folders whose name begins with a dot are not looked into';
    if (name === 'node_modules') return 'It holds other people’s programs';
    if (depth <= this.limits.depth) return null;
    return `Folders are read ${this.limits.depth} deep: import it by itself`;
  }

  private async read(entry: FolderEntry, where: string): Promise<void> {
    if (this.files.length >= this.limits.files) {
      this.leave(where, `At most ${many(this.limits.files)} files of a folder are read`);
      return;
    }
    const read = await entry.read();
    if (typeof read === 'string') this.leave(where, read);
    else if (this.bytes + read.length > this.limits.bytes) {
      this.leave(where, 'The files before it are as much as is read of a folder');
    } else {
      this.bytes += read.length;
      this.files.push({ name: where, bytes: read });
    }
  }

  private leave(where: string, reason: string): void {
    this.leftOut.push({ where, reason });
  }
}
