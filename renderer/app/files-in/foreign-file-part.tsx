import type { FileIn } from '@shared/exchange/files-in/file-in';
import { BoardsDialog } from './boards-dialog';
import { TableDialog } from './table-dialog';

export interface ForeignFilePartProps {
  readonly file: Exclude<FileIn, { form: 'workspace' }>;
  readonly onClose: () => void;
}

/** The dry run of a file of another program: what becomes what, and what stays behind. */
export function ForeignFilePart({ file, onClose }: ForeignFilePartProps) {
  return file.form === 'table' ? (
    <TableDialog file={file} onClose={onClose} />
  ) : (
    <BoardsDialog file={file} onClose={onClose} />
  );
}
