import { bringFileIn, importTried } from '@shared/exchange/files-in/bring-in';
import type { FileChoice } from '@shared/exchange/files-in/choice';
import type { ForeignFile } from '@shared/exchange/files-in/file-in';
import { useMemo, useState } from 'react';
import { actUndoable } from '@/store/act-undoable';
import { systemContext } from '@/store/rule-context';
import { Checkbox } from '@/ui/checkbox';
import { Segmented } from '@/ui/segmented';
import { BringInDialog } from './bring-in-dialog';
import { ListFates } from './list-fates';
import type { Tried } from './try-ahead';
import { useTriedWorkspace } from './use-tried-workspace';

const ways = [
  { id: 'initiatives', label: 'Initiatives of the plan' },
  { id: 'retro', label: 'A retrospective' },
] as const;

export interface BoardsDialogProps {
  readonly file: ForeignFile;
  /** The first dry run. */
  readonly tried: Tried;
  readonly onClose: () => void;
}

/** Boards and retrospectives: the choice of what becomes of them, and the dry run of it. */
export function BoardsDialog({ file, tried: first, onClose }: BoardsDialogProps) {
  const [choice, setChoice] = useState<FileChoice>(first.choice);
  const tried = useTriedWorkspace();
  const { on } = tried;
  const brought = useMemo(
    () =>
      on === first.on && choice === first.choice
        ? first.brought
        : bringFileIn(on, { file, choice }, systemContext()),
    [on, file, choice, first],
  );
  const change = (part: Partial<FileChoice>) => setChoice((current) => ({ ...current, ...part }));
  const boards = file.form === 'boards' ? file.boards : [];
  const hasArchived = boards.some(({ cards }) => cards.some((card) => card.archived));
  const args = { file, choice, tried: { on, brought } };
  return (
    <BringInDialog
      file={file}
      team={choice.team}
      onTeam={(team) => change({ team })}
      choices={
        <>
          {file.form === 'boards' ? (
            <Segmented label="It becomes" items={ways} value={choice.as} onChange={(as) => change({ as })} />
          ) : null}
          {hasArchived ? (
            <Checkbox isSelected={choice.withArchived} onChange={(withArchived) => change({ withArchived })}>
              Archived cards come in, too
            </Checkbox>
          ) : null}
        </>
      }
      brought={brought}
      tried={tried}
      bringIn={(done, tell) => actUndoable(importTried, args, tell, done, { quiet: true })}
      place={{ area: choice.as === 'retro' ? 'retro' : 'plan' }}
      onClose={onClose}
    >
      {file.form === 'boards' ? (
        <ListFates
          boards={boards}
          as={choice.as}
          lists={choice.lists}
          onChange={(lists) => change({ lists })}
        />
      ) : null}
    </BringInDialog>
  );
}
