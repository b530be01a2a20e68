import { addFlowStep, addFlowSteps } from '@shared/flow/steps';
import { actUndoable } from '@/store/act-undoable';
import { act } from '@/store/workspace-store';
import { ComposerKeys } from '@/ui/composer/composer';
import { useComposer } from '@/ui/composer/use-composer';
import { notify } from '@/ui/notices-store';
import { TextField } from '@/ui/text-field';
import { flowScreen } from '../flow-store';
import { enterMap, focusStep } from '../map/map-handle';
import styles from './step-composer.module.css';

/** Where steps are written as they are called out: Enter keeps one and goes on, Escape ends. */
export function StepComposer({ mapId }: { readonly mapId: string }) {
  const place = () => ({ mapId, beforeId: flowScreen.getState().writingBefore ?? null });
  const { field, problem, leave, onPasteCapture } = useComposer({
    table: 'flowStep',
    add: (name) => act(addFlowStep, { ...place(), name }, { quiet: true }),
    addLines: (text, count) =>
      actUndoable(addFlowSteps, { ...place(), text }, notify, `${count} steps added.`),
    onEnd: () => flowScreen.setState({ writingBefore: undefined }),
    onGoOn: (lastId) => {
      if (lastId === null) enterMap();
      else focusStep(lastId);
    },
  });
  return (
    <div className={styles.writing} onPasteCapture={onPasteCapture}>
      <TextField
        autoFocus
        hideLabel
        label="New step"
        placeholder="What comes next?"
        error={problem}
        onBlur={leave}
        {...field}
      />
      <ComposerKeys next="next" />
    </div>
  );
}
