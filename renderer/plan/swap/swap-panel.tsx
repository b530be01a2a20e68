import type { Initiative } from '@shared/model/initiative';
import { activeLimitOf, freeSlots } from '@shared/plan/limit';
import { type SwapTarget, swapInitiative } from '@shared/plan/swap';
import { useEffect, useId, useState } from 'react';
import { actUndoable } from '@/store/act-undoable';
import { useDraft } from '@/store/use-draft';
import { useWorkspace } from '@/store/use-workspace';
import { Button } from '@/ui/button';
import { useCommands } from '@/ui/commands/use-commands';
import { focusSoon } from '@/ui/focus-soon';
import { KeyHint } from '@/ui/key-hint';
import { notify } from '@/ui/notices-store';
import { Segmented } from '@/ui/segmented';
import { SidePanel } from '@/ui/side-panel';
import { closePanel } from '../board-handle';
import { moveAndGoOn } from '../plan-moves';
import { selectPlan } from '../plan-selectors';
import { planScreen, usePlanScreen } from '../plan-store';
import { focusProblem, type WhyDraft, WhyFields } from '../why-fields';
import styles from './swap-panel.module.css';

const places: readonly { readonly id: SwapTarget; readonly label: string }[] = [
  { id: 'next', label: 'Next' },
  { id: 'candidate', label: 'Candidates' },
  { id: 'not-now', label: 'Not now' },
];

const numbers = ['No', 'One', 'Two', 'Three'];

/** What stops? It comes up where something would start and no slot is free. Opens itself. */
export function SwapPanel({ teamId }: { teamId: string }) {
  const panel = usePlanScreen((screen) => screen.panel);
  const start = useWorkspace((workspace) =>
    panel?.kind === 'swap' ? workspace.initiative.get(panel.startId) : undefined,
  );
  if (panel?.kind !== 'swap' || start?.teamId !== teamId || start.state === 'active') return null;
  return <Swap key={start.id} start={start} stopId={panel.stopId} />;
}

interface SwapDraft extends WhyDraft {
  readonly to: SwapTarget;
}

function Swap({ start, stopId }: { start: Initiative; stopId: string | null }) {
  const { teamId } = start;
  const active = useWorkspace((workspace) => selectPlan(workspace.initiative, teamId).active);
  const limit = useWorkspace(({ initiative, planSettings }) =>
    activeLimitOf({ initiative, planSettings }, teamId),
  );
  const isFree = useWorkspace(
    ({ initiative, planSettings }) => freeSlots({ initiative, planSettings }, teamId) > 0,
  );
  const [draft, change, forget] = useDraft<SwapDraft>(`plan.swap ${start.id}`, () => ({
    to: 'next',
    reason: '',
    lookAgain: null,
    decidedBy: '',
  }));
  const [problem, setProblem] = useState<{ code: string; message: string } | null>(null);
  const stop = active.find(({ id }) => id === stopId);
  const group = useId();

  // Where it is known what stops, the reason is what comes next.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it opens
  useEffect(() => {
    focusSoon(stop === undefined ? '[data-swap] input' : '[data-why] input');
  }, []);

  const choose = (id: string) => {
    setProblem(null);
    planScreen.setState({ panel: { kind: 'swap', startId: start.id, stopId: id } });
  };
  const swap = () => {
    if (stop === undefined) {
      setProblem({ code: 'no-stop', message: 'Choose which one stops.' });
      focusSoon('[data-swap] input');
      return;
    }
    const { to, reason, decidedBy } = draft;
    const lookAgain = to === 'not-now' ? draft.lookAgain : null;
    const args = { startId: start.id, stopId: stop.id, to, reason, lookAgain, decidedBy };
    const text = `“${start.title}” has started. “${stop.title}” stops.`;
    const done = actUndoable(swapInitiative, args, notify, text, { quiet: true });
    if (done.ok) {
      forget();
      planScreen.setState({ selection: new Set() });
      closePanel(start.id);
      return;
    }
    setProblem(done.error);
    focusProblem(done.error.code);
  };

  useCommands(
    [
      ...active.slice(0, 3).map((initiative, index) => ({
        id: `initiative.slot-${index + 1}`,
        title: `Stop: ${initiative.title}`,
        section: 'Slots',
        keys: String(index + 1),
        run: () => {
          choose(initiative.id);
          focusSoon('[data-why] input');
        },
      })),
      {
        // Also for a hand that is quicker than the focus on its way here.
        id: 'initiative.leave-swap',
        title: 'Leave it: nothing starts',
        section: 'Slots',
        keys: 'escape',
        isHidden: true,
        run: () => closePanel(start.id),
      },
    ],
    [active, start.id],
  );

  return (
    <SidePanel
      title="What stops?"
      isAsking
      onClose={() => closePanel(start.id)}
      onSubmit={swap}
      footer={
        <>
          <Button variant="primary" onPress={swap} keyHint="enter">
            Swap
          </Button>
          <Button onPress={() => closePanel(start.id)} keyHint="esc">
            Leave it
          </Button>
        </>
      }
    >
      {isFree ? (
        <p className={styles.words}>
          A slot is free by now.{' '}
          <Button size="small" onPress={() => goOn(start.id)}>
            Start without stopping anything
          </Button>
        </p>
      ) : (
        <p className={styles.words}>
          {active.length > limit
            ? `${numbers[active.length] ?? active.length} are active, and there are ${limit} slots. `
            : `All ${(numbers[limit] ?? '').toLowerCase()} slots are taken. `}
          To start <b dir="auto">{start.title}</b>, one of these goes.
        </p>
      )}
      <fieldset className={styles.active} data-swap>
        <legend className="visually-hidden">Which one stops</legend>
        {active.map((initiative, index) => (
          <label
            key={initiative.id}
            className={styles.choice}
            data-chosen={initiative.id === stopId || undefined}
          >
            <input
              type="radio"
              className="visually-hidden"
              name={group}
              checked={initiative.id === stopId}
              onChange={() => choose(initiative.id)}
            />
            {index < 3 ? <KeyHint keys={String(index + 1)} /> : null}
            <span className={styles.name} dir="auto">
              {initiative.title}
            </span>
          </label>
        ))}
        {problem?.code === 'no-stop' ? (
          <p role="alert" className={styles.problem}>
            {problem.message}
          </p>
        ) : null}
      </fieldset>
      <Segmented
        label="It goes to"
        items={places}
        value={draft.to}
        onChange={(to) => change((current) => ({ ...current, to }))}
      />
      <WhyFields
        draft={draft}
        hasDay={draft.to === 'not-now'}
        problem={problem?.code === 'no-stop' ? null : problem}
        onChange={(changes) => {
          setProblem(null);
          change((current) => ({ ...current, ...changes }));
        }}
        onSubmit={swap}
      />
    </SidePanel>
  );
}

function goOn(startId: string): void {
  closePanel(startId);
  moveAndGoOn([startId], 'active', null);
}
