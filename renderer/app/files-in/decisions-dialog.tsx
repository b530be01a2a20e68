import { bringDecisions, importDecisions } from '@shared/exchange/files-in/bring-decisions';
import type { FileIn } from '@shared/exchange/files-in/file-in';
import { useMemo, useState } from 'react';
import { actUndoable } from '@/store/act-undoable';
import { systemContext } from '@/store/rule-context';
import { useWorkspace } from '@/store/use-workspace';
import { notify } from '@/ui/notices-store';
import { BringInDialog } from './bring-in-dialog';
import { firstTeam } from './team-fields';

export interface DecisionsDialogProps {
  readonly file: Extract<FileIn, { readonly form: 'decisions' }>;
  readonly onClose: () => void;
}

/** Decision records from files: for whom, and the dry run. */
export function DecisionsDialog({ file, onClose }: DecisionsDialogProps) {
  const [team, setTeam] = useState(() => firstTeam(file));
  const workspace = useWorkspace((all) => all);
  const brought = useMemo(
    () => bringDecisions(workspace, { file, team }, systemContext()),
    [workspace, file, team],
  );
  return (
    <BringInDialog
      file={file}
      team={team}
      onTeam={setTeam}
      brought={brought}
      bringIn={(done) => actUndoable(importDecisions, { file, team }, notify, done, { quiet: true })}
      place={{ area: 'log', id: 'decisions' }}
      onClose={onClose}
    />
  );
}
