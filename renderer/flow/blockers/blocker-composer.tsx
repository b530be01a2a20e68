import { addBlocker, addBlockers } from '@shared/flow/blockers';
import { causeNames } from '@shared/flow/causes';
import { type BlockerCause, blockerCauses } from '@shared/model/blocker';
import { type FocusEvent, useState } from 'react';
import { actUndoable } from '@/store/act-undoable';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { ComposerKeys } from '@/ui/composer/composer';
import { useComposer } from '@/ui/composer/use-composer';
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
  const [cause, setCause] = useState<BlockerCause>('waiting');
  const at = { mapId, stepId: spot?.stepId ?? null, at: spot?.at ?? ('step' as const) };
  const { field, problem, leave, onPasteCapture } = useComposer({
    table: 'blocker',
    add: (text) => act(addBlocker, { ...at, text, cause }, { quiet: true }),
    addLines: (text, count) => actUndoable(addBlockers, { ...at, text }, notify, `${count} blockers added.`),
    onEnd: () => flowScreen.setState({ isWritingBlocker: false }),
    onGoOn: (lastId) => {
      if (lastId === null) enterMap();
      else focusBlocker(lastId);
    },
  });
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) leave();
  };
  return (
    <fieldset className={styles.writing} onBlur={onBlur} onPasteCapture={onPasteCapture}>
      <legend className="visually-hidden">New blocker</legend>
      <TextField
        autoFocus
        label={`What stops work at: ${place}`}
        placeholder="Waits for a second pair of eyes"
        error={problem}
        {...field}
      />
      <Segmented label="Cause" hideLabel items={causes} value={cause} onChange={setCause} />
      <ComposerKeys next="next one">
        <KeyHint keys="tab" /> cause{' '}
      </ComposerKeys>
    </fieldset>
  );
}
