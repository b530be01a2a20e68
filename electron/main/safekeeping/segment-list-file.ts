import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isInstant } from '@shared/kernel/calendar-date';
import type { ListedSegment } from '@shared/safekeeping/segment-list';
import { writeAtomically } from '../atomic-write';
import { foundLines, journalLine } from './journal-line';
import { keepAside } from './set-aside';

const FORMAT = 'throughline-journal-segments';
const VERSION = 1;

/** The list of the journal's segments as it lies on the disk. */
export interface FoundList {
  /** Null: there is none, as in a profile from before the list, or it can't be believed. */
  readonly segments: readonly ListedSegment[] | null;
  /** It is there, and isn't what was written, or can't be read. */
  readonly isDamaged: boolean;
}

/**
 * Where the list of a journal's segments lies: beside the folder, so that it is still there when the folder is gone. Without it a
 * segment that is gone from the journal's end would leave no trace.
 */
export function segmentListPath(folder: string): string {
  return join(dirname(folder), `${basename(folder)}-segments.jsonl`);
}

/** Reads the list of a journal's segments. It never throws. */
export async function readSegmentList(folder: string): Promise<FoundList> {
  try {
    const [line] = foundLines(await readFile(segmentListPath(folder)));
    const segments = line?.json ? parseList(line.json) : null;
    return { segments, isDamaged: segments === null };
  } catch (error) {
    return { segments: null, isDamaged: (error as NodeJS.ErrnoException).code !== 'ENOENT' };
  }
}

/**
 * Writes the list of a journal's segments whole; a damaged one in its place is set aside first.
 * @throws the file system's error
 */
export async function writeSegmentList(
  folder: string,
  setAside: string,
  segments: readonly ListedSegment[],
): Promise<void> {
  const path = segmentListPath(folder);
  if ((await readSegmentList(folder)).isDamaged) await keepAside(setAside, path);
  await writeAtomically(path, journalLine(JSON.stringify({ format: FORMAT, version: VERSION, segments })));
}

function parseList(json: Buffer): readonly ListedSegment[] | null {
  try {
    const { format, version, segments } = JSON.parse(json.toString()) as Record<string, unknown>;
    const isList = format === FORMAT && version === VERSION && Array.isArray(segments);
    return isList && segments.every(isListed) ? segments : null;
  } catch {
    return null;
  }
}

function isListed(value: unknown): value is ListedSegment {
  if (typeof value !== 'object' || value === null) return false;
  const { first, begun } = value as Record<string, unknown>;
  return Number.isSafeInteger(first) && typeof begun === 'string' && isInstant(begun);
}
