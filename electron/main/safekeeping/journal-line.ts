import { crc32 } from 'node:zlib';
import type { JournalHead } from '@shared/safekeeping/journal-entry';

const NEWLINE = 0x0a;
const SPACE = 0x20;
/** The sum and the space before the JSON. */
const SUM_LENGTH = 9;
/** The changes come last, so that what comes before them can be read without reading them. */
const BEFORE_CHANGES = ',"changes":';

/** One line of the journal: the CRC-32 of the JSON's bytes, a space, the JSON. */
export function journalLine(json: string): Buffer {
  return Buffer.from(`${checksum(json)} ${json}\n`);
}

/** The JSON of an entry. @param changes the list of changes as JSON, in one line */
export function entryJson(head: JournalHead, changes: string): string {
  const { sequence, after, at, total, recordVersion, kind } = head;
  const ordered = { sequence, after, at, total, recordVersion, kind };
  return `${JSON.stringify(ordered).slice(0, -1)}${BEFORE_CHANGES}${changes}}`;
}

/**
 * The line of an entry, `journalLine` of its `entryJson`, from changes that are bytes already: a long text is made into bytes once
 * and not for each sum of it.
 */
export function entryLine(head: JournalHead, changes: Buffer): Buffer {
  const before = Buffer.from(entryJson(head, '').slice(0, -1));
  const end = Buffer.from('}');
  const sum = crc32(end, crc32(changes, crc32(before)));
  const newline = Buffer.from([NEWLINE]);
  return Buffer.concat([Buffer.from(`${inHexadecimal(sum)} `), before, changes, end, newline]);
}

/** The CRC-32 of a text's UTF-8 or of bytes, as eight hexadecimal digits. */
export function checksum(data: string | Buffer): string {
  return inHexadecimal(crc32(data));
}

function inHexadecimal(sum: number): string {
  return sum.toString(16).padStart(8, '0');
}

/** A line as it lies in the file. */
export interface FoundLine {
  /** Where it ends, behind its newline; in bytes from the start of the file. */
  readonly end: number;
  readonly hasNewline: boolean;
  /** The JSON's bytes; null when the sum is wrong. */
  readonly json: Buffer | null;
}

/** Every line of a segment's bytes, in its order; the last one may be without a newline. */
export function* foundLines(bytes: Buffer): Generator<FoundLine> {
  let start = 0;
  while (start < bytes.length) {
    const newline = bytes.indexOf(NEWLINE, start);
    const hasNewline = newline >= 0;
    const line = bytes.subarray(start, hasNewline ? newline : bytes.length);
    start = hasNewline ? newline + 1 : bytes.length;
    yield { end: start, hasNewline, json: hasNewline ? wholeJson(line) : null };
  }
}

function wholeJson(line: Buffer): Buffer | null {
  if (line.length <= SUM_LENGTH || line[SUM_LENGTH - 1] !== SPACE) return null;
  const json = line.subarray(SUM_LENGTH);
  return line.toString('latin1', 0, SUM_LENGTH - 1) === checksum(json) ? json : null;
}

/** The first line of a segment. */
export interface JournalHeader {
  readonly format: string;
  readonly version: number;
  readonly recordVersion: number;
}

/** What a whole line is: an entry without its changes and their sum, the header, or null when it is neither. */
export function parseLine(
  json: Buffer,
): { readonly head: JournalHead; readonly sum: string } | { readonly header: JournalHeader } | null {
  const at = json.indexOf(BEFORE_CHANGES);
  try {
    if (at < 0) {
      const header = JSON.parse(json.toString()) as JournalHeader;
      return typeof header.format === 'string' && isCount(header.version) && isCount(header.recordVersion)
        ? { header }
        : null;
    }
    const head = JSON.parse(`${json.toString('utf8', 0, at)}}`) as JournalHead;
    const isHead =
      [head.sequence, head.after, head.total, head.recordVersion].every(isCount) &&
      typeof head.at === 'string' &&
      (head.kind === 'change' || head.kind === 'replace');
    const changes = json.subarray(at + BEFORE_CHANGES.length, json.length - 1);
    return isHead ? { head, sum: checksum(changes) } : null;
  } catch {
    return null;
  }
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
