import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { IpcCalls, JournalAppend } from '@shared/ipc';
import { RECORD_VERSION } from '@shared/model/record-version';
import { fileErrorSentence } from '../file-errors';
import { makeSureOfRoom } from './free-space';
import { checksum, entryJson, journalLine } from './journal-line';
import {
  type FoundJournal,
  type FoundSegment,
  firstOf,
  readJournal,
  segmentName,
  segmentNames,
} from './read-journal';
import { createSegment, openSegment, type SegmentFile } from './segment-file';
import { keepAside } from './set-aside';

/** A segment that is longer than this isn't gone on with once a snapshot holds what is in it; in bytes. */
const LONG_SEGMENT = 64 * 1024;
/** How many entries are known by their sums, to tell the same one sent again from another one. */
const KNOWN_ENTRIES = 64;

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

interface Folders {
  /** Where the segments lie; made when the first entry comes. */
  readonly folder: string;
  /** Where damaged parts go. */
  readonly setAside: string;
}

/** Opens the journal. Nothing is read before somebody asks for it, or writes. */
export function openJournal(folders: Folders): Journal {
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
        await cutSegments(folders, state?.damaged ?? new Set(), sequence);
        if (state?.segment && state.segment.length > LONG_SEGMENT) await leaveSegment(state);
      }),
    head: () => state?.head ?? 0,
    close: () =>
      inTurn(async () => {
        if (state) await leaveSegment(state);
        state = null;
      }),
  };
}

/** Why nothing was written: not the disk's fault. */
class Refusal extends Error {}

interface WritingState {
  head: number;
  /** The sums of the last entries' changes, by sequence. */
  readonly sums: Map<number, string>;
  /** The names of segments in which something is damaged. */
  readonly damaged: Set<string>;
  /** The segment that is written to; null until the next entry comes. */
  segment: SegmentFile | null;
  /** A segment whose last write failed, and how far it is known to be whole. */
  reopen: { readonly name: string; readonly wholeEnd: number } | null;
}

async function beginWriting(folder: string, found: FoundJournal): Promise<WritingState> {
  const last = found.segments.at(-1);
  const damaged = new Set(found.segments.filter(isDamaged).map(({ name }) => name));
  return {
    head: found.entries.at(-1)?.sequence ?? 0,
    sums: new Map(found.entries.slice(-KNOWN_ENTRIES).map(({ sequence, sum }) => [sequence, sum])),
    damaged,
    // A damaged one is left as it is, so that it can be set aside whole.
    segment: last && !damaged.has(last.name) ? await openSegment(folder, last) : null,
    reopen: null,
  };
}

async function appendEntry(
  { folder, setAside }: Folders,
  state: WritingState,
  { changes, ...entry }: JournalAppend,
): Promise<AppendAnswer> {
  const sum = checksum(changes);
  if (entry.sequence <= state.head) {
    if (state.sums.get(entry.sequence) === sum) return { outcome: 'kept' };
    throw new Refusal('The journal has another change in this place already.');
  }
  if (!isListInOneLine(changes)) throw new Refusal("The change isn't one that the journal can hold.");
  const head = { ...entry, after: state.head, recordVersion: RECORD_VERSION };
  const line = journalLine(entryJson(head, changes));
  await makeSureOfRoom(folder, line.length);
  // Everything is in a replacement: what is damaged before it is needed no more.
  const heals = entry.kind === 'replace' && state.damaged.size > 0;
  if (heals) await leaveSegment(state);
  const segment = await segmentFor(folder, setAside, state, entry.sequence);
  try {
    await segment.append(line);
  } catch (error) {
    // What is on the disk is known only up to here, whatever can be read there now.
    state.reopen = { name: segment.name, wholeEnd: segment.length };
    await leaveSegment(state);
    throw error;
  }
  state.head = entry.sequence;
  state.sums.set(entry.sequence, sum);
  for (const known of state.sums.keys()) {
    if (state.sums.size <= KNOWN_ENTRIES) break;
    state.sums.delete(known);
  }
  if (heals) await setDamagedAside(folder, setAside, state);
  return { outcome: 'kept' };
}

async function segmentFor(
  folder: string,
  setAside: string,
  state: WritingState,
  sequence: number,
): Promise<SegmentFile> {
  if (state.segment && !(await state.segment.isThere())) await leaveSegment(state);
  if (state.reopen) {
    state.segment = await openSegment(folder, state.reopen).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    state.reopen = null;
  }
  state.segment ??= await newSegment(folder, setAside, segmentName(sequence));
  return state.segment;
}

async function newSegment(folder: string, setAside: string, name: string): Promise<SegmentFile> {
  try {
    return await createSegment(folder, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    // It would hold this sequence or later ones, and none of those was whole.
    await keepAside(setAside, join(folder, name));
    return createSegment(folder, name);
  }
}

async function leaveSegment(state: WritingState): Promise<void> {
  const { segment } = state;
  state.segment = null;
  await segment
    ?.close()
    .catch((error: unknown) => console.error(`The journal could not be closed: ${error}`));
}

async function setDamagedAside(folder: string, setAside: string, state: WritingState): Promise<void> {
  for (const name of state.damaged) {
    try {
      await keepAside(setAside, join(folder, name));
      state.damaged.delete(name);
    } catch (error) {
      console.error(`A damaged part of the journal could not be set aside: ${error}`);
    }
  }
}

/** All but the last segment, as far as the next one begins at or before what the snapshots hold. */
async function cutSegments(
  { folder, setAside }: Folders,
  damaged: ReadonlySet<string>,
  sequence: number,
): Promise<void> {
  const names = (await segmentNames(folder)) ?? [];
  for (const [index, name] of names.entries()) {
    const next = names[index + 1];
    if (next === undefined || firstOf(next) - 1 > sequence) return;
    if (damaged.has(name)) await keepAside(setAside, join(folder, name));
    else await rm(join(folder, name), { force: true });
  }
}

function isListInOneLine(changes: string): boolean {
  if (changes.includes('\n')) return false;
  try {
    return Array.isArray(JSON.parse(changes));
  } catch {
    return false;
  }
}

function isDamaged({ damagedLines }: FoundSegment): boolean {
  return damagedLines > 0;
}
