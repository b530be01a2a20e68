import { err, ok, type Result } from '../../kernel/result';
import type { LeftBehind } from '../foreign/left-behind';
import { parsingJson } from '../foreign/parse-json';
import { type Loose, lineOf, objectOf } from '../foreign/values';
import type { ImportError } from '../import-error';
import type { Reading } from '../reading';

/** The records of a file, sorted by what they are. */
export interface FocalboardRecords {
  readonly boards: Loose[];
  readonly blocks: Loose[];
}

/** Whether a JSON value is a line of Focalboard's: the line with the version, or one with a record. */
export function isFocalboardLine(value: Loose): boolean {
  if (typeof value.version === 'number' && !('lists' in value) && !('format' in value) && 'date' in value)
    return true;
  return /^(board|block|boardMember|boardBlock)$/.test(lineOf(value.type)) && typeof value.data === 'object';
}

/** Reads the lines of a file: one JSON value each. A line that can't be read stays behind, the others come in. */
export function* readingLines(
  text: string,
  name: string,
  behind: LeftBehind,
): Reading<Result<FocalboardRecords, ImportError>> {
  const boards: Loose[] = [];
  const blocks: Loose[] = [];
  let members = 0;
  let broken: ImportError | null = null;
  let line = 0;
  for (let at = 0; at < text.length; ) {
    line += 1;
    const next = text.indexOf('\n', at);
    const end = next === -1 ? text.length : next;
    const raw = text.slice(at, end).trim();
    at = end + 1;
    if (line % 200 === 0) yield Math.min(1, at / text.length);
    if (raw === '') continue;
    const parsed = yield* parsingJson(raw);
    if (!parsed.ok || parsed.value.end < raw.length) {
      const error: ImportError = parsed.ok ? { code: 'not-json', message: brokenLine(line) } : parsed.error;
      broken ??= { ...error, line, message: brokenLine(line) };
      behind.leaveOut(`line ${line} of ${name}`, 'It isn’t whole JSON');
      continue;
    }
    const record = objectOf(parsed.value.value);
    const data = objectOf(record.data);
    const type = lineOf(record.type);
    if (type === 'board' || (type !== '' && lineOf(data.type) === 'board')) boards.push(data);
    else if (type === 'block' || type === 'boardBlock') blocks.push(data);
    else if (type === 'boardMember') members += 1;
    else if (!isFocalboardLine(record))
      behind.leaveOut(`line ${line} of ${name}`, 'It is of a kind that isn’t known');
  }
  behind.leaveOutMany(
    members,
    ['member of a board', 'members of boards'],
    'The file knows people by a number only',
  );
  if (boards.length + blocks.length === 0) {
    return err(broken ?? { code: 'wrong-shape', message: 'There is no board of Focalboard in this file.' });
  }
  return ok({ boards, blocks });
}

function brokenLine(line: number): string {
  return `Line ${line} of the file isn't whole JSON, and there is no board in the others. Export it there again.`;
}
