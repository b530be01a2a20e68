/**
 * The contract between the main process and the renderer: every call and every event, with what goes in and out.
 * The preload builds its bridge from it, the main process answers it, and nothing else talks across.
 */

import type { FolderFile, FolderReport } from './exchange/folder-files';
import type { FolderIn } from './exchange/folder-in';
import type { JournalGap } from './safekeeping/journal-entry';
import type { SafeState } from './safekeeping/safe-state';
import type { NamedSnapshot, SnapshotInfo, SnapshotReason } from './safekeeping/snapshot-name';

/** What a person set on this machine. It is kept beside the window's place, not in the workspace, and never exported. */
export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark' | 'room';
  /** Everything 1.5 times as large, in the room theme, without what only the facilitator needs. */
  readonly roomScreen: boolean;
  readonly timerSound: boolean;
  readonly lastTeamId: string | null;
  readonly lastRetroId: string | null;
}

export const defaultPreferences: Preferences = {
  theme: 'system',
  roomScreen: false,
  timerSound: true,
  lastTeamId: null,
  lastRetroId: null,
};

export interface AppInfo {
  readonly version: string;
  readonly electron: string;
  readonly chromium: string;
  readonly platform: 'mac' | 'windows' | 'linux';
  /** Where the data lies, to be shown to the person; the renderer can't open it. */
  readonly dataFolder: string;
}

export type FileKind = TextFileKind | 'png' | 'pdf';

/** The kinds of files that are text. */
export const textFileKinds = ['markdown', 'json', 'svg', 'csv', 'ics', 'text'] as const;

export type TextFileKind = (typeof textFileKinds)[number];

interface SuggestedName {
  /** A name without a folder; the dialog starts with it. */
  readonly suggestedName: string;
}

export type SaveFileRequest = SuggestedName &
  (
    | { readonly kind: TextFileKind; readonly content: string }
    | { readonly kind: 'png'; readonly content: Uint8Array }
  );

export type SaveFileResult =
  | { readonly outcome: 'saved'; readonly fileName: string; readonly folder: string }
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'failed'; readonly reason: string };

export type OpenFileResult =
  | { readonly outcome: 'opened'; readonly fileName: string; readonly bytes: Uint8Array }
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'too-large'; readonly fileName: string; readonly sizeInBytes: number }
  | { readonly outcome: 'failed'; readonly reason: string };

/** A folder that somebody picked. The page never learns a way to another: it has this word for it alone. */
export type ChooseFolderResult =
  | { readonly outcome: 'chosen'; readonly ticket: string; readonly folder: string }
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'failed'; readonly reason: string };

/** A folder of decision records that somebody picked, with what could be read in it. */
export type ReadFolderResult =
  | { readonly outcome: 'read'; readonly folder: FolderIn }
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'failed'; readonly reason: string };

export type ExportFolderResult =
  | { readonly outcome: 'done'; readonly report: FolderReport }
  | { readonly outcome: 'failed'; readonly reason: string };

export type RebuildResult =
  | {
      readonly outcome: 'rebuilt';
      /** The workspace as the text of an export, in this version. */
      readonly content: string;
      readonly sequence: number;
      readonly changedAt: string;
      readonly total: number;
      /** How many records there should be, as the journal says; null where no entry of it was applied. */
      readonly expectedTotal: number | null;
      readonly gap: JournalGap | null;
    }
  | { readonly outcome: 'nothing' }
  | { readonly outcome: 'failed'; readonly reason: string };

export interface JournalAppend {
  /** Above every one that was appended before; the same again, with the same changes, is answered with `kept` at once. */
  readonly sequence: number;
  readonly at: string;
  readonly total: number;
  readonly kind: 'change' | 'replace';
  /** The list of changes as JSON, in one line; or its end, where the parts before it were sent ahead. */
  readonly changes: string;
  /** How many parts were sent ahead; none where it isn't said. */
  readonly parts?: number;
}

/** A part of a long list of changes, sent ahead of its entry: handing over a text of many megabytes at once holds the page up. */
export interface JournalPart {
  /** That of the entry. */
  readonly sequence: number;
  /** Which part it is, from 0. The first lets go of whatever parts were sent before. */
  readonly part: number;
  readonly text: string;
}

/** The largest file an import reads, in bytes (25 MB). */
export const IMPORT_LIMIT_BYTES = 25 * 1024 * 1024;

/** The largest file of another program, in bytes (50 MB): a board with years of history in it. */
export const FOREIGN_LIMIT_BYTES = 50 * 1024 * 1024;

/** What the renderer may ask of the main process: the arguments and the answer of each call. */
export interface IpcCalls {
  'app:info': { argument: undefined; answer: AppInfo };
  'preferences:read': { argument: undefined; answer: Preferences };
  'preferences:write': { argument: Preferences; answer: undefined };
  /** Shows the save dialog and writes through a temporary file, a sync and a rename. */
  'file:save': { argument: SaveFileRequest; answer: SaveFileResult };
  /** Shows the save dialog and writes the page as it is now, in its style for paper, as a PDF. */
  'file:print': { argument: SuggestedName; answer: SaveFileResult };
  /**
   * Shows the open dialog and reads the file that was picked: JSON, or a table, or anything that can come in from other programs,
   * of which larger ones are read.
   */
  'file:open': { argument: 'csv' | 'any' | undefined; answer: OpenFileResult };
  /** Shows the dialog for a folder into which files are to be written. Nothing is written yet. */
  'folder:choose': { argument: undefined; answer: ChooseFolderResult };
  /** Writes files into a folder that was picked in this run, or says what writing them would do. */
  'folder:export': {
    argument: {
      readonly ticket: string;
      readonly files: readonly FolderFile[];
      readonly dryRun: boolean;
    };
    answer: ExportFolderResult;
  };
  /** Shows the dialog for a folder of decision records, and reads its Markdown files. */
  'folder:read': { argument: undefined; answer: ReadFolderResult };
  /** What lies beside the database. The database's own state isn't in it. */
  'safe:state': { argument: undefined; answer: SafeState & { readonly recordVersion: number | null } };
  /** The workspace from the newest whole snapshot and the journal behind it. */
  'safe:rebuild': { argument: undefined; answer: RebuildResult };
  /** Whether the database was found good. The copy of its files from before the start is let go of, or set aside for good. */
  'safe:verdict': {
    argument: { readonly agreed: boolean; readonly setAsideAtNextStart: boolean };
    answer: undefined;
  };
  /** Keeps a part of an entry in memory until the entry itself comes. Nothing of it is written before that. */
  'journal:part': { argument: JournalPart; answer: undefined };
  /** Answers when the changes are on the disk, synced. */
  'journal:append': {
    argument: JournalAppend;
    answer: { readonly outcome: 'kept' } | { readonly outcome: 'failed'; readonly reason: string };
  };
  /** The whole entries behind a sequence, as a JSON list of `JournalEntry`. */
  'journal:read': {
    argument: { readonly after: number };
    answer:
      | { readonly outcome: 'read'; readonly entries: string; readonly gap: JournalGap | null }
      | { readonly outcome: 'failed'; readonly reason: string };
  };
  /** Newest first, by sequence. Those that are damaged are what their names say, and can't be read. */
  'snapshots:list': {
    argument: undefined;
    answer: { readonly snapshots: readonly SnapshotInfo[]; readonly damaged: readonly NamedSnapshot[] };
  };
  'snapshots:read': {
    argument: { readonly id: string };
    answer:
      | { readonly outcome: 'read'; readonly content: string }
      | { readonly outcome: 'failed'; readonly reason: string };
  };
  /** Takes a snapshot of what is on the disk: whoever asks has settled the saver before. */
  'snapshots:take': {
    argument: { readonly reason: SnapshotReason };
    answer:
      | { readonly outcome: 'taken'; readonly sequence: number }
      | { readonly outcome: 'unchanged' }
      | { readonly outcome: 'failed'; readonly reason: string };
  };
  'clipboard:write': { argument: { readonly text: string; readonly html: string | null }; answer: undefined };
  /** Puts a picture on the clipboard. */
  'clipboard:write-picture': { argument: { readonly png: Uint8Array }; answer: undefined };
  'folder:reveal': { argument: 'data' | 'snapshots'; answer: undefined };
  /** There is something to see: the window shows itself, if it hasn't yet. */
  'window:drawn': { argument: undefined; answer: undefined };
  /** Opens another window on the same workspace. */
  'window:new': { argument: undefined; answer: undefined };
  /** What the Edit menu says: "Undo: move note". Null greys the entry. */
  'menu:history': {
    argument: { readonly undo: string | null; readonly redo: string | null };
    answer: undefined;
  };
  /** The answer to `window:closing`: whether all is on disk. */
  'window:closing-answer': { argument: { readonly saved: boolean }; answer: undefined };
}

/** What the main process tells the renderer. */
export interface IpcEvents {
  /** A menu entry was chosen; the id is one of `menuCommands`. */
  'menu:command': { readonly command: MenuCommand };
  /** The window is about to close: write what is pending, then answer; and shorten the database's log where it is long. */
  'window:closing': { readonly isLogLong: boolean };
}

/** The menu's entries that the renderer carries out; the palette has the same commands. */
export const menuCommands = [
  'retro.new',
  'workspace.import',
  'workspace.export',
  'workspace.snapshots',
  'team.export',
  'retro.export',
  'edit.undo',
  'edit.redo',
  'view.palette',
  'view.room-screen',
  'view.theme-system',
  'view.theme-light',
  'view.theme-dark',
  'view.theme-room',
  'help.keys',
] as const;

export type MenuCommand = (typeof menuCommands)[number];

/** The bridge as the renderer sees it, under `window.throughline`. */
export interface Bridge {
  call<Name extends keyof IpcCalls>(
    name: Name,
    argument: IpcCalls[Name]['argument'],
  ): Promise<IpcCalls[Name]['answer']>;
  /** Listens to an event; the function that comes back stops it. */
  on<Name extends keyof IpcEvents>(name: Name, listener: (event: IpcEvents[Name]) => void): () => void;
}
