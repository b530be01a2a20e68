import type { Retro } from '@shared/model/retro';
import { removeRetro, teamRetros } from '@shared/retro/retros';
import { stageNames } from '@shared/retro/stages';
import Plus from 'lucide-react/icons/plus';
import { useEffect } from 'react';
import { MeetingList, MeetingRow } from '@/meeting/meeting-list';
import { actUndoable } from '@/store/act-undoable';
import { memoLast } from '@/store/memo-last';
import { useWorkspace } from '@/store/use-workspace';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { useCommands } from '@/ui/commands/use-commands';
import { EmptyState } from '@/ui/empty-state';
import { notify } from '@/ui/notices';
import { ScreenFrame } from '@/ui/screen-frame';
import { useRovingFocus } from '@/ui/use-roving-focus';
import { countWords, type RetroCounts, selectRetroCounts } from './retro-counts';

const selectTeamRetros = memoLast(teamRetros);

export interface RetroListProps {
  readonly teamId: string;
  readonly onOpen: (retroId: string) => void;
  readonly onNew: () => void;
}

/** The team's retrospectives, the newest first. Arrows move, Enter opens, Delete puts one in the bin. */
export function RetroList({ teamId, onOpen, onNew }: RetroListProps) {
  const retros = useWorkspace((workspace) => selectTeamRetros(workspace.retro, teamId));
  const counts = useWorkspace(selectRetroCounts);
  const roving = useRovingFocus<HTMLUListElement>();
  const { step } = roving;

  // Someone who comes here with the keys has the latest one under them.
  useEffect(() => {
    if (document.activeElement === document.body) step(1);
  }, [step]);

  useCommands(
    [
      {
        id: 'retro.next',
        title: 'Next retrospective',
        section: 'Retrospectives',
        keys: 'arrowdown',
        run: () => void step(1),
      },
      {
        id: 'retro.previous',
        title: 'Previous retrospective',
        section: 'Retrospectives',
        keys: 'arrowup',
        run: () => void step(-1),
      },
    ],
    [step],
  );

  const foot = [
    'retro.new',
    { keys: 'arrowup arrowdown', label: 'move focus' },
    { keys: 'enter', label: 'open' },
    { keys: 'delete', label: 'bin' },
  ];
  const start = (
    <Button variant="primary" icon={Plus} keyHint="n" onPress={onNew}>
      New retrospective
    </Button>
  );
  if (retros.length === 0) {
    return (
      <ScreenFrame title="Retrospectives" foot={['retro.new']}>
        <EmptyState
          title="A retrospective starts with what hurts and ends with two or three owned actions."
          example="“Two releases sat five days for a sign-off” becomes “Ask for the review when the design note is written. Ana, 4 Dec.”"
          action={start}
        />
      </ScreenFrame>
    );
  }
  return (
    <ScreenFrame title="Retrospectives" foot={foot}>
      <MeetingList label="Retrospectives" start={start} roving={roving}>
        {retros.map((retro) => (
          <RetroRow key={retro.id} retro={retro} counts={counts.get(retro.id)} onOpen={onOpen} />
        ))}
      </MeetingList>
    </ScreenFrame>
  );
}

interface RetroRowProps {
  readonly retro: Retro;
  readonly counts: RetroCounts | undefined;
  readonly onOpen: (retroId: string) => void;
}

function RetroRow({ retro, counts, onOpen }: RetroRowProps) {
  const open = counts?.openActions ?? 0;
  const remove = () =>
    actUndoable(removeRetro, { retroId: retro.id }, notify, `“${retro.title}” is in the bin.`);
  return (
    <MeetingRow
      end={{ table: 'retro', id: retro.id }}
      title={retro.title}
      date={retro.date}
      kind={retro.formatName}
      words={countWords(counts)}
      stage={retro.closedAt === null ? stageNames[retro.stage] : null}
      open={
        open > 0 ? <Chip tone="warning">{open === 1 ? '1 action open' : `${open} actions open`}</Chip> : null
      }
      onOpen={() => onOpen(retro.id)}
      onRemove={remove}
    />
  );
}
