import { blockersToCandidates } from '@shared/flow/blocker-candidates';
import { deleteBlockers, setBlockersCause } from '@shared/flow/blockers';
import { causeNames } from '@shared/flow/causes';
import { addedIds } from '@shared/kernel/added-ids';
import { type BlockerCause, blockerCauses } from '@shared/model/blocker';
import type { FlowMap } from '@shared/model/flow-map';
import type { Tables } from '@shared/model/workspace';
import { actUndoable } from '@/store/act-undoable';
import { act, workspaceStore } from '@/store/workspace-store';
import type { Command } from '@/ui/commands/commands';
import { focusIfLost } from '@/ui/focus-soon';
import { notify } from '@/ui/notices-store';
import {
  blockersInQuestion,
  selectBlockers,
  selectedBlockers,
  selectPile,
  toggleBlocker,
} from '../blockers/blocker-selecting';
import { blockersWords } from '../blockers/blocker-words';
import { flowScreen } from '../flow-store';
import { whyFrozen } from '../flow-words';
import { enterMap, say } from './map-handle';

const section = 'Blockers';

/** The commands for blockers, for one or all that are selected: by key, in the palette, and in the list of keys. */
export function blockerCommands(map: FlowMap): Command[] {
  const frozen = () => whyFrozen(map);
  const needsBlocker = () => frozen() ?? (blockersInQuestion().length > 0 ? null : 'Choose a blocker first.');
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
    ...selectingCommands(),
    ...blockerCauses.map(
      (cause, index): Command => ({
        id: `blocker.${cause}`,
        title: `Cause: ${causeNames[cause].toLowerCase()}`,
        section,
        keys: String(index + 1),
        whyNot: needsBlocker,
        run: () => giveCause(cause),
      }),
    ),
    {
      id: 'blocker.place',
      isInMenu: true,
      title: 'Put the blocker, or all selected, on…',
      section,
      whyNot: needsBlocker,
      run: () => flowScreen.setState({ placing: blockersInQuestion(), asking: 'blocker-place' }),
    },
    {
      id: 'blocker.candidate',
      isInMenu: true,
      title: 'Make the blocker, or all selected, a candidate in the plan',
      section,
      keys: 'c',
      whyNot: needsBlocker,
      run: () => makeCandidates(blockersInQuestion()),
    },
    {
      id: 'blocker.delete',
      isInMenu: true,
      title: 'Delete the blocker, or all selected',
      section,
      whyNot: needsBlocker,
      run: () => {
        const blockerIds = blockersInQuestion();
        const are = blockerIds.length === 1 ? 'The blocker is' : `${blockersWords(blockerIds.length)} are`;
        actUndoable(deleteBlockers, { blockerIds }, notify, `${are} in the bin.`);
        flowScreen.setState({ blockerId: null, selection: new Set() });
        enterMap();
      },
    },
  ];
}

/** How blockers are selected by keys; Escape lets go, too. On a map of the past they can be, for what it doesn't change: links. */
function selectingCommands(): Command[] {
  const withKeys = () => {
    const id = flowScreen.getState().blockerId ?? '';
    return workspaceStore.getState().workspace.blocker.has(id) ? id : null;
  };
  const needsKeys = () => (withKeys() === null ? 'Choose a blocker first.' : null);
  return [
    {
      id: 'blocker.select',
      isInMenu: true,
      title: 'Select the blocker, or let it go',
      section,
      keys: 'x',
      whyNot: needsKeys,
      run: () => {
        const id = withKeys();
        if (id !== null) toggleBlocker(id);
      },
    },
    {
      id: 'blocker.select-pile',
      title: 'Select all blockers at this place',
      section,
      keys: 'mod+a',
      whyNot: needsKeys,
      run: () => {
        const id = withKeys();
        if (id !== null) selectPile(id);
      },
    },
    {
      id: 'blocker.select-none',
      title: 'Select no blocker any more',
      section,
      whyNot: () => (selectedBlockers().length === 0 ? 'No blocker is selected.' : null),
      run: () => selectBlockers(new Set()),
    },
  ];
}

/** Gives the blockers in question a cause, as one; what is selected stays so, for what is done with it next. */
function giveCause(cause: BlockerCause): void {
  const blockerIds = blockersInQuestion();
  if (!act(setBlockersCause, { blockerIds, cause }).ok) return;
  say(`${blockersWords(blockerIds.length)}: ${causeNames[cause].toLowerCase()}.`);
}

function makeCandidates(blockerIds: readonly string[]): void {
  const { blocker } = workspaceStore.getState().workspace;
  const [first = ''] = blockerIds;
  const text = `“${blocker.get(first)?.text ?? ''}” is among the plan's candidates.`;
  actUndoable(blockersToCandidates, { blockerIds }, notify, (before, done) => {
    if (blockerIds.length === 1) return text;
    const made = addedIds<Tables>(done, 'initiative').filter((id) => !before.initiative.has(id)).length;
    const rest = blockerIds.length - made;
    const others =
      rest === 0 ? '' : ` The other ${rest === 1 ? 'one was' : `${rest} were`} in the plan already.`;
    return `${made} new among the plan's candidates.${others}`;
  });
  // The button that made it has gone; the way to it stands there now.
  focusIfLost('[data-in-plan] button');
}
