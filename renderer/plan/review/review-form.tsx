import type { Initiative, OutcomeVerdict } from '@shared/model/initiative';
import { outcomeVerdicts } from '@shared/model/initiative';
import { reviewInitiative, verdictNames } from '@shared/plan/review';
import { useEffect, useState } from 'react';
import { actUndoable } from '@/store/act-undoable';
import { useDraft } from '@/store/use-draft';
import { useWorkspace } from '@/store/use-workspace';
import { Button } from '@/ui/button';
import { focusSoon } from '@/ui/focus-soon';
import { notify } from '@/ui/notices-store';
import { Segmented } from '@/ui/segmented';
import { SidePanel } from '@/ui/side-panel';
import { TextField } from '@/ui/text-field';
import { closePanel } from '../board-handle';
import { servedOutcome } from '../plan-selectors';
import { usePlanScreen } from '../plan-store';
import styles from './review-form.module.css';

/** What came of something that has ended: did it do what it was for, what was learned. Opens itself. */
export function ReviewForm({ teamId }: { teamId: string }) {
  const panel = usePlanScreen((screen) => screen.panel);
  const initiative = useWorkspace((workspace) =>
    panel?.kind === 'review' ? workspace.initiative.get(panel.id) : undefined,
  );
  if (initiative?.teamId !== teamId || initiative.state !== 'done') return null;
  return <Form key={initiative.id} initiative={initiative} />;
}

interface ReviewDraft {
  readonly verdict: OutcomeVerdict | null;
  readonly learned: string;
}

function Form({ initiative }: { initiative: Initiative }) {
  const outcome = useWorkspace(({ planOutcome }) => servedOutcome(initiative, planOutcome));
  const [draft, change, forget] = useDraft<ReviewDraft>(`plan.review ${initiative.id}`, () => ({
    verdict: initiative.outcomeReview?.verdict ?? null,
    learned: initiative.outcomeReview?.learned ?? '',
  }));
  const [isMissing, setMissing] = useState(false);
  useEffect(() => focusSoon('[data-review] [role=radiogroup] input'), []);
  const close = () => closePanel(initiative.id);
  const keep = () => {
    const { verdict, learned } = draft;
    if (verdict === null) {
      setMissing(true);
      focusSoon('[data-review] [role=radiogroup] input');
      return;
    }
    const args = { initiativeId: initiative.id, verdict, learned };
    const done = actUndoable(reviewInitiative, args, notify, 'Kept. The next planning shows it.');
    if (!done.ok) return;
    forget();
    close();
  };
  return (
    <SidePanel
      title="What came of it?"
      isAsking
      onClose={close}
      onSubmit={keep}
      footer={
        <>
          <Button variant="primary" onPress={keep} keyHint="enter">
            Keep
          </Button>
          <Button onPress={close} keyHint="esc">
            Later
          </Button>
        </>
      }
    >
      <div className={styles.what}>
        <p className={styles.title} dir="auto">
          {initiative.title}
        </p>
        {initiative.purpose === '' ? null : (
          <p className={styles.words} dir="auto">
            {initiative.purpose}
          </p>
        )}
        {outcome === null ? null : (
          <p className={styles.words} dir="auto">
            For: {outcome.text}
            {outcome.measure === '' ? '' : ` (${outcome.measure})`}
          </p>
        )}
      </div>
      <div data-review>
        <Segmented
          label="Did it do what it was for?"
          items={outcomeVerdicts.map((id) => ({ id, label: verdictNames[id] }))}
          value={draft.verdict}
          onChange={(verdict) => {
            setMissing(false);
            change((current) => ({ ...current, verdict }));
          }}
        />
        {isMissing ? (
          <p role="alert" className={styles.problem}>
            Choose yes, partly, no, or too early to say.
          </p>
        ) : null}
      </div>
      <TextField
        label="What did you learn?"
        multiline
        value={draft.learned}
        onChange={(learned) => change((current) => ({ ...current, learned }))}
        onSubmit={keep}
      />
    </SidePanel>
  );
}
