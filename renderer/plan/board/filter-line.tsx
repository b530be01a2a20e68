import { initiativeStates } from '@shared/model/initiative';
import type { Workspace } from '@shared/model/workspace';
import { useWorkspace } from '@/store/use-workspace';
import { enterBoard, focusInitiative } from '../board-handle';
import { setFilter, usePlanScreen } from '../plan-store';
import styles from './filter-line.module.css';
import { type NamedRecords, type PlanBoardData, passesFilter } from './plan-columns';

interface FilterLineProps {
  readonly plan: PlanBoardData;
  /** How many initiatives the filter lets through. */
  readonly shown: number;
  readonly filter: string;
}

/** Says what the filter hides, above all of what was just written. The live region is always there, so that it is heard. */
export function FilterLine({ plan, shown, filter }: FilterLineProps) {
  const writtenIds = usePlanScreen((screen) => screen.writtenIds);
  const written = useWorkspace((workspace) => hiddenAmong(writtenIds, workspace, filter));
  const isOn = filter.trim() !== '';
  const clear = () => {
    setFilter('');
    enterBoard();
  };
  return (
    <div className={isOn ? styles.filtered : 'visually-hidden'}>
      <p role="status">{isOn ? filterWords(plan, shown, written) : ''}</p>
      {isOn ? (
        <button type="button" className={styles.clear} onClick={clear}>
          Clear filter
        </button>
      ) : null}
    </div>
  );
}

function filterWords(plan: PlanBoardData, shown: number, written: number): string {
  const all = initiativeStates.reduce((sum, state) => sum + plan[state].length, 0);
  const kept = [
    '',
    'Your initiative is kept; the filter hides it. ',
    `Your ${written} initiatives are kept; the filter hides them. `,
  ][Math.min(written, 2)];
  if (shown === 0) return `${kept}No initiative has these letters.`;
  return `${kept}${shown} of ${all} initiatives shown.`;
}

/** How many of those that were written just now the filter hides. */
function hiddenAmong(ids: readonly string[], workspace: Workspace, filter: string): number {
  return ids.filter((id) => {
    const initiative = workspace.initiative.get(id);
    return initiative !== undefined && !passesFilter(initiative, workspace, filter);
  }).length;
}

/** From the filter's field to the first initiative that it shows; where it shows none, nothing happens. */
export function enterFiltered(plan: PlanBoardData, named: NamedRecords, filter: string): void {
  const first = initiativeStates
    .flatMap((state) => plan[state])
    .find((initiative) => passesFilter(initiative, named, filter));
  if (first) focusInitiative(first.id);
}
