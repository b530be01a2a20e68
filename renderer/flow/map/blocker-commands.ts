import { blockersToCandidates } from '@shared/flow/blocker-candidates';
import { deleteBlockers, editBlocker } from '@shared/flow/blockers';
import { causeNames } from '@shared/flow/causes';
import { blockerCauses } from '@shared/model/blocker';
import type { FlowMap } from '@shared/model/flow-map';
import { actUndoable } from '@/store/act-undoable';
import { act, workspaceStore } from '@/store/workspace-store';
import type { Command } from '@/ui/commands/commands';
import { focusIfLost } from '@/ui/focus-soon';
import { notify } from '@/ui/notices-store';
import { flowScreen } from '../flow-store';
import { whyFrozen } from '../flow-words';
import { enterMap } from './map-handle';

const section = 'Blockers';

/** The commands for blockers: by key, in the palette, and in the list of keys. */
export function blockerCommands(map: FlowMap): Command[] {
  const frozen = () => whyFrozen(map);
  const chosen = () => {
    const { blockerId, panel } = flowScreen.getState();
    const id = panel?.kind === 'blocker' ? panel.id : blockerId;
    return workspaceStore.getState().workspace.blocker.get(id ?? '');
  };
  const needsBlocker = () => frozen() ?? (chosen() ? null : 'Choose a blocker first.');
  return [
    {
      id: 'blocker.new',
      title: 'New blocker here',
      section,
      keys: 'b',
      hint: 'blocker',
      whyNot: frozen,
      run: () => flowScreen.setState({ isWritingBlocker: true }),
    },
    ...blockerCauses.map(
      (cause, index): Command => ({
        id: `blocker.${cause}`,
        title: `Cause: ${causeNames[cause].toLowerCase()}`,
        section,
        keys: String(index + 1),
        whyNot: needsBlocker,
        run: () => {
          const blocker = chosen();
          if (blocker) act(editBlocker, { blockerId: blocker.id, cause });
        },
      }),
    ),
    {
      id: 'blocker.place',
      isInMenu: true,
      title: 'Put the blocker on…',
      section,
      whyNot: needsBlocker,
      run: () => flowScreen.setState({ blockerId: chosen()?.id ?? null, asking: 'blocker-place' }),
    },
    {
      id: 'blocker.candidate',
      isInMenu: true,
      title: 'Make the blocker a candidate in the plan',
      section,
      keys: 'x',
      whyNot: needsBlocker,
      run: () => {
        const blocker = chosen();
        if (!blocker) return;
        const text = `“${blocker.text}” is among the plan's candidates.`;
        actUndoable(blockersToCandidates, { blockerIds: [blocker.id] }, notify, text);
        // The button that made it has gone; the way to it stands there now.
        focusIfLost('[data-in-plan] button');
      },
    },
    {
      id: 'blocker.delete',
      isInMenu: true,
      title: 'Delete the blocker',
      section,
      whyNot: needsBlocker,
      run: () => {
        const blocker = chosen();
        if (!blocker) return;
        actUndoable(deleteBlockers, { blockerIds: [blocker.id] }, notify, 'The blocker is in the bin.');
        flowScreen.setState({ blockerId: null });
        enterMap();
      },
    },
  ];
}
