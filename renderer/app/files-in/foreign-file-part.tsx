import type { FileIn } from '@shared/exchange/files-in/file-in';
import { BoardsDialog } from './boards-dialog';
import { DecisionsDialog } from './decisions-dialog';
import { TableDialog } from './table-dialog';

export interface ForeignFilePartProps {
  readonly file: Exclude<FileIn, { form: 'workspace' }>;
  readonly onClose: () => void;
}

/** The dry run of a file of another program: what becomes what, and what stays behind. */
export function ForeignFilePart({ file, onClose }: ForeignFilePartProps) {
  if (file.form === 'decisions') return <DecisionsDialog file={file} onClose={onClose} />;
  return file.form === 'table' ? (
    <TableDialog file={file} onClose={onClose} />
  ) : (
    <BoardsDialog file={file} onClose={onClose} />
  );
}
