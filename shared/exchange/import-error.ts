import { IMPORT_LIMIT_BYTES } from '../ipc';

/** Why a file can't be read at all. What is wrong with single records is told in the preview instead. */
export type ImportErrorCode =
  | 'empty'
  | 'too-large'
  | 'utf-16'
  | 'not-utf-8'
  | 'truncated'
  | 'not-json'
  | 'too-deep'
  | 'too-complex'
  | 'forbidden-key'
  | 'duplicate-key'
  | 'another-program'
  | 'no-version'
  | 'newer-version'
  | 'not-migrated'
  | 'wrong-shape';

/** A refusal to read a file: the workspace is as it was. */
export interface ImportError {
  readonly code: ImportErrorCode;
  /** What is wrong, where, and what to do: ready to be shown. */
  readonly message: string;
  /** Where in the text, from 1, when it is known. */
  readonly line?: number;
  /** Counted in UTF-16 code units, from 1. */
  readonly column?: number;
}

/**
 * How deep a file may be nested, and how much may be in it. An export of ours under the size limit has room under each of
 * them; they bound the time that a hostile file can take.
 */
export const importLimits = {
  depth: 32,
  values: 1_500_000,
  /** Lists and objects together. */
  containers: 250_000,
  /** Fields of one object. */
  fields: 10_000,
  /** Entries of one list inside a record, the bin's apart. */
  listInRecord: 10_000,
} as const;

/** A file over the limit. The main process finds it before it reads the file; the sentence is the same. */
export function tooLarge(sizeInBytes: number, limit = IMPORT_LIMIT_BYTES): ImportError {
  const megabytes = (bytes: number) => Math.ceil((bytes / 1024 / 1024) * 10) / 10;
  return {
    code: 'too-large',
    message:
      `The file is ${megabytes(sizeInBytes)} MB, and an import reads at most ${megabytes(limit)} MB. ` +
      'Export one team at a time and import those files.',
  };
}
