import { IMPORT_LIMIT_BYTES } from '../ipc';
import { err, type Result } from '../kernel/result';
import { decodingUtf8 } from './decode-utf8';
import { type ImportError, tooLarge } from './import-error';
import { finish, type Reading } from './reading';

const EMPTY: ImportError = {
  code: 'empty',
  message: 'The file is empty. Choose a file that Throughline exported, or a snapshot.',
};

const BLANK: ImportError = {
  code: 'empty',
  message:
    'The file holds nothing but blanks, as after a crash while it was written. Choose another export, or a snapshot.',
};

const UTF_16: ImportError = {
  code: 'utf-16',
  message: 'The file is UTF-16 text, and Throughline reads UTF-8. Save it again as UTF-8 and import that.',
};

/** How far into a file the form of its text is looked for. */
const PROBE = 1_024;

/** The text of a file, once it is known to be UTF-8 and of a size that can be read. */
export function textOfBytes(bytes: Uint8Array): Result<string, ImportError> {
  return finish(readingText(bytes, IMPORT_LIMIT_BYTES));
}

/** The same, in parts, with a limit of the caller's. */
export function* readingText(bytes: Uint8Array, limit: number): Reading<Result<string, ImportError>> {
  if (bytes.length === 0) return err(EMPTY);
  if (bytes.length > limit) return err(tooLarge(bytes.length, limit));
  if (isBlank(bytes)) return err(BLANK);
  if (looksLikeUtf16(bytes)) return err(UTF_16);
  const text = yield* decodingUtf8(bytes);
  return text.ok && text.value.trim() === '' ? err(BLANK) : text;
}

function isBlank(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 0x20) return false;
  return true;
}

/** By its byte order mark, or without one by zero bytes in every second place, as in text of mostly Latin letters. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  const probe = bytes.subarray(0, PROBE);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < probe.length; at += 1) {
    if (probe[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = probe.length / 2;
  return (even > half * 0.4 && odd < half * 0.1) || (odd > half * 0.4 && even < half * 0.1);
}
