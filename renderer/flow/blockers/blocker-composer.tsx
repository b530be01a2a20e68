import { addBlocker, addBlockers } from '@shared/flow/blockers';
import { causeNames } from '@shared/flow/causes';
import { addedIds } from '@shared/kernel/added-ids';
import { type BlockerCause, blockerCauses } from '@shared/model/blocker';
import type { Tables } from '@shared/model/workspace';
import { noteLines } from '@shared/retro/notes';
import { type ClipboardEvent, type FocusEvent, useRef, useState } from 'react';
import { actUndoable } from '@/store/act-undoable';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { causeIcons } from '@/ui/icons';
import { KeyHint } from '@/ui/key-hint';
import { notify } from '@/ui/notices-store';
import { Segmented } from '@/ui/segmented';
import { TextField } from '@/ui/text-field';
import { flowScreen, useFlowScreen } from '../flow-store';
import { enterMap, focusBlocker } from '../map/map-handle';
import styles from './blocker-piles.module.css';
import { placeWords } from './blocker-words';

const causes = blockerCauses.map((id) => ({ id, label: causeNames[id], icon: causeIcons[id] }));

/** Where blockers are written, at the step or the wait that has the keys: Enter keeps one and goes on, Escape ends. */
export function BlockerComposer({ mapId }: { readonly mapId: string }) {
  const spot = useFlowScreen((screen) => screen.spot);
  const place = useWorkspace((workspace) =>
    placeWords(workspace.flowStep.get(spot?.stepId ?? '')?.name, spot?.at ?? 'step'),
  );
  const [text, setText] = useState('');
  const [cause, setCause] = useState<BlockerCause>('waiting');
  const [problem, setProblem] = useState<string | null>(null);
  const lastId = useRef<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const isClosed = useRef(false);
  const at = { mapId, stepId: spot?.stepId ?? null, at: spot?.at ?? ('step' as const) };

  const keep = (): boolean => {
    if (text.trim() === '') return true;
    const done = act(addBlocker, { ...at, text, cause }, { quiet: true });
    if (!done.ok) {
      setProblem(done.error.message);
      return false;
    }
    lastId.current = addedIds<Tables>(done.value, 'blocker').at(-1) ?? lastId.current;
    setText('');
    return true;
  };
  const close = () => {
    isClosed.current = true;
    flowScreen.setState({ isWritingBlocker: false });
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain');
    const count = noteLines(pasted).length;
    if (text.trim() !== '' || count < 2) return;
    event.preventDefault();
    actUndoable(addBlockers, { ...at, text: pasted }, notify, `${count} blockers added.`);
  };
  const leave = (event: FocusEvent<HTMLElement>) => {
    if (isClosed.current || event.currentTarget.contains(event.relatedTarget)) return;
    if (keep()) close();
  };
  return (
    <fieldset className={styles.writing} onBlur={leave} onPasteCapture={paste}>
      <legend className="visually-hidden">New blocker</legend>
      <TextField
        autoFocus
        label={`What stops work at: ${place}`}
        placeholder="Waits for a second pair of eyes"
        inputRef={input}
        value={text}
        error={problem}
        onChange={(next) => {
          setProblem(null);
          setText(next);
        }}
        onSubmit={keep}
        onCancel={() => {
          if (!keep()) return;
          close();
          if (lastId.current === null) enterMap();
          else focusBlocker(lastId.current);
        }}
      />
      <Segmented
        label="Cause"
        hideLabel
        items={causes}
        value={cause}
        onChange={(next) => {
          setCause(next);
        }}
      />
      <p className={styles.help}>
        <KeyHint keys="enter" /> next one <KeyHint keys="tab" /> cause <KeyHint keys="esc" /> done
      </p>
    </fieldset>
  );
}
