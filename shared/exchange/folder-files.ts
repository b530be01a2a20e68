import type { LeftOut } from './findings';

/** A file of an export into a folder. */
export interface FolderFile {
  /** Without a folder. */
  readonly name: string;
  readonly content: string;
  /** What the file is of, the same in every export: by it a file is known again that has another name now. */
  readonly of: string;
}

/** A file by its name, and a word on it. */
export interface FolderNote {
  readonly file: string;
  /** Half a sentence: "somebody changed it since". */
  readonly reason: string;
}

/** What an export into a folder does, or would do. */
export interface FolderReport {
  /** Files that weren't there. */
  readonly added: readonly string[];
  /** Files from here that nobody changed, with other words now. */
  readonly changed: readonly string[];
  /** Files from here that nobody changed, under a name that isn't theirs any more. */
  readonly removed: readonly FolderNote[];
  /** Files that are as they should be. */
  readonly unchanged: readonly string[];
  /** Files that aren't from here, or that somebody changed. */
  readonly leftAlone: readonly FolderNote[];
  /** Files that aren't from here and have the number of one that is. */
  readonly sameNumber: readonly FolderNote[];
}

/** The list that an export leaves in its folder, so that the next one knows its own files again. */
export const FOLDER_LIST = '.throughline-export.json';

/** A report in one line: "Files: 2 are new, 1 changes, 4 stay as they are." */
export function folderSentence(report: FolderReport, tense: 'would' | 'did'): string {
  const { added, changed, removed, unchanged, leftAlone } = report;
  const parts = [
    counted(added.length, tense === 'would' ? ['is new', 'are new'] : ['was added', 'were added']),
    counted(changed.length, tense === 'would' ? ['changes', 'change'] : ['was changed', 'were changed']),
    counted(
      removed.length,
      tense === 'would' ? ['gets another name', 'get other names'] : ['got another name', 'got other names'],
    ),
    counted(
      unchanged.length,
      tense === 'would' ? ['stays as it is', 'stay as they are'] : ['was the same', 'were the same'],
    ),
    counted(
      leftAlone.length,
      tense === 'would' ? ['is left alone', 'are left alone'] : ['was left alone', 'were left alone'],
    ),
  ].filter((part) => part !== null);
  if (parts.length === 0) return 'There is nothing to write.';
  return `Files: ${parts.join(', ')}.`;
}

function counted(count: number, [one, many]: readonly [string, string]): string | null {
  return count === 0 ? null : `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** A file of a folder, as it was read. */
export interface NamedBytes {
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

/** The most files of one folder that are read: more than a team has decisions. */
const MOST_FILES = 10_000;

export const TOO_LARGE = 'It is too large for a decision record';
export const CANT_BE_READ = 'It can’t be read';

/**
 * Why an entry of a folder isn't read.
 * @param count how many were read before it
 * @returns the reason; empty for what is our own and needs no word; null where it is read
 */
export function whyNotRead(name: string, isFolder: boolean, count: number): string | null {
  if (name === FOLDER_LIST) return '';
  if (isFolder) return 'Folders inside are not read: import each by itself';
  if (!/\.(?:md|markdown|mdown|adr)$/i.test(name)) return 'It is no Markdown file';
  return count < MOST_FILES
    ? null
    : `At most ${MOST_FILES.toLocaleString('en-GB')} files of a folder are read`;
}
