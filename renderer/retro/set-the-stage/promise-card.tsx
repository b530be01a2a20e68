import type { Retro } from '@shared/model/retro';
import type { Promised } from '@shared/retro/follow-up';
import { clearLook } from '@shared/retro/follow-up';
import ArrowRight from 'lucide-react/icons/arrow-right';
import CalendarDays from 'lucide-react/icons/calendar-days';
import Check from 'lucide-react/icons/check';
import History from 'lucide-react/icons/history';
import Pencil from 'lucide-react/icons/pencil';
import Repeat from 'lucide-react/icons/repeat';
import User from 'lucide-react/icons/user';
import X from 'lucide-react/icons/x';
import type { RefObject } from 'react';
import { lineEnd } from '@/line/line-end';
import { carriedWords } from '@/meeting/carried-words';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { Button } from '@/ui/button';
import { Caution } from '@/ui/caution';
import { Chip } from '@/ui/chip';
import { formatDay } from '@/ui/typed-date';
import styles from './promise-card.module.css';
import { PromiseChangeForm } from './promise-change-form';
import { PromiseDropForm } from './promise-drop-form';
import { ageWords, verdictWords } from './promise-words';

export interface PromiseCardProps {
  readonly cardRef: RefObject<HTMLElement | null>;
  readonly retro: Retro;
  readonly promised: Promised;
  /** "2 of 5" */
  readonly place: string;
  readonly asking: 'changed' | 'dropped' | null;
  readonly onLook: (verdict: 'kept' | 'carried' | 'dropped') => void;
  readonly onAsk: (asking: 'changed' | 'dropped' | null) => void;
  readonly onAnswered: () => void;
}

/** The promise that is looked at now, large enough for the room, with the four answers under it. */
export function PromiseCard({
  cardRef,
  retro,
  promised,
  place,
  asking,
  onLook,
  onAsk,
  onAnswered,
}: PromiseCardProps) {
  const { action, look, carried, mustChoose } = promised;
  const close = () => {
    onAsk(null);
    cardRef.current?.focus();
  };
  return (
    <section
      ref={cardRef}
      className={styles.card}
      aria-label={`Action ${place}`}
      tabIndex={-1}
      {...lineEnd('action', action.id)}
    >
      <p className={styles.place}>{place}</p>
      {asking === 'changed' ? null : <p className={styles.text}>{action.text}</p>}
      <PromiseFacts promised={promised} retro={retro} />
      {asking === 'changed' ? (
        <PromiseChangeForm retro={retro} promised={promised} onClose={close} onChanged={onAnswered} />
      ) : null}
      {asking === 'dropped' ? (
        <PromiseDropForm retro={retro} promised={promised} onClose={close} onDropped={onAnswered} />
      ) : null}
      {asking === null ? (
        <>
          {look === null ? null : (
            <p className={styles.answer}>
              <b>{verdictWords[look.verdict]}</b>
              {look.word === '' ? null : `: ${look.word}`}
              <Button
                size="small"
                variant="quiet"
                keyHint="u"
                onPress={() => act(clearLook, { actionId: action.id, retroId: retro.id })}
              >
                Take back
              </Button>
            </p>
          )}
          {mustChoose && look?.verdict !== 'kept' ? (
            <Caution>
              It was {carriedWords(carried)}. This time it is done, it changes, or it goes: say why in a word.
            </Caution>
          ) : null}
          <div className={styles.answers}>
            <Button icon={Check} keyHint="k" onPress={() => onLook('kept')}>
              Kept
            </Button>
            <Button icon={ArrowRight} keyHint="c" isDisabled={mustChoose} onPress={() => onLook('carried')}>
              Carry over
            </Button>
            <Button icon={Pencil} keyHint="e" onPress={() => onAsk('changed')}>
              Change
            </Button>
            <Button icon={X} keyHint="d" onPress={() => onLook('dropped')}>
              Drop
            </Button>
          </div>
        </>
      ) : null}
    </section>
  );
}

function PromiseFacts({ promised, retro }: { readonly promised: Promised; readonly retro: Retro }) {
  const { action, carried } = promised;
  const owner = useWorkspace((workspace) =>
    action.ownerId === null ? undefined : workspace.person.get(action.ownerId)?.name,
  );
  const from = useWorkspace((workspace) =>
    action.retroId === null ? undefined : workspace.retro.get(action.retroId)?.title,
  );
  const isLate = action.due !== null && action.due < retro.date && action.state === 'open';
  return (
    <p className={styles.facts}>
      <Chip icon={User} tone={owner === undefined ? 'warning' : 'plain'}>
        {owner ?? 'No owner'}
      </Chip>
      <Chip icon={CalendarDays} tone={isLate || action.due === null ? 'warning' : 'plain'}>
        {action.due === null ? 'No date' : `${isLate ? 'Was due' : 'Due'} ${formatDay(action.due)}`}
      </Chip>
      <Chip icon={History}>
        {ageWords(action.date, retro.date)}
        {from === undefined ? '' : `, ${from}`}
      </Chip>
      {carried > 0 ? (
        <Chip icon={Repeat} tone={carried > 1 ? 'warning' : 'plain'}>
          {carriedWords(carried)}
        </Chip>
      ) : null}
    </p>
  );
}
