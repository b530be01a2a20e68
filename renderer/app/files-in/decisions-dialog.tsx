import { bringDecisions, importDecisions } from '@shared/exchange/files-in/bring-decisions';
import type { FileIn } from '@shared/exchange/files-in/file-in';
import { useMemo, useState } from 'react';
import { actUndoable } from '@/store/act-undoable';
import { systemContext } from '@/store/rule-context';
import { BringInDialog } from './bring-in-dialog';
import { firstTeam } from './team-fields';
import { useTriedWorkspace } from './use-tried-workspace';

export interface DecisionsDialogProps {
  readonly file: Extract<FileIn, { readonly form: 'decisions' }>;
  readonly onClose: () => void;
}

/** Decision records from files: for whom, and the dry run. */
export function DecisionsDialog({ file, onClose }: DecisionsDialogProps) {
  const [team, setTeam] = useState(() => firstTeam(file));
  const tried = useTriedWorkspace();
  const { on } = tried;
  const brought = useMemo(() => bringDecisions(on, { file, team }, systemContext()), [on, file, team]);
  return (
    <BringInDialog
      file={file}
      team={team}
      onTeam={setTeam}
      brought={brought}
      tried={tried}
      bringIn={(done, tell) => actUndoable(importDecisions, { file, team }, tell, done, { quiet: true })}
      place={{ area: 'log', id: 'decisions' }}
      onClose={onClose}
    />
  );
}
