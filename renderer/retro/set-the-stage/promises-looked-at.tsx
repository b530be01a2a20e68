import type { Retro } from '@shared/model/retro';
import { clearLook, followUpCounts, lookAtAction, type Promised } from '@shared/retro/follow-up';
import { useRef, useState } from 'react';
import { act } from '@/store/workspace-store';
import { useCommands } from '@/ui/commands/use-commands';
import { PromiseCard } from './promise-card';
import { PromiseList } from './promise-list';
import { followUpSentence } from './promise-words';
import styles from './promises-looked-at.module.css';

export interface PromisesLookedAtProps {
  readonly retro: Retro;
  readonly promises: readonly Promised[];
}

/** The open actions of earlier retrospectives, one at a time, each answered with one key. */
export function PromisesLookedAt({ retro, promises }: PromisesLookedAtProps) {
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const [asking, setAsking] = useState<'changed' | 'dropped' | null>(null);
  const card = useRef<HTMLElement>(null);
  const focused =
    promises.find(({ action }) => action.id === focusedId) ??
    promises.find(({ look }) => look === null) ??
    promises[0];

  const focus = (id: string | undefined) => {
    setAsking(null);
    if (id !== undefined) setFocusedId(id);
  };
  /** Goes on to the next promise that nobody has looked at, and stays when there is none. */
  const goOn = (from: string) => {
    const index = promises.findIndex(({ action }) => action.id === from);
    const behind = [...promises.slice(index + 1), ...promises.slice(0, index)];
    focus(behind.find(({ look }) => look === null)?.action.id ?? from);
    // The next card is only there once it has been drawn.
    requestAnimationFrame(() => card.current?.focus());
  };
  const step = (steps: number) => {
    const index = promises.findIndex(({ action }) => action.id === focused?.action.id);
    focus(promises[Math.min(Math.max(index + steps, 0), promises.length - 1)]?.action.id);
  };
  const look = (verdict: 'kept' | 'carried' | 'dropped') => {
    if (!focused) return;
    if (verdict === 'dropped' && focused.mustChoose) {
      setAsking('dropped');
      return;
    }
    const actionId = focused.action.id;
    if (act(lookAtAction, { actionId, retroId: retro.id, verdict }).ok) goOn(actionId);
  };
  const section = 'Earlier actions';
  const mustChoose = focused?.mustChoose === true;
  useCommands(
    [
      {
        id: 'promise.kept',
        title: 'Kept: it is done',
        section,
        keys: 'k',
        hint: 'kept',
        run: () => look('kept'),
      },
      {
        id: 'promise.carried',
        title: 'Carry it over',
        section,
        keys: 'c',
        hint: 'carry',
        whyNot: () =>
          mustChoose ? 'Carried over twice already. Is it done, does it change, or do you drop it?' : null,
        run: () => look('carried'),
      },
      {
        id: 'promise.changed',
        title: 'Change it',
        section,
        keys: 'e',
        hint: 'change',
        run: () => setAsking('changed'),
      },
      {
        id: 'promise.dropped',
        title: 'Drop it',
        section,
        keys: 'd',
        hint: 'drop',
        run: () => look('dropped'),
      },
      {
        id: 'promise.clear',
        title: 'Take the answer back',
        section,
        keys: 'u',
        hint: 'take back',
        whyNot: () => (focused?.look ? null : 'There is no answer to take back.'),
        run: () => {
          if (focused) act(clearLook, { actionId: focused.action.id, retroId: retro.id });
        },
      },
      {
        id: 'promise.next',
        title: 'Next earlier action',
        section,
        keys: 'arrowdown',
        otherKeys: ['arrowright'],
        run: () => step(1),
      },
      {
        id: 'promise.previous',
        title: 'Earlier action before this one',
        section,
        keys: 'arrowup',
        otherKeys: ['arrowleft'],
        run: () => step(-1),
      },
    ],
    [mustChoose, retro.id],
  );

  if (!focused) return null;
  return (
    <section className={styles.promises} aria-label="Actions of earlier meetings">
      <header className={styles.head}>
        <h2 className={styles.title}>Promised earlier</h2>
        <p className={styles.counts} role="status">
          {followUpSentence(followUpCounts(promises))}
        </p>
      </header>
      <PromiseCard
        key={focused.action.id}
        cardRef={card}
        retro={retro}
        promised={focused}
        place={`${promises.indexOf(focused) + 1} of ${promises.length}`}
        asking={asking}
        onLook={look}
        onAsk={setAsking}
        onAnswered={() => goOn(focused.action.id)}
      />
      <PromiseList promises={promises} focusedId={focused.action.id} onFocus={focus} />
    </section>
  );
}
