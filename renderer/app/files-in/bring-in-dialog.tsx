import type { Brought } from '@shared/exchange/files-in/bring-in';
import { type TeamChoice, teamNameFor } from '@shared/exchange/files-in/choice';
import { type FileIn, fileKindNames } from '@shared/exchange/files-in/file-in';
import type { Result } from '@shared/kernel/result';
import type { RuleError } from '@shared/kernel/rule';
import type { RuleResult } from '@shared/model/workspace';
import { type ReactNode, useState } from 'react';
import { Dialog } from '@/ui/dialog';
import { DialogButtons } from '@/ui/dialog-buttons';
import { Refusal, ReportSource } from '@/ui/report';
import { BroughtView } from './brought-view';
import styles from './files-in.module.css';
import { showImported } from './show-imported';
import { TeamFields } from './team-fields';

export interface BringInDialogProps {
  readonly file: FileIn;
  readonly team: TeamChoice;
  readonly onTeam: (team: TeamChoice) => void;
  /** What else is chosen, beside the team. */
  readonly choices?: ReactNode;
  /** What is chosen of its parts, above the dry run. */
  readonly children?: ReactNode;
  /** The dry run. */
  readonly brought: Result<Brought, RuleError>;
  /** Brings it in as one gesture, which a notice tells in these words. */
  readonly bringIn: (done: string) => RuleResult;
  /** Where it is seen then. */
  readonly place: { readonly area: string; readonly id?: string };
  readonly onClose: () => void;
}

/** What is asked before a file comes in: for whom, and whatever its kind asks; with the dry run of it. */
export function BringInDialog(props: BringInDialogProps) {
  const { file, team, brought, onClose } = props;
  const [problem, setProblem] = useState<string | null>(null);
  const bringIn = () => {
    if (!brought.ok) return;
    const result = props.bringIn(`Imported ${file.fileName} into ${brought.value.teamName}.`);
    if (showImported(result, team, props.place)) onClose();
    else if (!result.ok) setProblem(`${result.error.message} Nothing was changed.`);
  };
  return (
    <Dialog
      title="Import a file"
      size="large"
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} isDisabled={!brought.ok} onPress={bringIn}>
          Bring it in
        </DialogButtons>
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
        <TeamFields value={team} onChange={props.onTeam} newName={teamNameFor(file)} />
        {props.choices}
      </div>
      {props.children}
      <BroughtView brought={brought} />
    </Dialog>
  );
}
