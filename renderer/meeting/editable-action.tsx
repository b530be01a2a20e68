import type { Action } from '@shared/model/action';
import { editAction } from '@shared/retro/actions';
import { act } from '@/store/workspace-store';
import { focusUnlessLed } from '@/ui/focus-soon';
import { ActionCard, type ActionCardProps } from './action-card';
import { type ActionDraft, ActionEditor } from './action-editor';
import type { ActionField } from './editing';
import type { Meeting } from './meeting-selectors';

export interface EditableActionProps extends ActionCardProps {
  readonly meeting: Meeting;
  readonly action: Action;
  /** The field with which it is being edited; null while it isn't. */
  readonly field: ActionField | null;
  readonly onClose: () => void;
}

/** An action in a list, which is edited in its place. */
export function EditableAction({ meeting, field, onClose, ...card }: EditableActionProps) {
  const { action } = card;
  if (field === null) return <ActionCard {...card} />;
  return (
    <li>
      <ActionEditor
        meeting={meeting}
        action={action}
        field={field}
        onKeep={(draft: ActionDraft) => act(editAction, { actionId: action.id, ...draft }).ok}
        onClose={() => {
          onClose();
          focusOutcome(action.id);
        }}
      />
    </li>
  );
}

/** Focuses a decision or an action in its list, also one that comes with the next change. */
export function focusOutcome(id: string): void {
  focusUnlessLed(`[data-outcome-id="${CSS.escape(id)}"] [data-roving]`);
}
