import type { Action } from '@shared/model/action';
import { useState } from 'react';
import { useKeepOrCancel } from '@/store/use-keep-or-cancel';
import { DateField } from '@/ui/date-field';
import { KeepButtons } from '@/ui/keep-buttons';
import { PickField } from '@/ui/pick-field';
import type { ActionField } from './editing';
import styles from './editor.module.css';
import type { Meeting } from './meeting-selectors';
import { MeetingText } from './meeting-text';
import { useOwnerChoice } from './use-owner-choice';
import { useOwnersToPick } from './use-owners-to-pick';

/** What an action says: what, who, until when. */
export interface ActionDraft {
  readonly text: string;
  readonly ownerId: string | null;
  readonly due: string | null;
}

export interface ActionEditorProps {
  readonly meeting: Meeting;
  /** Undefined for a new one. */
  readonly action?: Action;
  readonly field?: ActionField;
  /** Keeps it. False when it can't be kept as it is: the editor then stays. */
  readonly onKeep: (draft: ActionDraft) => boolean;
  /** Closes it; `kept` says whether the focus should go on to what was written. */
  readonly onClose: () => void;
}

/** Writes an action: Tab goes from what to who to when, Enter keeps it from anywhere. */
export function ActionEditor({ meeting, action, field = 'text', onKeep, onClose }: ActionEditorProps) {
  const [text, setText] = useState(action?.text ?? '');
  const { ownerId, chooseOwner, latestOwner } = useOwnerChoice(action?.ownerId ?? null);
  const [due, setDue] = useState(action?.due ?? null);
  const owners = useOwnersToPick(meeting, action?.ownerId ?? null);

  const { onBlur, keep, cancel } = useKeepOrCancel(
    text.trim() === '',
    () => onKeep({ text, ownerId: latestOwner(), due }),
    onClose,
  );
  return (
    <fieldset className={styles.editor} aria-label={action ? 'Edit action' : 'New action'} onBlur={onBlur}>
      <MeetingText
        meeting={meeting}
        context="action"
        label="What will be done"
        placeholder="Put the review question into the template"
        value={text}
        onChange={setText}
        onSubmit={keep}
        onCancel={cancel}
        autoFocus={field === 'text'}
      />
      <PickField
        label="Owner"
        items={owners}
        value={ownerId}
        placeholder="Type a name"
        onChange={chooseOwner}
        onSubmit={keep}
        onCancel={cancel}
        autoFocus={field === 'owner'}
      />
      <DateField
        label="Due"
        value={due}
        onChange={setDue}
        onSubmit={keep}
        onCancel={cancel}
        autoFocus={field === 'due'}
      />
      <KeepButtons keep={keep} cancel={cancel} />
    </fieldset>
  );
}
