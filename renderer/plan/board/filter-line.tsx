import { initiativeStates } from '@shared/model/initiative';
import { useWorkspace } from '@/store/use-workspace';
import { enterBoard, focusInitiative } from '../board-handle';
import { setFilter, usePlanScreen } from '../plan-store';
import styles from './filter-line.module.css';
import { type NamedRecords, type PlanBoardData, passesFilter } from './plan-columns';

/** Says what the filter hides, above all of what was just written. The live region is always there, so that it is heard. */
export function FilterLine({ plan, filter }: { plan: PlanBoardData; filter: string }) {
  const writtenIds = usePlanScreen((screen) => screen.writtenIds);
  const person = useWorkspace((workspace) => workspace.person);
  const planOutcome = useWorkspace((workspace) => workspace.planOutcome);
  const isOn = filter.trim() !== '';
  const clear = () => {
    setFilter('');
    enterBoard();
  };
  return (
    <div className={isOn ? styles.filtered : 'visually-hidden'}>
      <p role="status">{isOn ? filterWords(plan, { person, planOutcome }, filter, writtenIds) : ''}</p>
      {isOn ? (
        <button type="button" className={styles.clear} onClick={clear}>
          Clear filter
        </button>
      ) : null}
    </div>
  );
}

function filterWords(
  plan: PlanBoardData,
  named: NamedRecords,
  filter: string,
  writtenIds: readonly string[],
): string {
  const all = initiativeStates.flatMap((state) => plan[state]);
  const hidden = all.filter((initiative) => !passesFilter(initiative, named, filter));
  const written = hidden.filter(({ id }) => writtenIds.includes(id)).length;
  const kept = [
    '',
    'Your initiative is kept; the filter hides it. ',
    `Your ${written} initiatives are kept; the filter hides them. `,
  ][Math.min(written, 2)];
  if (hidden.length === all.length) return `${kept}No initiative has these letters.`;
  return `${kept}${all.length - hidden.length} of ${all.length} initiatives shown.`;
}

/** From the filter's field to the first initiative that it shows; where it shows none, nothing happens. */
export function enterFiltered(plan: PlanBoardData, named: NamedRecords, filter: string): void {
  const first = initiativeStates
    .flatMap((state) => plan[state])
    .find((initiative) => passesFilter(initiative, named, filter));
  if (first) focusInitiative(first.id);
}
