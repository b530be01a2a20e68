import type { Decision } from '@shared/model/decision';
import { useState } from 'react';
import { useKeepOrCancel } from '@/store/use-keep-or-cancel';
import { KeepButtons } from '@/ui/keep-buttons';
import { TextField } from '@/ui/text-field';
import styles from './editor.module.css';
import type { Meeting } from './meeting-selectors';
import { MeetingText } from './meeting-text';

export interface DecisionDraft {
  readonly text: string;
  readonly reason: string;
}

export interface DecisionEditorProps {
  readonly meeting: Meeting;
  /** Undefined for a new one. */
  readonly decision?: Decision;
  /** Keeps it. False when it can't be kept as it is: the editor then stays. */
  readonly onKeep: (draft: DecisionDraft) => boolean;
  readonly onClose: () => void;
}

/** Writes a decision, and why it was taken if somebody says it. Enter keeps it from either field. */
export function DecisionEditor({ meeting, decision, onKeep, onClose }: DecisionEditorProps) {
  const [text, setText] = useState(decision?.text ?? '');
  const [reason, setReason] = useState(decision?.reason ?? '');

  const { onBlur, keep, cancel } = useKeepOrCancel(
    text.trim() === '',
    () => onKeep({ text, reason }),
    onClose,
  );
  return (
    <fieldset
      className={styles.editor}
      aria-label={decision ? 'Edit decision' : 'New decision'}
      onBlur={onBlur}
    >
      <MeetingText
        meeting={meeting}
        context="decision"
        label="What is decided"
        placeholder="We ask for the review when the design note is written"
        value={text}
        onChange={setText}
        onSubmit={keep}
        onCancel={cancel}
        autoFocus
      />
      <TextField
        label="Why (optional)"
        placeholder="What you know now that speaks for it"
        value={reason}
        onChange={setReason}
        onSubmit={keep}
        onCancel={cancel}
      />
      <KeepButtons keep={keep} cancel={cancel} />
    </fieldset>
  );
}
