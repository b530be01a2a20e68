import { addPeople, teamPeople } from '@shared/team/people';
import { useRef, useState } from 'react';
import { leaveField } from '@/store/leave-field';
import { memoLast } from '@/store/memo-last';
import { useDraft } from '@/store/use-draft';
import { useLeaving } from '@/store/use-leaving';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { afterPress } from '@/ui/after-press';
import { Button } from '@/ui/button';
import { useCommands } from '@/ui/commands/use-commands';
import { CountedTitle } from '@/ui/counted-title';
import { TextField } from '@/ui/text-field';
import { useRovingFocus } from '@/ui/use-roving-focus';
import { PersonRow } from './person-row';
import styles from './team-screen.module.css';

const selectPeople = memoLast(teamPeople);

/** The people of a team. Names are typed, or pasted one a line; who has left stays on what they own. Going elsewhere adds. */
export function TeamPeople({ teamId }: { readonly teamId: string }) {
  const people = useWorkspace((workspace) => selectPeople(workspace.person, teamId, 'all'));
  const [names, change, forget] = useDraft(`people ${teamId}`, () => '');
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const { container, onKeyDown } = useRovingFocus<HTMLUListElement>();
  const active = people.filter((person) => person.active);
  const left = people.filter((person) => !person.active);

  useCommands(
    [
      {
        id: 'person.new',
        title: 'Add people',
        section: 'Team',
        keys: 'n',
        hint: 'add people',
        run: () => field.current?.focus(),
      },
    ],
    [],
  );
  const add = () => {
    if (names.trim() === '') return;
    const done = act(addPeople, { teamId, names }, { quiet: true });
    if (done.ok) {
      change(() => '');
      forget();
    }
    setProblem(done.ok ? null : done.error.message);
  };
  // The list grows with what is kept, and mustn't move a button away from under the press that leaves the field.
  const leaving = useLeaving(() => {
    afterPress(add);
    return false;
  });
  return (
    <section className={styles.section} aria-labelledby="people-title">
      <CountedTitle id="people-title" count={active.length}>
        People
      </CountedTitle>
      <ul ref={container} className={styles.list} onKeyDown={onKeyDown}>
        {[...active, ...left].map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </ul>
      <fieldset className={styles.form} aria-label="New people" onBlur={leaving.onBlur}>
        <TextField
          label="Add people"
          description="One name, or paste several: one a line. Enter adds them."
          value={names}
          onChange={(next) => {
            change(() => next);
            setProblem(null);
          }}
          error={problem}
          onSubmit={add}
          onCancel={leaveField}
          areaRef={field}
          multiline
        />
        <div>
          <Button isDisabled={names.trim() === ''} onPress={add}>
            Add
          </Button>
        </div>
      </fieldset>
    </section>
  );
}
