import { MOST_OUTCOMES, type PlanOutcome } from '@shared/model/plan-outcome';
import { addPlanOutcome, editPlanOutcome, movePlanOutcome, servesNone } from '@shared/plan/strategy';
import Target from 'lucide-react/icons/target';
import { useState } from 'react';
import { memoLast } from '@/store/memo-last';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { useCommands } from '@/ui/commands/use-commands';
import { focusSoon } from '@/ui/focus-soon';
import { Icon } from '@/ui/icon';
import { selectOutcomes, selectPlan } from '../plan-selectors';
import { OutcomeCard } from './outcome-card';
import { OutcomeForm } from './outcome-form';
import styles from './outcomes-strip.module.css';

/** What serves none of the outcomes, among that which is chosen or could be. */
const selectServesNone = memoLast(
  (plan: ReturnType<typeof selectPlan>, outcomes: ReadonlyMap<string, PlanOutcome>) =>
    servesNone([...plan.active, ...plan.next, ...plan.candidate], outcomes),
);

/** The one to three outcomes that everything on the board is for, and what is for none of them. */
export function OutcomesStrip({ teamId }: { readonly teamId: string }) {
  const outcomes = useWorkspace((workspace) => selectOutcomes(workspace.planOutcome, teamId));
  const plan = useWorkspace((workspace) => selectPlan(workspace.initiative, teamId));
  const none = useWorkspace((workspace) => selectServesNone(plan, workspace.planOutcome));
  const [editing, setEditing] = useState<string | 'new' | null>(null);
  const isFull = outcomes.length >= MOST_OUTCOMES;
  const close = (id?: string) => {
    setEditing(null);
    focusSoon(id === undefined ? '[data-new-outcome]' : `[data-outcome="${CSS.escape(id)}"]`);
  };
  const add = () => setEditing('new');
  useCommands(
    [
      {
        id: 'outcome.new',
        title: 'New outcome',
        section: 'Plan',
        whyNot: () => (isFull ? `A team has ${MOST_OUTCOMES} outcomes at most.` : null),
        run: add,
      },
    ],
    [isFull],
  );
  return (
    <section className={styles.strip} aria-label="Outcomes">
      <ul className={styles.list}>
        {outcomes.map((outcome, index) =>
          editing === outcome.id ? (
            <li key={outcome.id} className={styles.place}>
              <OutcomeForm
                outcome={outcome}
                onKeep={(words) => act(editPlanOutcome, { outcomeId: outcome.id, ...words }).ok}
                onClose={() => close(outcome.id)}
              />
            </li>
          ) : (
            <OutcomeCard
              key={outcome.id}
              outcome={outcome}
              active={plan.active.filter(({ outcomeId }) => outcomeId === outcome.id).length}
              others={
                [...plan.next, ...plan.candidate].filter(({ outcomeId }) => outcomeId === outcome.id).length
              }
              onEdit={() => setEditing(outcome.id)}
              onMove={(steps) => {
                const target = steps > 0 ? index + 2 : index - 1;
                if (target < 0 || index + steps >= outcomes.length) return;
                act(movePlanOutcome, { outcomeId: outcome.id, beforeId: outcomes[target]?.id ?? null });
                focusSoon(`[data-outcome="${CSS.escape(outcome.id)}"]`);
              }}
            />
          ),
        )}
        {isFull ? null : (
          <li className={styles.place}>
            {editing === 'new' ? (
              <OutcomeForm
                onKeep={(words) => act(addPlanOutcome, { teamId, ...words }).ok}
                onClose={() => close()}
              />
            ) : (
              <button type="button" className={styles.add} data-new-outcome="" onClick={add}>
                <Icon icon={Target} size="small" />
                {outcomes.length === 0
                  ? 'What should be different in three months? Write the first outcome.'
                  : 'New outcome'}
              </button>
            )}
          </li>
        )}
      </ul>
      {outcomes.length > 0 && none.length > 0 ? <ServesNone none={none} /> : null}
    </section>
  );
}

/** Named one by one where it hurts, in the slots; counted where it is only a thought. */
function ServesNone({ none }: { readonly none: ReturnType<typeof servesNone> }) {
  const active = none.filter(({ state }) => state === 'active').map(({ title }) => `“${title}”`);
  const others = none.length - active.length;
  const rest = `${others} not started yet`;
  return (
    <p className={active.length > 0 ? styles.noneActive : styles.none}>
      Serving no outcome: {[...active, ...(others > 0 ? [rest] : [])].join(', ')}.
    </p>
  );
}
