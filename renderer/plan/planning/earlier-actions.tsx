import type { Action } from '@shared/model/action';
import type { Planning } from '@shared/model/planning';
import { editAction } from '@shared/retro/actions';
import { useState } from 'react';
import { ActionCard } from '@/meeting/action-card';
import { type ActionDraft, ActionEditor } from '@/meeting/action-editor';
import type { ActionField } from '@/meeting/editing';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { focusSoon } from '@/ui/focus-soon';
import { useRovingFocus } from '@/ui/use-roving-focus';
import styles from './promised-step.module.css';

export interface EarlierActionsProps {
  readonly planning: Planning;
  /** Those that are open still. */
  readonly open: readonly Action[];
}

/** The open actions of earlier meetings. What is ticked off now stays in sight until the step is left. */
export function EarlierActions({ planning, open }: EarlierActionsProps) {
  const [seen] = useState(() => open.map(({ id }) => id));
  const [editing, setEditing] = useState<{ readonly id: string; readonly field: ActionField } | null>(null);
  const { container, onKeyDown } = useRovingFocus<HTMLUListElement>();
  const all = useWorkspace((workspace) => workspace.action);
  const stillThere = seen.flatMap((id) => all.get(id) ?? []);
  const shown = [...stillThere, ...open.filter(({ id }) => !seen.includes(id))];
  const ticked = shown.filter(({ state }) => state === 'done').length;
  const close = (id: string) => {
    setEditing(null);
    focusSoon(`[data-outcome-id="${CSS.escape(id)}"] [data-roving]`);
  };
  return (
    <section className={styles.part} aria-label="Promised">
      <h2 className={styles.title}>
        Promised <span className={styles.count}>{shown.length}</span>
      </h2>
      {shown.length === 0 ? (
        <p className={styles.words}>No action is open.</p>
      ) : (
        <p className={styles.words} role="status">
          {ticked} of {shown.length} done.
        </p>
      )}
      <ul ref={container} className={styles.list} aria-label="Open actions" onKeyDown={onKeyDown}>
        {shown.map((action) =>
          editing?.id === action.id ? (
            <li key={action.id}>
              <ActionEditor
                meeting={planning}
                action={action}
                field={editing.field}
                onKeep={(draft: ActionDraft) => act(editAction, { actionId: action.id, ...draft }).ok}
                onClose={() => close(action.id)}
              />
            </li>
          ) : (
            <ActionCard
              key={action.id}
              action={action}
              onEdit={(field) => setEditing({ id: action.id, field })}
            />
          ),
        )}
      </ul>
    </section>
  );
}
