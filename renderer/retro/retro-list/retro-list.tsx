import type { Retro } from '@shared/model/retro';
import { removeRetro, teamRetros } from '@shared/retro/retros';
import { stageNames } from '@shared/retro/stages';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleDot from 'lucide-react/icons/circle-dot';
import Plus from 'lucide-react/icons/plus';
import Trash2 from 'lucide-react/icons/trash-2';
import { type KeyboardEvent, useEffect } from 'react';
import { actUndoable } from '@/store/act-undoable';
import { memoLast } from '@/store/memo-last';
import { useWorkspace } from '@/store/use-workspace';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { useCommands } from '@/ui/commands/use-commands';
import { EmptyState } from '@/ui/empty-state';
import { focusNeighbour } from '@/ui/focus-neighbour';
import { IconButton } from '@/ui/icon-button';
import { notify } from '@/ui/notices';
import { ScreenFrame } from '@/ui/screen-frame';
import { formatDay } from '@/ui/typed-date';
import { useRovingFocus } from '@/ui/use-roving-focus';
import { countWords, type RetroCounts, selectRetroCounts } from './retro-counts';
import styles from './retro-list.module.css';

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
  const { container, onKeyDown, step } = useRovingFocus<HTMLUListElement>();

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
  if (retros.length === 0) {
    return (
      <ScreenFrame title="Retrospectives" foot={['retro.new']}>
        <EmptyState
          title="A retrospective starts with what hurts and ends with two or three owned actions."
          example="“Two releases sat five days for a sign-off” becomes “Ask for the review when the design note is written. Ana, 4 Dec.”"
          action={
            <Button variant="primary" icon={Plus} keyHint="n" onPress={onNew}>
              New retrospective
            </Button>
          }
        />
      </ScreenFrame>
    );
  }
  return (
    <ScreenFrame title="Retrospectives" foot={foot}>
      <div className={styles.page}>
        <div>
          <Button variant="primary" icon={Plus} keyHint="n" onPress={onNew}>
            New retrospective
          </Button>
        </div>
        <ul ref={container} className={styles.list} aria-label="Retrospectives" onKeyDown={onKeyDown}>
          {retros.map((retro) => (
            <RetroRow key={retro.id} retro={retro} counts={counts.get(retro.id)} onOpen={onOpen} />
          ))}
        </ul>
      </div>
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
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    focusNeighbour(event.currentTarget);
    remove();
  };
  return (
    <li className={styles.row}>
      <button
        type="button"
        data-roving=""
        data-retro-id={retro.id}
        className={styles.open}
        onClick={() => onOpen(retro.id)}
        onKeyDown={onKeyDown}
        aria-keyshortcuts="Enter Delete"
      >
        <span className={styles.name} dir="auto">
          {retro.title}
        </span>
        <span className={styles.date}>{formatDay(retro.date)}</span>
        <span className={styles.format}>{retro.formatName}</span>
        <span className={styles.words}>{countWords(counts)}</span>
        <span className={styles.state}>
          {open > 0 ? (
            <Chip tone="warning">{open === 1 ? '1 action open' : `${open} actions open`}</Chip>
          ) : null}
          {retro.closedAt === null ? (
            <Chip icon={CircleDot} tone="accent">
              {stageNames[retro.stage]}
            </Chip>
          ) : (
            <Chip icon={CircleCheck}>Closed</Chip>
          )}
        </span>
      </button>
      <IconButton label={`Delete ${retro.title}`} icon={Trash2} keyHint="delete" onPress={remove} />
    </li>
  );
}
