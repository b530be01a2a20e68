import type { Initiative } from '@shared/model/initiative';
import { moveInitiatives } from '@shared/plan/move-initiatives';
import { lookAgainLater } from '@shared/plan/not-now';
import { useState } from 'react';
import { actUndoable } from '@/store/act-undoable';
import { useDraft } from '@/store/use-draft';
import { useWorkspace } from '@/store/use-workspace';
import { Button } from '@/ui/button';
import { notify } from '@/ui/notices-store';
import { SidePanel } from '@/ui/side-panel';
import { formatDay } from '@/ui/typed-date';
import { closePanel } from '../board-handle';
import { planScreen, usePlanScreen } from '../plan-store';
import { focusProblem, type WhyDraft, WhyFields } from '../why-fields';
import styles from './not-now-form.module.css';

/** Why something isn't done now, and when to look again. It comes up before anything goes to "not now". Opens itself. */
export function NotNowForm({ teamId }: { teamId: string }) {
  const panel = usePlanScreen((screen) => screen.panel);
  const initiatives = useWorkspace((workspace) => workspace.initiative);
  if (panel?.kind !== 'not-now') return null;
  const concerned = panel.ids.flatMap((id) => {
    const initiative = initiatives.get(id);
    return initiative?.teamId === teamId ? [initiative] : [];
  });
  const [first] = concerned;
  if (first === undefined) return null;
  return <Form key={panel.ids.join(' ')} first={first} concerned={concerned} beforeId={panel.beforeId} />;
}

interface FormProps {
  readonly first: Initiative;
  readonly concerned: readonly Initiative[];
  readonly beforeId: string | null;
}

function Form({ first, concerned, beforeId }: FormProps) {
  const ids = concerned.map(({ id }) => id);
  // What is put off already gets another day; with others beside it, all get the same reason and day.
  const isAgain = concerned.length === 1 && first.state === 'not-now';
  const [draft, change, forget] = useDraft<WhyDraft>(`plan.not-now ${ids.join(' ')}`, () => ({
    reason: isAgain ? (first.notNow?.reason ?? '') : '',
    lookAgain: null,
    decidedBy: isAgain ? (first.notNow?.decidedBy ?? '') : '',
  }));
  const [problem, setProblem] = useState<{ code: string; message: string } | null>(null);
  const close = () => closePanel(first.id);
  const keep = () => {
    const { reason, decidedBy, lookAgain } = draft;
    const text = lookAgain === null ? '' : `Not now. It comes up again on ${formatDay(lookAgain)}.`;
    const done = isAgain
      ? actUndoable(
          lookAgainLater,
          { initiativeId: first.id, reason, decidedBy, lookAgain: lookAgain ?? '' },
          notify,
          text,
          { quiet: true },
        )
      : actUndoable(
          moveInitiatives,
          { ids, state: 'not-now' as const, beforeId, reason, decidedBy, lookAgain },
          notify,
          text,
          { quiet: true },
        );
    if (done.ok) {
      forget();
      planScreen.setState({ selection: new Set() });
      close();
      return;
    }
    setProblem(done.error);
    focusProblem(done.error.code);
  };
  return (
    <SidePanel
      title="Not now"
      isAsking
      onClose={close}
      onSubmit={keep}
      footer={
        <>
          <Button variant="primary" onPress={keep} keyHint="enter">
            Not now
          </Button>
          <Button onPress={close} keyHint="esc">
            Leave it
          </Button>
        </>
      }
    >
      <ul className={styles.concerned}>
        {concerned.slice(0, 5).map(({ id, title }) => (
          <li key={id} dir="auto">
            {title}
          </li>
        ))}
        {concerned.length > 5 ? <li>and {concerned.length - 5} more</li> : null}
      </ul>
      <WhyFields
        draft={draft}
        hasDay
        autoFocus
        problem={problem}
        onChange={(changes) => {
          setProblem(null);
          change((current) => ({ ...current, ...changes }));
        }}
        onSubmit={keep}
      />
    </SidePanel>
  );
}
