import { initiativeStates } from '@shared/model/initiative';
import type { Workspace } from '@shared/model/workspace';
import { useWorkspace } from '@/store/use-workspace';
import { FilterLine } from '@/ui/filter-line';
import { enterBoard, focusInitiative } from '../board-handle';
import { setFilter, usePlanScreen } from '../plan-store';
import { type NamedRecords, type PlanBoardData, passesFilter } from './plan-columns';

interface InitiativesFilterLineProps {
  readonly plan: PlanBoardData;
  /** How many initiatives the filter lets through. */
  readonly shown: number;
  readonly filter: string;
}

/** What the filter hides of the initiatives. */
export function InitiativesFilterLine({ plan, shown, filter }: InitiativesFilterLineProps) {
  const writtenIds = usePlanScreen((screen) => screen.writtenIds);
  const written = useWorkspace((workspace) => hiddenAmong(writtenIds, workspace, filter));
  const clear = () => {
    setFilter('');
    enterBoard();
  };
  return (
    <FilterLine
      filter={filter}
      one="initiative"
      many="initiatives"
      shown={shown}
      all={initiativeStates.reduce((sum, state) => sum + plan[state].length, 0)}
      hiddenJustWritten={written}
      onClear={clear}
    />
  );
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
