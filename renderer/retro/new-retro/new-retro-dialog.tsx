import { useId } from 'react';
import { Dialog } from '@/ui/dialog';
import { DialogButtons } from '@/ui/dialog-buttons';
import { NewRetroForm } from './new-retro-form';

export interface NewRetroDialogProps {
  readonly teamId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onStarted: (retroId: string) => void;
}

/** Starts a retrospective. Everything is filled in from last time; Enter starts. */
export function NewRetroDialog({ teamId, isOpen, onClose, onStarted }: NewRetroDialogProps) {
  const formId = useId();
  return (
    <Dialog
      title="New retrospective"
      size="large"
      isOpen={isOpen}
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} type="submit" form={formId} keyHint="enter">
          Start
        </DialogButtons>
      }
    >
      <NewRetroForm
        formId={formId}
        teamId={teamId}
        onStarted={(retroId) => {
          onClose();
          onStarted(retroId);
        }}
      />
    </Dialog>
  );
}
