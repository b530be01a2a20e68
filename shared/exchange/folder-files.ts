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
