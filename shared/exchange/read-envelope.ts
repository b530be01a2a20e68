import { isInstant } from '../kernel/calendar-date';
import { err, ok, type Result } from '../kernel/result';
import { isRawRecord, type RawRecord } from '../model/migrations';
import { RECORD_VERSION } from '../model/tables';
import { quotedExcerpt } from './excerpt';
import type { ImportError, ImportErrorCode } from './import-error';
import { EXPORT_FORMAT, type ExportScope } from './json-export';
import { scanJson } from './scan-json';
import { textOfBytes } from './text-of-bytes';

/** The outside of a file of ours: it is whole and of a version that can be read. Its records are still unread. */
export interface Envelope {
  readonly version: number;
  /** The instant of the last change before the export; null when the file names none that exists. */
  readonly date: string | null;
  readonly scope: ExportScope;
  /** Lists by name of table, some of which this version may not know. */
  readonly records: Readonly<Record<string, readonly unknown[]>>;
}

/**
 * Reads a file as far as its envelope. Any bytes can be given; nothing is thrown.
 * @param bytes the file as it is on the disk
 */
export function readEnvelope(bytes: Uint8Array): Result<Envelope, ImportError> {
  const text = textOfBytes(bytes);
  if (!text.ok) return text;
  const scan = scanJson(text.value);
  if (!scan.ok) return scan;
  return asEnvelope(JSON.parse(text.value) as unknown);
}

function asEnvelope(value: unknown): Result<Envelope, ImportError> {
  if (!isRawRecord(value) || value.format !== EXPORT_FORMAT)
    return refused('another-program', strangeFile(value));
  const { version } = value;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refused(
      'no-version',
      'The file doesn\'t say which version of Throughline\'s format it has: its field "version" should be a whole number ' +
        'from 1. Choose a file as Throughline exported it.',
    );
  }
  if (version > RECORD_VERSION) {
    return refused(
      'newer-version',
      `The file has version ${version} of the format, and this Throughline reads versions up to ${RECORD_VERSION}. ` +
        'Update Throughline, then import it again.',
    );
  }
  const { records } = value;
  if (!isRawRecord(records)) {
    return refused(
      'wrong-shape',
      'The file has no records: its field "records" should be an object. Choose a snapshot.',
    );
  }
  for (const [table, list] of Object.entries(records)) {
    if (Array.isArray(list)) continue;
    return refused(
      'wrong-shape',
      `The file's records of ${quotedExcerpt(table)} aren't a list, so they can't be read. Choose a snapshot.`,
    );
  }
  return ok({
    version,
    date: typeof value.date === 'string' && isInstant(value.date) ? value.date : null,
    scope: value.scope === 'team' ? 'team' : 'workspace',
    records: records as Envelope['records'],
  });
}

/** What a file is that isn't ours, as far as it can be told by its fields. */
export function strangeFile(value: unknown): string {
  const advice = 'Choose a file that Throughline exported.';
  if (Array.isArray(value)) return `The file is a plain JSON list, not a file of Throughline. ${advice}`;
  if (!isRawRecord(value)) {
    return `The file is JSON with nothing in it but one value, not a file of Throughline. ${advice}`;
  }
  const kind = strangeKind(value);
  if (kind !== null) return `The file is ${kind}, not a file of Throughline. ${advice}`;
  if (typeof value.format === 'string') {
    return `The file is JSON of the format ${quotedExcerpt(value.format)}, not of Throughline. ${advice}`;
  }
  return `The file is JSON, but it isn't Throughline's: its field "format" doesn't say "${EXPORT_FORMAT}". ${advice}`;
}

function strangeKind(value: RawRecord): string | null {
  if (Array.isArray(value.lists) && Array.isArray(value.cards)) return 'a board exported from Trello';
  if (isRawRecord(value.packages) && 'lockfileVersion' in value) return 'a lock file of npm';
  if (
    typeof value.name === 'string' &&
    ['dependencies', 'devDependencies', 'scripts'].some((key) => key in value)
  ) {
    return 'a package.json';
  }
  if (typeof value.$schema === 'string' && 'properties' in value) return 'a JSON Schema';
  if (value.type === 'FeatureCollection') return 'a map (GeoJSON)';
  if (Array.isArray(value.cells) && 'nbformat' in value) return 'a notebook (Jupyter)';
  if (Array.isArray(value.elements) && value.type === 'excalidraw') return 'a drawing of Excalidraw';
  return null;
}

function refused(code: ImportErrorCode, message: string): Result<never, ImportError> {
  return err({ code, message });
}
