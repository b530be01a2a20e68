import type { Person } from '@shared/model/person';
import { personLeaves, personReturns, removePerson, renamePerson } from '@shared/team/people';
import Trash2 from 'lucide-react/icons/trash-2';
import { type KeyboardEvent, useRef, useState } from 'react';
import { actUndoable } from '@/store/act-undoable';
import { act } from '@/store/workspace-store';
import { Button } from '@/ui/button';
import { focusNeighbour } from '@/ui/focus-neighbour';
import { IconButton } from '@/ui/icon-button';
import { notify } from '@/ui/notices';
import { TextField } from '@/ui/text-field';
import styles from './team-screen.module.css';

/** One person: Enter renames, Delete removes a slip of the pen. Somebody who leaves keeps their name on what they own. */
export function PersonRow({ person }: { readonly person: Person }) {
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const row = useRef<HTMLLIElement>(null);

  const remove = () =>
    actUndoable(removePerson, { personId: person.id }, notify, `${person.name} is in the bin.`);
  const close = () => {
    setDraft(null);
    setProblem(null);
  };
  const goBack = () => {
    close();
    requestAnimationFrame(() => row.current?.querySelector<HTMLElement>('[data-roving]')?.focus());
  };
  const keep = (andThen: () => void) => {
    const done = act(renamePerson, { personId: person.id, name: draft ?? person.name }, { quiet: true });
    if (done.ok) andThen();
    else setProblem(done.error.message);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    if (remove().ok) focusNeighbour(event.currentTarget);
  };
  if (draft !== null) {
    return (
      <li ref={row}>
        <TextField
          label={`New name for ${person.name}`}
          hideLabel
          value={draft}
          onChange={(next) => {
            setDraft(next);
            setProblem(null);
          }}
          error={problem}
          onSubmit={() => keep(goBack)}
          onBlur={() => keep(close)}
          onCancel={goBack}
          autoFocus
        />
      </li>
    );
  }
  return (
    <li ref={row} className={styles.row} data-person-id={person.id}>
      <button
        type="button"
        data-roving=""
        className={`${styles.words} ${person.active ? '' : styles.gone}`}
        aria-keyshortcuts="Enter Delete"
        onClick={() => setDraft(person.name)}
        onKeyDown={onKeyDown}
      >
        {person.name}
        {person.active ? null : <span className={styles.detail}>has left</span>}
      </button>
      {person.active ? (
        <Button
          variant="quiet"
          size="small"
          aria-label={`Mark as gone: ${person.name}`}
          onPress={() => act(personLeaves, { personId: person.id })}
        >
          Mark as gone
        </Button>
      ) : (
        <Button
          variant="quiet"
          size="small"
          aria-label={`Is back: ${person.name}`}
          onPress={() => act(personReturns, { personId: person.id })}
        >
          Is back
        </Button>
      )}
      <IconButton label={`Remove ${person.name}`} icon={Trash2} keyHint="delete" onPress={remove} />
    </li>
  );
}
