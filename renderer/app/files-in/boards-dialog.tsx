import { bringFileIn, importTried } from '@shared/exchange/files-in/bring-in';
import { type FileChoice, guessChoice, teamNameFor } from '@shared/exchange/files-in/choice';
import { type ForeignFile, fileKindNames } from '@shared/exchange/files-in/file-in';
import { addedIds } from '@shared/kernel/added-ids';
import { useMemo, useState } from 'react';
import { actUndoable } from '@/store/act-undoable';
import { readCurrentTeam, showTeam } from '@/store/current-team';
import { navigate } from '@/store/route';
import { systemContext } from '@/store/rule-context';
import { useWorkspace } from '@/store/use-workspace';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { Dialog } from '@/ui/dialog';
import { notify } from '@/ui/notices-store';
import { Refusal, ReportSource } from '@/ui/report';
import { Segmented } from '@/ui/segmented';
import { BroughtView } from './brought-view';
import styles from './files-in.module.css';
import { ListFates } from './list-fates';
import { firstTeam, TeamFields } from './team-fields';

const ways = [
  { id: 'initiatives', label: 'Initiatives of the plan' },
  { id: 'retro', label: 'A retrospective' },
] as const;

/** Boards and retrospectives: the choice of what becomes of them, and the dry run of it. */
export function BoardsDialog({
  file,
  onClose,
}: {
  readonly file: ForeignFile;
  readonly onClose: () => void;
}) {
  const newName = teamNameFor(file);
  const [choice, setChoice] = useState<FileChoice>(() =>
    guessChoice(file, firstTeam(readCurrentTeam()?.id ?? null, newName)),
  );
  const [problem, setProblem] = useState<string | null>(null);
  const workspace = useWorkspace((all) => all);
  const brought = useMemo(
    () => bringFileIn(workspace, { file, choice }, systemContext()),
    [workspace, file, choice],
  );
  const change = (part: Partial<FileChoice>) => setChoice((current) => ({ ...current, ...part }));
  const bringIn = () => {
    const done = brought.ok ? `Imported ${file.fileName} into ${brought.value.teamName}.` : '';
    const result = actUndoable(
      importTried,
      { file, choice, tried: { on: workspace, brought } },
      notify,
      done,
      { quiet: true },
    );
    if (!result.ok) {
      setProblem(`${result.error.message} Nothing was changed.`);
      return;
    }
    const teamId = choice.team.kind === 'existing' ? choice.team.teamId : addedIds(result.value, 'team')[0];
    if (teamId !== undefined) showTeam(teamId);
    navigate({ area: choice.as === 'retro' ? 'retro' : 'plan' });
    onClose();
  };
  const hasArchived =
    file.form === 'boards' && file.boards.some(({ cards }) => cards.some((card) => card.archived));
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
        <TeamFields value={choice.team} onChange={(team) => change({ team })} newName={newName} />
        {file.form === 'boards' ? (
          <Segmented label="It becomes" items={ways} value={choice.as} onChange={(as) => change({ as })} />
        ) : null}
        {hasArchived ? (
          <Checkbox isSelected={choice.withArchived} onChange={(withArchived) => change({ withArchived })}>
            Archived cards come in, too
          </Checkbox>
        ) : null}
      </div>
      {file.form === 'boards' ? (
        <ListFates
          boards={file.boards}
          as={choice.as}
          lists={choice.lists}
          onChange={(lists) => change({ lists })}
        />
      ) : null}
      <BroughtView brought={brought} />
    </Dialog>
  );
}
