import { answerLimits, type EstimateField, type Initiative } from '@shared/model/initiative';
import { estimatesOf, type Spread, spread, startEstimating, takeEstimate } from '@shared/plan/estimates';
import MessagesSquare from 'lucide-react/icons/messages-square';
import { useState } from 'react';
import { memoLast } from '@/store/memo-last';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { Button } from '@/ui/button';
import { useCommands } from '@/ui/commands/use-commands';
import { Icon } from '@/ui/icon';
import { NumberField } from '@/ui/number-field';
import styles from './estimates-panel.module.css';

const selectEstimates = memoLast(estimatesOf);
const { least, most } = answerLimits.answer;

export interface ShownEstimatesProps {
  readonly initiative: Initiative;
  readonly field: EstimateField;
}

/** All estimates at once: who said what, how far apart, and what is taken over. */
export function ShownEstimates({ initiative, field }: ShownEstimatesProps) {
  const estimates = useWorkspace(({ estimate }) => selectEstimates(estimate, initiative.id, field));
  const people = useWorkspace((workspace) => workspace.person);
  const how = spread(estimates.map(({ value }) => value));
  const [talked, setTalked] = useState<number | null>(null);
  const nameOf = (personId: string) => people.get(personId)?.name ?? 'Somebody who left';
  const namesAt = (value: number) =>
    estimates.filter((each) => each.value === value).map(({ personId }) => nameOf(personId));
  const value = talked ?? (how === null ? null : Math.round(how.median));
  const take = () => {
    if (value !== null) act(takeEstimate, { initiativeId: initiative.id, value });
  };
  useCommands(
    [
      {
        id: 'estimate.take',
        title: 'Take the estimate over',
        section: 'Silent estimate',
        keys: 'v',
        hint: 'take over',
        run: take,
      },
    ],
    [],
  );
  if (how === null || value === null) return <p className={styles.words}>Nobody has given a number.</p>;
  const values = [...new Set(estimates.map((each) => each.value))].sort((a, b) => a - b);
  return (
    <>
      <ScaleOfEstimates values={estimates.map((each) => each.value)} median={how.median} />
      <ul className={styles.given} aria-label="Estimates">
        {values.map((each) => (
          <li key={each} className={styles.givenLine}>
            <b className={styles.givenValue}>{each}</b>
            <span className={styles.name}>{namesAt(each).join(', ')}</span>
          </li>
        ))}
      </ul>
      <p className={how.isWide ? styles.wide : styles.words} role="status">
        {how.isWide ? <Icon icon={MessagesSquare} /> : null}
        <span>{spreadWords(how, namesAt)}</span>
      </p>
      <NumberField
        label="What you agree on"
        value={value}
        min={least}
        max={most}
        onChange={(next) => setTalked(next)}
        onSubmit={take}
      />
      <div className={styles.buttons}>
        <Button variant="primary" keyHint="v" onPress={take}>
          {`Take ${value} over`}
        </Button>
        <Button onPress={() => act(startEstimating, { initiativeId: initiative.id, field })}>
          Estimate again
        </Button>
      </div>
    </>
  );
}

function spreadWords(how: Spread, namesAt: (value: number) => readonly string[]): string {
  const { least: low, most: high, median, isWide, count } = how;
  if (count === 1) return `One estimate: ${low}.`;
  if (low === high) return `All say ${low}.`;
  const range = `From ${low} to ${high}, the middle is ${median}.`;
  if (!isWide) return range;
  const first = namesAt(low)[0];
  const last = namesAt(high)[0];
  return `${range} That is wide: talk about it. ${first} and ${last} see something different.`;
}

/** The numbers on a line from 1 to 10, a dot each, with the middle marked. The list under it says the same in words. */
function ScaleOfEstimates({
  values,
  median,
}: {
  readonly values: readonly number[];
  readonly median: number;
}) {
  const at = (value: number) => ((value - least) / (most - least)) * 100;
  const heights = new Map<number, number>();
  return (
    <div className={styles.scale} aria-hidden="true">
      <div className={styles.line}>
        {values.map((value) => {
          const height = heights.get(value) ?? 0;
          heights.set(value, height + 1);
          const place = { insetInlineStart: `${at(value)}%`, bottom: `${0.375 + height * 0.9}rem` };
          return <span key={`${value} ${height}`} className={styles.dot} style={place} />;
        })}
        <span className={styles.median} style={{ insetInlineStart: `${at(median)}%` }} />
      </div>
      <div className={styles.ends}>
        <span>{least}</span>
        <span>{most}</span>
      </div>
    </div>
  );
}
