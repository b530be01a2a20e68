import { addManyInitiatives } from '@shared/plan/initiatives';
import { useMemo } from 'react';
import { candidatesKind } from '@/csv/candidates-kind';
import { TableImportDialog } from '@/csv/table-import-dialog';
import { actUndoable } from '@/store/act-undoable';
import { notify } from '@/ui/notices-store';

export interface CandidatesTableProps {
  readonly teamId: string;
  readonly onClose: () => void;
}

/** Brings candidates in from a spreadsheet's CSV. */
export function CandidatesTable({ teamId, onClose }: CandidatesTableProps) {
  const kind = useMemo(
    () =>
      candidatesKind({
        teamId,
        bringIn: (initiatives, _reading, done) =>
          actUndoable(addManyInitiatives, { teamId, initiatives }, notify, done).ok,
      }),
    [teamId],
  );
  return <TableImportDialog kind={kind} onClose={onClose} />;
}
