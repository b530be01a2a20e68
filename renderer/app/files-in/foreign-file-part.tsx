import type { FileIn, ForeignFile } from '@shared/exchange/files-in/file-in';
import { BoardsDialog } from './boards-dialog';
import { DecisionsDialog } from './decisions-dialog';
import { TableDialog } from './table-dialog';
import { type Tried, tryAhead } from './try-ahead';

/** A file of another program, ready to be shown. */
export type ReadForeign =
  | { readonly file: ForeignFile; readonly tried: Tried }
  | { readonly file: Extract<FileIn, { form: 'table' | 'decisions' }>; readonly tried: null };

/**
 * Does ahead what the dialog of a file would hold the page up with.
 * @returns null when it was stopped
 */
export async function readyToShow(
  file: Exclude<FileIn, { form: 'workspace' }>,
  signal: AbortSignal,
): Promise<ReadForeign | null> {
  if (file.form === 'table' || file.form === 'decisions') return { file, tried: null };
  const tried = await tryAhead(file, signal);
  return tried && { file, tried };
}

export interface ForeignFilePartProps {
  readonly read: ReadForeign;
  readonly onClose: () => void;
}

/** The dry run of a file of another program: what becomes what, and what stays behind. */
export function ForeignFilePart({ read, onClose }: ForeignFilePartProps) {
  if (read.tried !== null) return <BoardsDialog {...read} onClose={onClose} />;
  const { file } = read;
  return file.form === 'decisions' ? (
    <DecisionsDialog file={file} onClose={onClose} />
  ) : (
    <TableDialog file={file} onClose={onClose} />
  );
}
