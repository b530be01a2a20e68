import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { IpcCalls, JournalAppend } from '@shared/ipc';
import { RECORD_VERSION } from '@shared/model/record-version';
import { goneSegments, type ListedSegment, listedAnew } from '@shared/safekeeping/segment-list';
import { makeSureOfRoom } from './free-space';
import { checksum, entryLine } from './journal-line';
import { type FoundJournal, type FoundSegment, firstOf, segmentName, segmentNames } from './read-journal';
import { createSegment, openSegment, type SegmentFile } from './segment-file';
import { readSegmentList, writeSegmentList } from './segment-list-file';
import { keepAside } from './set-aside';

/** A segment that is longer than this isn't gone on with once a snapshot holds what is in it; in bytes. */
const LONG_SEGMENT = 64 * 1024;
/** How many entries are known by their sums, to tell the same one sent again from another one. */
const KNOWN_ENTRIES = 64;

export interface JournalFolders {
  /** Where the segments lie; made when the first entry comes. */
  readonly folder: string;
  /** Where damaged parts go. */
  readonly setAside: string;
}

/** Why nothing was written: not the disk's fault. */
export class Refusal extends Error {}

/** What is known of the journal between two entries. */
export interface WritingState {
  head: number;
  /** The sums of the last entries' changes, by sequence. */
  readonly sums: Map<number, string>;
  /** The names of segments in which something is damaged. */
  readonly damaged: Set<string>;
  /** The segments that there should be. */
  listed: readonly ListedSegment[];
  /** Whether the list on the disk says so, too. */
  isListed: boolean;
  /** The segment that is written to; null until the next entry comes. */
  segment: SegmentFile | null;
  /** A segment whose last write failed, and how far it is known to be whole. */
  reopen: { readonly name: string; readonly wholeEnd: number } | null;
}

/** @throws the file system's error */
export async function beginWriting(folder: string, found: FoundJournal): Promise<WritingState> {
  const last = found.segments.at(-1);
  const damaged = new Set(found.segments.filter(isDamaged).map(({ name }) => name));
  const list = found.list.segments;
  const listed = listedAnew(list ?? [], found.segments.flatMap(toList));
  return {
    head: found.entries.at(-1)?.sequence ?? 0,
    sums: new Map(found.entries.slice(-KNOWN_ENTRIES).map(({ sequence, sum }) => [sequence, sum])),
    damaged,
    listed,
    isListed: list?.length === listed.length,
    // A damaged one is left as it is, so that it can be set aside whole.
    segment: last && !damaged.has(last.name) ? await openSegment(folder, last) : null,
    reopen: null,
  };
}

/** One without an entry is listed when its first entry comes. */
function toList({ first, entries }: FoundSegment): ListedSegment[] {
  const [entry] = entries;
  return entry ? [{ first, begun: entry.at }] : [];
}

/**
 * Writes an entry and waits for the disk.
 * @throws Refusal, or the file system's error; the entry isn't in the journal then
 */
export async function appendEntry(
  folders: JournalFolders,
  state: WritingState,
  { changes, ...entry }: JournalAppend,
): Promise<IpcCalls['journal:append']['answer']> {
  const { folder } = folders;
  const bytes = Buffer.from(changes);
  const sum = checksum(bytes);
  if (entry.sequence <= state.head) {
    if (state.sums.get(entry.sequence) === sum) return { outcome: 'kept' };
    throw new Refusal('The journal has another change in this place already.');
  }
  if (!isListInOneLine(changes)) throw new Refusal("The change isn't one that the journal can hold.");
  const head = { ...entry, after: state.head, recordVersion: RECORD_VERSION };
  const line = entryLine(head, bytes);
  await makeSureOfRoom(folder, line.length);
  // Everything is in a replacement: what is damaged or gone before it is needed no more.
  const heals = entry.kind === 'replace' && (state.damaged.size > 0 || (await isOneGone(folder, state)));
  if (heals) await leaveSegment(state);
  const segment = await segmentFor(folders, state, entry.sequence);
  // Before the first entry is in it: a segment that holds what was called saved is never missing from the list.
  await list(folders, state, { first: firstOf(segment.name), begun: entry.at });
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
  if (heals) await forgetDamaged(folders, state);
  return { outcome: 'kept' };
}

async function isOneGone(folder: string, { listed }: WritingState): Promise<boolean> {
  const there = ((await segmentNames(folder)) ?? []).map(firstOf);
  return goneSegments(listed, there).length > 0;
}

async function segmentFor(
  { folder, setAside }: JournalFolders,
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

/** Makes sure that the list on the disk has a segment, and all others that there should be. */
async function list(
  { folder, setAside }: JournalFolders,
  state: WritingState,
  segment: ListedSegment,
): Promise<void> {
  const listed = listedAnew(state.listed, [segment]);
  if (state.isListed && listed.length === state.listed.length) return;
  await writeSegmentList(folder, setAside, listed);
  state.listed = listed;
  state.isListed = true;
}

/** Lets go of the segment that is written to; the next entry opens another. */
export async function leaveSegment(state: WritingState): Promise<void> {
  const { segment } = state;
  state.segment = null;
  await segment
    ?.close()
    .catch((error: unknown) => console.error(`The journal could not be closed: ${error}`));
}

/** Leaves the segment that is written to when it has grown long. */
export async function leaveLongSegment(state: WritingState): Promise<void> {
  if (state.segment && state.segment.length > LONG_SEGMENT) await leaveSegment(state);
}

/** The list goes first: cut off in between, it may have too little, and never something that was put away on purpose. */
async function forgetDamaged({ folder, setAside }: JournalFolders, state: WritingState): Promise<void> {
  try {
    const whole = ((await segmentNames(folder)) ?? [])
      .filter((name) => !state.damaged.has(name))
      .map(firstOf);
    const listed = state.listed.filter(({ first }) => whole.includes(first));
    await writeSegmentList(folder, setAside, listed);
    state.listed = listed;
    for (const name of state.damaged) {
      await keepAside(setAside, join(folder, name));
      state.damaged.delete(name);
    }
  } catch (error) {
    console.error(`A damaged part of the journal could not be set aside: ${error}`);
  }
}

/**
 * Lets go of all but the last segment, as far as the next one begins at or before what the snapshots hold.
 * @param state null when nothing was written in this run yet
 * @throws the file system's error
 */
export async function cutSegments(
  { folder, setAside }: JournalFolders,
  state: WritingState | null,
  sequence: number,
): Promise<void> {
  const names = (await segmentNames(folder)) ?? [];
  const kept = names.findIndex((_, index) => {
    const next = names[index + 1];
    return next === undefined || firstOf(next) - 1 > sequence;
  });
  const first = firstOf(names[kept] ?? '');
  const listed = state?.listed ?? (await readSegmentList(folder)).segments;
  // As above, the list goes first.
  if (kept > 0 && listed) {
    const left = listed.filter((segment) => segment.first >= first);
    await writeSegmentList(folder, setAside, left);
    if (state) state.listed = left;
  }
  for (const name of names.slice(0, Math.max(0, kept))) {
    if (state?.damaged.has(name)) await keepAside(setAside, join(folder, name));
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
