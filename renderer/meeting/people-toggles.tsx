import { addedIds } from '@shared/kernel/added-ids';
import type { Person } from '@shared/model/person';
import type { Tables } from '@shared/model/workspace';
import { addPeople } from '@shared/team/people';
import Check from 'lucide-react/icons/check';
import { useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useDraft } from '@/store/use-draft';
import { act } from '@/store/workspace-store';
import { Icon } from '@/ui/icon';
import { TextField } from '@/ui/text-field';
import styles from './people-toggles.module.css';

export interface PeopleTogglesProps {
  readonly teamId: string;
  readonly people: readonly Person[];
  readonly presentIds: ReadonlySet<string>;
  readonly onChange: (presentIds: ReadonlySet<string>) => void;
}

/** Who is in the room: everybody, less those who are taken out. A new name joins the team as well. */
export function PeopleToggles({ teamId, people, presentIds, onChange }: PeopleTogglesProps) {
  const [names, change, forget] = useDraft(`add a name ${teamId}`, () => '');
  const [problem, setProblem] = useState<string | null>(null);

  const add = () => {
    if (names.trim() === '') return;
    const result = act(addPeople, { teamId, names }, { quiet: true });
    if (!result.ok) {
      setProblem(result.error.message);
      return;
    }
    onChange(new Set([...presentIds, ...addedIds<Tables>(result.value, 'person')]));
    change(() => '');
    forget();
    setProblem(null);
  };
  const toggle = (personId: string, isPresent: boolean) => {
    const next = new Set(presentIds);
    if (isPresent) next.add(personId);
    else next.delete(personId);
    onChange(next);
  };
  return (
    <div className={styles.people}>
      <fieldset className={styles.toggles}>
        <legend className={styles.legend}>
          Present <span className={styles.count}>{presentIds.size}</span>
        </legend>
        {people.map((person) => {
          const isPresent = presentIds.has(person.id);
          return (
            <ToggleButton
              key={person.id}
              className={`${styles.toggle} ${isPresent ? styles.on : ''}`}
              isSelected={isPresent}
              onChange={(selected) => toggle(person.id, selected)}
            >
              <Icon icon={isPresent ? Check : null} size="small" />
              {person.name}
            </ToggleButton>
          );
        })}
      </fieldset>
      <TextField
        label="Add a name"
        hideLabel
        placeholder="Add a name, Enter"
        value={names}
        onChange={(next) => {
          change(() => next);
          setProblem(null);
        }}
        error={problem}
        onSubmit={add}
      />
    </div>
  );
}
