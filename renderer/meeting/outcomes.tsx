import { addedIds } from '@shared/kernel/added-ids';
import type { Action } from '@shared/model/action';
import type { Decision } from '@shared/model/decision';
import type { RuleResult, Tables } from '@shared/model/workspace';
import { addAction, moveAction } from '@shared/retro/actions';
import { addDecision, editDecision, moveDecision } from '@shared/retro/decisions';
import type { Origin } from '@shared/retro/outcomes';
import { act } from '@/store/workspace-store';
import { focusIfLost } from '@/ui/focus-soon';
import { KeyHint } from '@/ui/key-hint';
import { useRovingFocus } from '@/ui/use-roving-focus';
import { ActionEditor } from './action-editor';
import { DecisionCard } from './decision-card';
import { type DecisionDraft, DecisionEditor } from './decision-editor';
import { EditableAction, focusOutcome } from './editable-action';
import type { Editing, SetEditing } from './editing';
import type { Meeting } from './meeting-selectors';
import styles from './outcomes.module.css';

export interface OutcomesProps {
  readonly meeting: Meeting;
  /** What new decisions and actions are written under. */
  readonly origin: Origin;
  readonly decisions: readonly Decision[];
  readonly actions: readonly Action[];
  readonly editing: Editing;
  readonly setEditing: SetEditing;
}

/** Decisions and actions, written where the talk happens: D and A start one, each is edited in its place. */
export function Outcomes({ meeting, origin, decisions, actions, editing, setEditing }: OutcomesProps) {
  const { container, onKeyDown } = useRovingFocus<HTMLDivElement>();
  const close = (id: string) => {
    setEditing(null);
    focusOutcome(id);
  };
  const closeNew = (kind: 'action' | 'decision') => {
    setEditing(null);
    focusIfLost(`[data-add="${kind}"]`);
  };
  const addedTo = (table: 'action' | 'decision', done: RuleResult): boolean => {
    const id = done.ok ? addedIds<Tables>(done.value, table)[0] : undefined;
    if (id !== undefined) focusOutcome(id);
    return done.ok;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows only move between the buttons inside
    <div ref={container} className={styles.outcomes} onKeyDown={onKeyDown}>
      <section className={styles.part} aria-labelledby="decisions-title">
        <h2 id="decisions-title" className={styles.title}>
          Decisions
        </h2>
        <ul className={styles.list}>
          {decisions.map((decision, index) =>
            editing?.kind === 'decision' && editing.id === decision.id ? (
              <li key={decision.id}>
                <DecisionEditor
                  meeting={meeting}
                  decision={decision}
                  onKeep={(draft: DecisionDraft) =>
                    act(editDecision, { decisionId: decision.id, ...draft }).ok
                  }
                  onClose={() => close(decision.id)}
                />
              </li>
            ) : (
              <DecisionCard
                key={decision.id}
                decision={decision}
                onEdit={() => setEditing({ kind: 'decision', id: decision.id })}
                onMove={(steps) => {
                  const beforeId = placeBefore(decisions, index, steps);
                  if (beforeId !== undefined) act(moveDecision, { decisionId: decision.id, beforeId });
                  focusOutcome(decision.id);
                }}
              />
            ),
          )}
        </ul>
        {editing?.kind === 'new-decision' ? (
          <DecisionEditor
            meeting={meeting}
            onKeep={(draft) => addedTo('decision', act(addDecision, { ...origin, ...draft }))}
            onClose={() => closeNew('decision')}
          />
        ) : (
          <button
            type="button"
            className={styles.add}
            data-add="decision"
            onClick={() => setEditing({ kind: 'new-decision' })}
          >
            New decision <KeyHint keys="d" />
          </button>
        )}
      </section>
      <section className={styles.part} aria-labelledby="actions-title">
        <h2 id="actions-title" className={styles.title}>
          Actions
        </h2>
        <ul className={styles.list}>
          {actions.map((action, index) => (
            <EditableAction
              key={action.id}
              meeting={meeting}
              action={action}
              field={editing?.kind === 'action' && editing.id === action.id ? editing.field : null}
              onEdit={(field) => setEditing({ kind: 'action', id: action.id, field })}
              onClose={() => setEditing(null)}
              onMove={(steps) => {
                const beforeId = placeBefore(actions, index, steps);
                if (beforeId !== undefined) act(moveAction, { actionId: action.id, beforeId });
                focusOutcome(action.id);
              }}
            />
          ))}
        </ul>
        {editing?.kind === 'new-action' ? (
          <ActionEditor
            meeting={meeting}
            onKeep={(draft) => addedTo('action', act(addAction, { ...origin, ...draft }))}
            onClose={() => closeNew('action')}
          />
        ) : (
          <button
            type="button"
            className={styles.add}
            data-add="action"
            onClick={() => setEditing({ kind: 'new-action' })}
          >
            New action <KeyHint keys="a" />
          </button>
        )}
      </section>
    </div>
  );
}

/** What the record at an index has to stand before to move so far; undefined when it is at the end already. */
function placeBefore(
  records: readonly { readonly id: string }[],
  index: number,
  steps: 1 | -1,
): string | null | undefined {
  const target = index + steps;
  if (target < 0 || target >= records.length) return undefined;
  return records[steps > 0 ? target + 1 : target]?.id ?? null;
}
