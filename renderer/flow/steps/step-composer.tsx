import { addFlowStep, addFlowSteps } from '@shared/flow/steps';
import { addedIds } from '@shared/kernel/added-ids';
import type { Tables } from '@shared/model/workspace';
import { noteLines } from '@shared/retro/notes';
import { type ClipboardEvent, useRef, useState } from 'react';
import { actUndoable } from '@/store/act-undoable';
import { act } from '@/store/workspace-store';
import { KeyHint } from '@/ui/key-hint';
import { notify } from '@/ui/notices-store';
import { TextField } from '@/ui/text-field';
import { flowScreen } from '../flow-store';
import { enterMap, focusStep } from '../map/map-handle';
import styles from './step-composer.module.css';

/** Where steps are written as they are called out: Enter keeps one and goes on, Escape ends. */
export function StepComposer({ mapId }: { readonly mapId: string }) {
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const lastId = useRef<string | null>(null);
  const isClosed = useRef(false);
  const place = () => ({ mapId, beforeId: flowScreen.getState().writingBefore ?? null });

  /** @returns false when it was refused: it then stays in the field, to be mended */
  const keep = (): boolean => {
    if (name.trim() === '') return true;
    const done = act(addFlowStep, { ...place(), name }, { quiet: true });
    if (!done.ok) {
      setProblem(done.error.message);
      return false;
    }
    lastId.current = addedIds<Tables>(done.value, 'flowStep').at(-1) ?? lastId.current;
    setName('');
    return true;
  };
  const close = () => {
    isClosed.current = true;
    flowScreen.setState({ writingBefore: undefined });
  };
  /** Several lines that are pasted into an empty field are several steps. */
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    const count = noteLines(text).length;
    if (name.trim() !== '' || count < 2) return;
    event.preventDefault();
    actUndoable(addFlowSteps, { ...place(), text }, notify, `${count} steps added.`);
  };
  return (
    <div className={styles.writing} onPasteCapture={paste}>
      <TextField
        autoFocus
        hideLabel
        label="New step"
        placeholder="What comes next?"
        value={name}
        error={problem}
        onChange={(next) => {
          setProblem(null);
          setName(next);
        }}
        onSubmit={keep}
        onCancel={() => {
          if (!keep()) return;
          close();
          if (lastId.current === null) enterMap();
          else focusStep(lastId.current);
        }}
        onBlur={() => {
          if (!isClosed.current && keep()) close();
        }}
      />
      <p className={styles.help}>
        <KeyHint keys="enter" /> next <KeyHint keys="esc" /> done
      </p>
    </div>
  );
}
