import { freeSlots } from '@shared/plan/limit';
import { workspaceStore } from '@/store/workspace-store';
import { enterBoardFilter } from '@/ui/board/board-filter';
import type { Command } from '@/ui/commands/commands';
import { useCommands } from '@/ui/commands/use-commands';
import { planScreen } from '../plan-store';
import { isFirstState } from './initiative-composer';

const section = 'Initiatives';

/** The commands that only the board has: writing, and finding what is written. */
export function useBoardCommands(teamId: string): void {
  useCommands(writingCommands(teamId), [teamId]);
}

function writingCommands(teamId: string): Command[] {
  return [
    {
      id: 'initiative.new',
      title: 'New initiative',
      section,
      keys: 'n',
      hint: 'new',
      run: () => {
        const { focusedState } = planScreen.getState();
        const isFull =
          focusedState === 'active' && freeSlots(workspaceStore.getState().workspace, teamId) === 0;
        const state = isFirstState(focusedState) && !isFull ? focusedState : 'candidate';
        planScreen.setState({ writingIn: state });
      },
    },
    {
      id: 'initiatives.filter',
      title: 'Filter the initiatives',
      section,
      keys: '/',
      hint: 'filter',
      run: enterBoardFilter,
    },
  ];
}
