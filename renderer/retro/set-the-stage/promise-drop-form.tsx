import type { Retro } from '@shared/model/retro';
import { lookAtAction, type Promised } from '@shared/retro/follow-up';
import { useDraft } from '@/store/use-draft';
import { act } from '@/store/workspace-store';
import { TextField } from '@/ui/text-field';
import { PromiseForm } from './promise-form';

export interface PromiseDropFormProps {
  readonly retro: Retro;
  readonly promised: Promised;
  readonly onClose: () => void;
  readonly onDropped: () => void;
}

/**
 * Lets a promise go that was carried too often, with the word why that this asks for. Escape keeps the word for the next time.
 */
export function PromiseDropForm({ retro, promised, onClose, onDropped }: PromiseDropFormProps) {
  const [word, change, forget] = useDraft(`drop ${promised.action.id} ${retro.id}`, () => '');
  const look = () => {
    const args = { actionId: promised.action.id, retroId: retro.id, verdict: 'dropped', word } as const;
    const done = act(lookAtAction, args, { quiet: true });
    if (done.ok) forget();
    return done;
  };
  return (
    <PromiseForm
      label="Drop the action"
      done="Drop it"
      look={look}
      isWritten={() => word.trim() !== ''}
      onClose={onClose}
      onLooked={onDropped}
    >
      {(ways, problem, forgive) => (
        <TextField
          label="Why it goes, in a word"
          value={word}
          onChange={(next) => {
            change(() => next);
            forgive();
          }}
          error={problem}
          {...ways}
          autoFocus
        />
      )}
    </PromiseForm>
  );
}
