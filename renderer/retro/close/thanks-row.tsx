import type { Thanks } from '@shared/model/thanks';
import { deleteThanks, editThanks } from '@shared/retro/thanks';
import Trash2 from 'lucide-react/icons/trash-2';
import { useState } from 'react';
import { actUndoable } from '@/store/act-undoable';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { onDeleteKey } from '@/ui/focus-neighbour';
import { focusSoon } from '@/ui/focus-soon';
import { IconButton } from '@/ui/icon-button';
import { notify } from '@/ui/notices';
import { TextField } from '@/ui/text-field';
import styles from './thanks-round.module.css';

const everybody = 'Everybody';

/** One word of thanks. Enter edits it, Delete takes it away. */
export function ThanksRow({ thanks }: { readonly thanks: Thanks }) {
  const [draft, setDraft] = useState<string | null>(null);
  const to = useWorkspace((workspace) =>
    thanks.toPersonId === null ? everybody : (workspace.person.get(thanks.toPersonId)?.name ?? everybody),
  );
  const remove = () => {
    actUndoable(
      deleteThanks,
      { thanksId: thanks.id },
      notify,
      `Deleted: thanks to ${to === everybody ? 'everybody' : to}.`,
    );
  };
  const close = () => {
    setDraft(null);
    focusSoon(`[data-thanks-id="${thanks.id}"] [data-roving]`);
  };
  if (draft !== null) {
    const keep = () => {
      if (act(editThanks, { thanksId: thanks.id, text: draft }).ok) close();
    };
    return (
      <li>
        <TextField
          label={`Thanks to ${to}`}
          value={draft}
          onChange={setDraft}
          onSubmit={keep}
          onBlur={keep}
          onCancel={close}
          autoFocus
        />
      </li>
    );
  }
  return (
    <li className={styles.row} data-thanks-id={thanks.id}>
      <button
        type="button"
        data-roving=""
        className={styles.words}
        onClick={() => setDraft(thanks.text)}
        onKeyDown={onDeleteKey(remove)}
        aria-keyshortcuts="Enter Delete"
      >
        <b>
          <bdi>{to}:</bdi>
        </b>{' '}
        <bdi>{thanks.text}</bdi>
      </button>
      <IconButton label={`Delete thanks to ${to}`} icon={Trash2} keyHint="delete" onPress={remove} />
    </li>
  );
}
