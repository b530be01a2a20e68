import { bringDecisions, importDecisions } from '@shared/exchange/files-in/bring-decisions';
import { teamNameFor } from '@shared/exchange/files-in/choice';
import { type FileIn, fileKindNames } from '@shared/exchange/files-in/file-in';
import { addedIds } from '@shared/kernel/added-ids';
import { useMemo, useState } from 'react';
import { actUndoable } from '@/store/act-undoable';
import { readCurrentTeam, showTeam } from '@/store/current-team';
import { navigate } from '@/store/route';
import { systemContext } from '@/store/rule-context';
import { useWorkspace } from '@/store/use-workspace';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { notify } from '@/ui/notices-store';
import { Refusal, ReportSource } from '@/ui/report';
import { BroughtView } from './brought-view';
import styles from './files-in.module.css';
import { firstTeam, TeamFields } from './team-fields';

export interface DecisionsDialogProps {
  readonly file: Extract<FileIn, { readonly form: 'decisions' }>;
  readonly onClose: () => void;
}

/** Decision records from files: for whom, and the dry run. */
export function DecisionsDialog({ file, onClose }: DecisionsDialogProps) {
  const newName = teamNameFor(file);
  const [team, setTeam] = useState(() => firstTeam(readCurrentTeam()?.id ?? null, newName));
  const [problem, setProblem] = useState<string | null>(null);
  const workspace = useWorkspace((all) => all);
  const brought = useMemo(
    () => bringDecisions(workspace, { file, team }, systemContext()),
    [workspace, file, team],
  );
  const bringIn = () => {
    const done = brought.ok ? `Imported ${file.fileName} into ${brought.value.teamName}.` : '';
    const result = actUndoable(importDecisions, { file, team }, notify, done, { quiet: true });
    if (!result.ok) {
      setProblem(`${result.error.message} Nothing was changed.`);
      return;
    }
    const teamId = team.kind === 'existing' ? team.teamId : addedIds(result.value, 'team')[0];
    if (teamId !== undefined) showTeam(teamId);
    navigate({ area: 'log', id: 'decisions' });
    onClose();
  };
  return (
    <Dialog
      title="Import a file"
      size="large"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button keyHint="esc" onPress={onClose}>
            Cancel
          </Button>
          <Button variant="primary" isDisabled={!brought.ok} onPress={bringIn}>
            Bring it in
          </Button>
        </>
      }
    >
      <ReportSource>
        {file.fileName}: {fileKindNames[file.kind]}
      </ReportSource>
      {problem === null ? null : (
        <Refusal>
          <p>{problem}</p>
        </Refusal>
      )}
      <div className={styles.choices}>
        <TeamFields value={team} onChange={setTeam} newName={newName} />
      </div>
      <BroughtView brought={brought} />
    </Dialog>
  );
}
