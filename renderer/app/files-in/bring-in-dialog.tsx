import type { Brought } from '@shared/exchange/files-in/bring-in';
import { type TeamChoice, teamNameFor } from '@shared/exchange/files-in/choice';
import { type FileIn, fileKindNames } from '@shared/exchange/files-in/file-in';
import type { Result } from '@shared/kernel/result';
import type { RuleError } from '@shared/kernel/rule';
import type { RuleResult } from '@shared/model/workspace';
import { type ReactNode, useState } from 'react';
import type { UndoOffer } from '@/store/act-undoable';
import { Dialog } from '@/ui/dialog';
import { DialogButtons } from '@/ui/dialog-buttons';
import { notify } from '@/ui/notices-store';
import { Refusal, ReportSource } from '@/ui/report';
import { BroughtView } from './brought-view';
import styles from './files-in.module.css';
import { nextFrame } from './next-frame';
import { showImported } from './show-imported';
import { TeamFields } from './team-fields';
import type { TriedWorkspace } from './use-tried-workspace';

export interface BringInDialogProps {
  readonly file: FileIn;
  readonly team: TeamChoice;
  readonly onTeam: (team: TeamChoice) => void;
  /** What else is chosen, beside the team. */
  readonly choices?: ReactNode;
  /** What is chosen of its parts, above the dry run. */
  readonly children?: ReactNode;
  /** What the dry run was made on. */
  readonly tried: TriedWorkspace;
  /** The dry run. */
  readonly brought: Result<Brought, RuleError>;
  /** Brings it in as one gesture, which is told in these words, with the offer to undo it. */
  readonly bringIn: (done: string, tell: (offer: UndoOffer) => void) => RuleResult;
  /** Where it is seen then. */
  readonly place: { readonly area: string; readonly id?: string };
  readonly onClose: () => void;
}

/** What is asked before a file comes in: for whom, and whatever its kind asks; with the dry run of it. */
export function BringInDialog(props: BringInDialogProps) {
  const { file, team, tried, brought, onClose } = props;
  const [problem, setProblem] = useState<string | null>(null);
  const [isComing, setComing] = useState(false);
  // With thousands of records each of these is a frame's work: that it comes, that it is there, and that the dialog goes.
  const bringIn = async () => {
    if (!brought.ok || isComing) return;
    setComing(true);
    tried.hold();
    await nextFrame();
    let offer: UndoOffer | null = null;
    const result = props.bringIn(`Imported ${file.fileName} into ${brought.value.teamName}.`, (told) => {
      offer = told;
    });
    if (!result.ok) {
      tried.letGo();
      setComing(false);
      setProblem(`${result.error.message} Nothing was changed.`);
      return;
    }
    await nextFrame();
    showImported(result, team, props.place);
    onClose();
    if (offer !== null) notify(offer);
  };
  const close = isComing ? () => {} : onClose;
  return (
    <Dialog
      title="Import a file"
      size="large"
      isOpen
      onClose={close}
      footer={
        <DialogButtons onCancel={close} isDisabled={!brought.ok} onPress={() => void bringIn()}>
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
