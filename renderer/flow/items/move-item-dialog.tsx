import { moveWorkItems } from '@shared/flow/work-items';
import type { FlowStep } from '@shared/model/flow-step';
import { useState } from 'react';
import { actUndoable } from '@/store/act-undoable';
import { useWorkspace } from '@/store/use-workspace';
import { Dialog } from '@/ui/dialog';
import { DialogButtons } from '@/ui/dialog-buttons';
import { notify } from '@/ui/notices-store';
import { PickField } from '@/ui/pick-field';

export interface MoveItemDialogProps {
  readonly itemId: string;
  readonly steps: readonly FlowStep[];
  readonly onClose: () => void;
}

/** Asks to which step an item moves; it enters it today. */
export function MoveItemDialog({ itemId, steps, onClose }: MoveItemDialogProps) {
  const item = useWorkspace((workspace) => workspace.workItem.get(itemId));
  const at = steps.findIndex(({ id }) => id === item?.entered.at(-1)?.stepId);
  const [stepId, setStepId] = useState<string | null>(steps[at + 1]?.id ?? steps[0]?.id ?? null);
  if (item === undefined) return null;
  const move = (wanted: string | null) => {
    const step = steps.find(({ id }) => id === wanted);
    if (step === undefined) return;
    const text = `“${item.title}” is in “${step.name}” since today.`;
    if (actUndoable(moveWorkItems, { itemIds: [item.id], stepId: step.id }, notify, text).ok) onClose();
  };
  return (
    <Dialog
      title={`Move “${item.title}”`}
      size="small"
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} keyHint="enter" onPress={() => move(stepId)}>
          Move
        </DialogButtons>
      }
    >
      <PickField
        label="Step"
        items={steps.map(({ id, name }) => ({ id, label: name }))}
        value={stepId}
        onChange={setStepId}
        onSubmit={move}
        autoFocus
      />
    </Dialog>
  );
}
