import { Inflate } from 'fflate';
import { err, ok, type Result } from '../../kernel/result';
import type { ImportError } from '../import-error';
import type { Reading } from '../reading';

/** A file inside a ZIP. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly at: number;
}

/** How much of a ZIP is unpacked in one go. */
const PACKED_IN_ONE_GO = 16_384;

const MOST_ENTRIES = 20_000;

/** Whether bytes begin as a ZIP does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05);
}

/** What is in a ZIP, by its directory; nothing is unpacked. */
export function zipEntries(bytes: Uint8Array): Result<ZipEntry[], ImportError> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === -1) return damaged('it stops before its end');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_ENTRIES) return damaged('it holds too many files');
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) {
      return damaged('the list of its files is broken');
    }
    const nameLength = view.getUint16(at + 28, true);
    const name = latin(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return ok(entries);
}

/**
 * Unpacks one file of a ZIP, in parts. What comes out is held to the size that the directory names, so that a small file can't
 * fill the memory, and to its checksum.
 * @param most the most bytes that are taken
 */
export function* unpacking(
  bytes: Uint8Array,
  entry: ZipEntry,
  most: number,
): Reading<Result<Uint8Array, ImportError>> {
  if (entry.size > most) {
    const megabytes = Math.ceil(entry.size / 1024 / 1024);
    return err({
      code: 'too-large',
      message: `The file holds ${megabytes} MB when it is unpacked, and at most ${Math.floor(most / 1024 / 1024)} MB are read.`,
    });
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.at + 30 > view.byteLength || view.getUint32(entry.at, true) !== 0x04034b50) {
    return damaged('a file in it is not where it should be');
  }
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = bytes.subarray(start, start + entry.packedSize);
  if (packed.length < entry.packedSize) return damaged('it stops before its end');
  if (entry.method !== 0 && entry.method !== 8) return damaged('it is packed in a way that is not read here');
  const whole = entry.method === 0 ? packed : yield* inflating(packed, entry.size);
  if (whole === null || whole.length !== entry.size || crcOf(whole) !== entry.crc) {
    return damaged('what is in it is not what was packed');
  }
  return ok(whole);
}

function* inflating(packed: Uint8Array, size: number): Reading<Uint8Array | null> {
  const whole = new Uint8Array(size);
  let length = 0;
  let isTooMuch = false;
  const inflate = new Inflate((chunk) => {
    isTooMuch ||= length + chunk.length > size;
    if (isTooMuch) return;
    whole.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length; at += PACKED_IN_ONE_GO) {
    const next = at + PACKED_IN_ONE_GO;
    try {
      inflate.push(packed.subarray(at, next), next >= packed.length);
    } catch {
      return null;
    }
    if (isTooMuch) return null;
    yield Math.min(1, next / packed.length);
  }
  return length === size ? whole : null;
}

/** The end record stands last, but for a comment of up to 65,535 bytes. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return -1;
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

let crcTable: Uint32Array | null = null;

function crcOf(bytes: Uint8Array): number {
  crcTable ??= Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value >>> 0;
  });
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

function damaged(what: string): Result<never, ImportError> {
  return err({
    code: 'truncated',
    message: `The file is damaged: ${what}. Export it there again.`,
  });
}
