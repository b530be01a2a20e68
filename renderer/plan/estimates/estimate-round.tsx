import { answerLimits, type EstimateField, type Initiative } from '@shared/model/initiative';
import { estimatesOf, putEstimate, showEstimates } from '@shared/plan/estimates';
import { useState } from 'react';
import { WhoHasTheLaptop } from '@/meeting/who-has-the-laptop';
import { memoLast } from '@/store/memo-last';
import { usePreferences } from '@/store/preferences-store';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { Button } from '@/ui/button';
import { useCommands } from '@/ui/commands/use-commands';
import styles from './estimates-panel.module.css';
import { selectEstimators } from './estimators';

const selectEstimates = memoLast(estimatesOf);
const { least, most } = answerLimits.answer;
const numbers = Array.from({ length: most - least + 1 }, (_, index) => least + index);

export interface EstimateRoundProps {
  readonly initiative: Initiative;
  readonly field: EstimateField;
}

/** Who has the laptop, and the numbers to choose from. What somebody chose is never on the screen until all is shown. */
export function EstimateRound({ initiative, field }: EstimateRoundProps) {
  const people = useWorkspace(({ person, planning }) =>
    selectEstimators(person, planning, initiative.teamId),
  );
  const given = useWorkspace(({ estimate }) => selectEstimates(estimate, initiative.id, field));
  // In the room the numbers are seen under the names.
  const isRoomScreen = usePreferences((preferences) => preferences.roomScreen);
  const [holderId, setHolderId] = useState<string | null>(null);
  const holder = people.find(({ id }) => id === holderId);
  const has = (personId: string) => given.some((each) => each.personId === personId);

  const pass = () => {
    const at = people.findIndex(({ id }) => id === holderId);
    const next = [...people.slice(at + 1), ...people.slice(0, at + 1)];
    setHolderId((next.find(({ id }) => !has(id)) ?? next[0])?.id ?? null);
  };
  const give = (value: number) => {
    if (!holder) return;
    const done = act(putEstimate, { initiativeId: initiative.id, personId: holder.id, value });
    if (done.ok) setHolderId(null);
  };
  const show = () => void act(showEstimates, { initiativeId: initiative.id });
  useEstimateKeys({ canGive: holder !== undefined, pass, give, show, count: given.length });

  if (people.length === 0) {
    return <p className={styles.words}>Nobody is on the team yet. Add people under Team.</p>;
  }
  return (
    <>
      <WhoHasTheLaptop
        people={people.map(({ id, name }) => ({ id, name, state: has(id) ? 'given' : 'to give' }))}
        holderId={holderId}
        onPass={setHolderId}
        isRow={isRoomScreen}
      />
      {holder === undefined ? null : (
        <fieldset className={styles.numbers}>
          <legend className={styles.legend}>{holder.name}, your number</legend>
          {numbers.map((value) => (
            <button key={value} type="button" className={styles.number} onClick={() => give(value)}>
              {value}
            </button>
          ))}
        </fieldset>
      )}
      <p className={styles.words} role="status">
        {given.length} of {people.length} have given a number.
      </p>
      <div>
        <Button
          variant={given.length >= people.length ? 'primary' : 'plain'}
          keyHint="v"
          isDisabled={given.length === 0}
          onPress={show}
        >
          Show all at once
        </Button>
      </div>
    </>
  );
}

interface EstimateKeys {
  readonly canGive: boolean;
  readonly count: number;
  readonly pass: () => void;
  readonly give: (value: number) => void;
  readonly show: () => void;
}

/** P passes the laptop, a digit gives the number (0 is ten), V shows. */
function useEstimateKeys({ canGive, count, pass, give, show }: EstimateKeys): void {
  const section = 'Silent estimate';
  useCommands(
    [
      {
        id: 'estimate.pass',
        title: 'Pass the laptop to the next person',
        section,
        keys: 'p',
        hint: 'pass the laptop',
        run: pass,
      },
      {
        id: 'estimate.show',
        title: 'Show all estimates at once',
        section,
        keys: 'v',
        hint: 'show all',
        whyNot: () => (count === 0 ? 'Nobody has given a number yet.' : null),
        run: show,
      },
      ...numbers.map((value) => ({
        id: `estimate.give-${value}`,
        title: `Estimate ${value}`,
        section,
        keys: String(value % 10),
        isHidden: true,
        whyNot: () => (canGive ? null : 'Say first who has the laptop: P.'),
        run: () => give(value),
      })),
    ],
    [canGive, count],
  );
}
