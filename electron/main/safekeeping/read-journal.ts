import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RECORD_VERSION } from '@shared/model/record-version';
import {
  entriesBehind,
  JOURNAL_FORMAT,
  JOURNAL_VERSION,
  type JournalEntry,
  type JournalGap,
  type JournalHead,
} from '@shared/safekeeping/journal-entry';
import type { SafeState } from '@shared/safekeeping/safe-state';
import { goneSegments, type ListedSegment } from '@shared/safekeeping/segment-list';
import { fileErrorSentence } from '../file-errors';
import { foundLines, parseLine } from './journal-line';
import { type FoundList, readSegmentList } from './segment-list-file';

const SEGMENT = /^journal-(\d{12,16})\.jsonl$/;

/** The name of a segment. @param first the first sequence that it may hold */
export function segmentName(first: number): string {
  return `journal-${String(first).padStart(12, '0')}.jsonl`;
}

/** A whole entry as it lies in a segment. */
export interface FoundEntry extends JournalHead {
  /** The sum of its changes. */
  readonly sum: string;
  /** Its JSON's bytes, changes and all. */
  readonly json: Buffer;
}

export interface FoundSegment {
  readonly name: string;
  readonly first: number;
  readonly entries: readonly FoundEntry[];
  /** Lines that have an end, and aren't what was written. */
  readonly damagedLines: number;
  /** Where the last whole line ends, in bytes. */
  readonly wholeEnd: number;
  readonly size: number;
  readonly hasHeader: boolean;
  readonly newer: boolean;
}

/** Everything that is whole in the journal, and what isn't. */
export interface FoundJournal {
  /** By their first sequence. */
  readonly segments: readonly FoundSegment[];
  readonly entries: readonly FoundEntry[];
  readonly damagedLines: number;
  readonly isTorn: boolean;
  readonly newer: boolean;
  readonly unreadable: string | null;
  /** Which segments there should be. */
  readonly list: FoundList;
}

/** Reads the journal's folder. It never throws: what can't be read is told in `unreadable`. */
export async function readJournal(folder: string): Promise<FoundJournal> {
  const segments: FoundSegment[] = [];
  let unreadable: string | null = null;
  try {
    for (const name of (await segmentNames(folder)) ?? []) {
      segments.push(readSegment(name, await readFile(join(folder, name))));
    }
  } catch (error) {
    unreadable = fileErrorSentence(error);
  }
  const last = segments.at(-1);
  const isTorn = last !== undefined && (last.size > last.wholeEnd || last.wholeEnd === 0);
  // Behind a later segment an end that is cut off is damage: nothing is written there any more.
  const cutOff = segments
    .slice(0, -1)
    .filter(({ size, wholeEnd, damagedLines }) => size > wholeEnd && damagedLines === 0);
  return {
    segments,
    entries: ascending(segments.flatMap(({ entries }) => entries)),
    damagedLines: segments.reduce((sum, segment) => sum + segment.damagedLines, 0) + cutOff.length,
    isTorn,
    newer: segments.some(({ newer }) => newer),
    unreadable,
    list: await readSegmentList(folder),
  };
}

/** The names of the segments, by their first sequence; null when there is no folder. */
export async function segmentNames(folder: string): Promise<string[] | null> {
  try {
    const names = (await readdir(folder)).filter((name) => SEGMENT.test(name));
    return names.sort((a, b) => firstOf(a) - firstOf(b));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** The first sequence that a segment of this name may hold. */
export function firstOf(name: string): number {
  return Number(SEGMENT.exec(name)?.[1] ?? 0);
}

function readSegment(name: string, bytes: Buffer): FoundSegment {
  const entries: FoundEntry[] = [];
  let damagedLines = 0;
  let wholeEnd = 0;
  let hasHeader = false;
  let newer = false;
  for (const { end, hasNewline, json } of foundLines(bytes)) {
    const parsed = json && parseLine(json);
    if (!parsed) {
      if (hasNewline) damagedLines += 1;
      continue;
    }
    wholeEnd = end;
    if ('header' in parsed) {
      const { format, version, recordVersion } = parsed.header;
      hasHeader ||= format === JOURNAL_FORMAT;
      newer ||= version > JOURNAL_VERSION || recordVersion > RECORD_VERSION;
    } else {
      newer ||= parsed.head.recordVersion > RECORD_VERSION;
      entries.push({ ...parsed.head, sum: parsed.sum, json });
    }
  }
  return {
    name,
    first: firstOf(name),
    entries,
    damagedLines,
    wholeEnd,
    size: bytes.length,
    hasHeader,
    newer,
  };
}

function ascending(entries: readonly FoundEntry[]): FoundEntry[] {
  const sorted: FoundEntry[] = [];
  for (const entry of entries) if (entry.sequence > (sorted.at(-1)?.sequence ?? 0)) sorted.push(entry);
  return sorted;
}

/** What can't be read isn't gone. */
function goneFrom({ list, segments, unreadable }: FoundJournal): readonly ListedSegment[] {
  const there = segments.map(({ first }) => first);
  return unreadable === null ? goneSegments(list.segments ?? [], there) : [];
}

/** What the start-up guard is told of the journal. */
export function journalState(found: FoundJournal): SafeState['journal'] {
  const last = found.entries.at(-1);
  return {
    head: last?.sequence ?? 0,
    total: last?.total ?? null,
    unbrokenFrom: unbrokenFrom(found.entries),
    damagedLines: found.damagedLines,
    isTorn: found.isTorn,
    newer: found.newer,
    unreadable: found.unreadable,
    gone: goneFrom(found),
    isListDamaged: found.list.isDamaged,
  };
}

function unbrokenFrom(entries: readonly JournalHead[]): number | null {
  let from: number | null = null;
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    const entry = entries[index];
    if (!entry || (from !== null && entry.sequence < from)) return from;
    if (entry.kind === 'replace') return 0;
    from = entry.after;
  }
  return from;
}

/** The entries behind a sequence as a JSON list, and the first place where one is missing. */
export function entriesAsJson(
  { entries }: FoundJournal,
  after: number,
): { readonly entries: string; readonly gap: JournalGap | null } {
  const behind = entriesBehind(after, entries);
  return { entries: `[${behind.entries.map(({ json }) => json.toString()).join(',')}]`, gap: behind.gap };
}

/** The entries with their changes. */
export function parseEntries(entries: readonly FoundEntry[]): JournalEntry[] {
  return entries.map(({ json }) => JSON.parse(json.toString()) as JournalEntry);
}
