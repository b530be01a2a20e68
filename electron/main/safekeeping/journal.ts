import type { IpcCalls, JournalAppend } from '@shared/ipc';
import { fileErrorSentence } from '../file-errors';
import { type FoundJournal, readJournal } from './read-journal';
import {
  appendEntry,
  beginWriting,
  cutSegments,
  type JournalFolders,
  leaveLongSegment,
  leaveSegment,
  Refusal,
  type WritingState,
} from './write-journal';

type AppendAnswer = IpcCalls['journal:append']['answer'];

/** The journal of one run: the only one who writes into its folder. Everything is done one after the other. */
export interface Journal {
  /** What is on the disk now. */
  read(): Promise<FoundJournal>;
  /** Resolves when the entry is on the disk, synced; never throws. */
  append(entry: JournalAppend): Promise<AppendAnswer>;
  /** Lets go of the segments that hold nothing behind this sequence, and begins a new one when the last has grown long. */
  cutBack(sequence: number): Promise<void>;
  /** The last entry's sequence as far as it is known; 0 before the first read. */
  head(): number;
  close(): Promise<void>;
}

/** Opens the journal. Nothing is read before somebody asks for it, or writes. */
export function openJournal(folders: JournalFolders): Journal {
  const { folder } = folders;
  let queue: Promise<unknown> = Promise.resolve();
  let state: WritingState | null = null;

  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  }

  async function writingState(): Promise<WritingState> {
    if (state) return state;
    const found = await readJournal(folder);
    if (found.unreadable !== null) throw new Refusal(`The journal can't be read. ${found.unreadable}`);
    if (found.newer) throw new Refusal('The journal was written by a newer version of Throughline.');
    state = await beginWriting(folder, found);
    return state;
  }

  return {
    read: () => inTurn(() => readJournal(folder)),
    append: (entry) =>
      inTurn(async (): Promise<AppendAnswer> => {
        try {
          return await appendEntry(folders, await writingState(), entry);
        } catch (error) {
          const reason = error instanceof Refusal ? error.message : fileErrorSentence(error);
          return { outcome: 'failed', reason };
        }
      }),
    cutBack: (sequence) =>
      inTurn(async () => {
        await cutSegments(folders, state, sequence);
        if (state) await leaveLongSegment(state);
      }),
    head: () => state?.head ?? 0,
    close: () =>
      inTurn(async () => {
        if (state) await leaveSegment(state);
        state = null;
      }),
  };
}
