import { err, ok, type Result } from '../../kernel/result';
import { finish } from '../reading';
import { readingText } from '../text-of-bytes';

/** The largest file of a decision record, in bytes (256 KB): nobody writes one as long. */
export const DECISION_LIMIT_BYTES = 256 * 1024;

/** The text of a file, or why it is none, as half a sentence. */
export function decodeDecision(bytes: Uint8Array): Result<string, string> {
  if (bytes.length > DECISION_LIMIT_BYTES) return err('It is too large for a decision record');
  const text = finish(readingText(bytes, DECISION_LIMIT_BYTES));
  if (!text.ok) return err(text.error.code === 'empty' ? 'There is nothing in it' : 'It is no text in UTF-8');
  return ok(text.value);
}
