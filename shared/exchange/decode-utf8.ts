import { err, ok, type Result } from '../kernel/result';
import type { ImportError } from './import-error';
import { finish, type Reading } from './reading';

const CHUNK = 16_384;

/**
 * The text of UTF-8 bytes; a byte order mark at the start is left out. Bytes that aren't UTF-8 are an error that names the
 * place, where the platform's decoder would name none.
 */
export function decodeUtf8(bytes: Uint8Array): Result<string, ImportError> {
  return finish(decodingUtf8(bytes));
}

/** The same, in parts. */
export function* decodingUtf8(bytes: Uint8Array): Reading<Result<string, ImportError>> {
  const parts: string[] = [];
  const units = new Uint16Array(CHUNK + 2);
  let length = 0;
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      units[length++] = byte;
      at += 1;
    } else {
      const size = sequenceLength(byte);
      const point = size === 0 ? -1 : codePoint(bytes, at, size);
      if (point === CUT_OFF) return err(cutOff(bytes));
      if (point < 0) return err(notUtf8(bytes, at));
      if (point > 0xffff) {
        units[length++] = 0xd800 + ((point - 0x10000) >> 10);
        units[length++] = 0xdc00 + ((point - 0x10000) & 0x3ff);
      } else {
        units[length++] = point;
      }
      at += size;
    }
    if (length >= CHUNK) {
      parts.push(textOf(units.subarray(0, length)));
      length = 0;
      yield at / bytes.length;
    }
  }
  parts.push(textOf(units.subarray(0, length)));
  return ok(parts.join(''));
}

/** `apply` takes the array as it is; spreading it would walk it by its iterator, twenty times as slow. */
function textOf(units: Uint16Array): string {
  return String.fromCharCode.apply(null, units as unknown as number[]);
}

const INVALID = -1;
const CUT_OFF = -2;

/** How many bytes a sequence has, by its first byte; 0 when no sequence starts like that. */
function sequenceLength(first: number): 0 | 2 | 3 | 4 {
  if (first >= 0xc2 && first <= 0xdf) return 2;
  if (first >= 0xe0 && first <= 0xef) return 3;
  if (first >= 0xf0 && first <= 0xf4) return 4;
  return 0;
}

/** The code point of a sequence; `INVALID`, or `CUT_OFF` when the file ends inside it. */
function codePoint(bytes: Uint8Array, at: number, size: 2 | 3 | 4): number {
  let point = (bytes[at] ?? 0) & (0xff >> (size + 1));
  for (let offset = 1; offset < size; offset += 1) {
    const next = bytes[at + offset];
    if (next === undefined) return CUT_OFF;
    if ((next & 0xc0) !== 0x80) return INVALID;
    point = (point << 6) | (next & 0x3f);
  }
  // Longer than needed, half of a surrogate pair, or past the last code point.
  const least = size === 4 ? 0x10000 : size === 3 ? 0x800 : 0x80;
  const valid = point >= least && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
  return valid ? point : INVALID;
}

function lineOf(bytes: Uint8Array, end: number): number {
  let line = 1;
  for (let at = 0; at < end; at += 1) if (bytes[at] === 0x0a) line += 1;
  return line;
}

function notUtf8(bytes: Uint8Array, at: number): ImportError {
  const line = lineOf(bytes, at);
  return {
    code: 'not-utf-8',
    line,
    message:
      `The file isn't UTF-8 text: byte ${at + 1}, in line ${line}, belongs to no character. ` +
      'Choose the file as Throughline exported it, or save it again as UTF-8.',
  };
}

function cutOff(bytes: Uint8Array): ImportError {
  const line = lineOf(bytes, bytes.length);
  return {
    code: 'truncated',
    line,
    message: `The file stops in the middle of a character, in line ${line}. Export it again, or choose a snapshot.`,
  };
}
