import type { Action } from '@shared/model/action';
import type { Planning } from '@shared/model/planning';
import { useState } from 'react';
import { EditableAction } from '@/meeting/editable-action';
import type { ActionField } from '@/meeting/editing';
import { useWorkspace } from '@/store/use-workspace';
import { CountedTitle } from '@/ui/counted-title';
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
  return (
    <section className={styles.part} aria-label="Promised">
      <CountedTitle count={shown.length}>Promised</CountedTitle>
      {shown.length === 0 ? (
        <p className={styles.words}>No action is open.</p>
      ) : (
        <p className={styles.words} role="status">
          {ticked} of {shown.length} done.
        </p>
      )}
      <ul ref={container} className={styles.list} aria-label="Open actions" onKeyDown={onKeyDown}>
        {shown.map((action) => (
          <EditableAction
            key={action.id}
            meeting={planning}
            action={action}
            field={editing?.id === action.id ? editing.field : null}
            onEdit={(field) => setEditing({ id: action.id, field })}
            onClose={() => setEditing(null)}
          />
        ))}
      </ul>
    </section>
  );
}
