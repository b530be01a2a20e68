import { addedIds } from '@shared/kernel/added-ids';
import { layerNames, layers } from '@shared/model/layer';
import { deleteInitiatives, duplicateInitiative, editInitiatives } from '@shared/plan/initiatives';
import { actUndoable } from '@/store/act-undoable';
import { act, workspaceStore } from '@/store/workspace-store';
import { cardsInQuestion } from '@/ui/board/board-screen';
import type { Command } from '@/ui/commands/commands';
import { useCommands } from '@/ui/commands/use-commands';
import { notify } from '@/ui/notices-store';
import { focusInitiative } from './board-handle';
import { moveAndGoOn, takeSlot } from './plan-moves';
import { openPanel, planScreen } from './plan-store';

const section = 'Initiatives';

/** The commands for initiatives, wherever one has the keys: by key, in the palette, and in the list of keys. */
export function useInitiativeCommands(): void {
  useCommands([...editingCommands(), ...movingCommands(), ...slotCommands(), ...filingCommands()], []);
}

const inQuestion = () => cardsInQuestion(planScreen.getState());

const needsInitiative = () => (inQuestion().length > 0 ? null : 'Choose an initiative first.');

const focused = () => {
  const { focusedId } = planScreen.getState();
  return focusedId === null ? undefined : workspaceStore.getState().workspace.initiative.get(focusedId);
};

function editingCommands(): Command[] {
  return [
    {
      id: 'initiative.edit',
      isInMenu: true,
      title: 'Edit the initiative',
      section,
      keys: 'e',
      hint: 'edit',
      whyNot: () => (focused() ? null : 'Choose an initiative first.'),
      run: () => {
        const initiative = focused();
        if (initiative) openPanel({ kind: 'edit', id: initiative.id });
      },
    },
    {
      id: 'initiative.duplicate',
      isInMenu: true,
      title: 'Duplicate the initiative, as a candidate',
      section,
      keys: 'mod+d',
      whyNot: () => (focused() ? null : 'Choose an initiative first.'),
      run: () => {
        const initiative = focused();
        if (!initiative) return;
        const before = workspaceStore.getState().workspace.initiative;
        const args = { initiativeId: initiative.id };
        const done = actUndoable(duplicateInitiative, args, notify, 'The copy is among the candidates.');
        if (!done.ok) return;
        const copyId = addedIds(done.value, 'initiative').find((id) => !before.has(id));
        if (copyId !== undefined) focusInitiative(copyId);
      },
    },
    {
      id: 'initiative.delete',
      isInMenu: true,
      title: 'Delete',
      section,
      keys: 'delete',
      otherKeys: ['backspace'],
      whyNot: needsInitiative,
      run: () => {
        const ids = inQuestion();
        const text =
          ids.length === 1 ? 'Deleted. The bin keeps it.' : `${ids.length} deleted. The bin keeps them.`;
        actUndoable(deleteInitiatives, { ids }, notify, text);
        planScreen.setState({ selection: new Set() });
      },
    },
  ];
}

function movingCommands(): Command[] {
  return [
    {
      id: 'initiative.move',
      isInMenu: true,
      title: 'Move to…',
      section,
      keys: 'm',
      hint: 'move to',
      whyNot: needsInitiative,
      run: () => planScreen.setState({ isAskingWhere: true }),
    },
    {
      id: 'initiative.not-now',
      isInMenu: true,
      title: 'Not now: say why, and when to look again',
      section,
      keys: 'x',
      hint: 'not now',
      whyNot: needsInitiative,
      run: () => openPanel({ kind: 'not-now', ids: [...inQuestion()], beforeId: null }),
    },
    {
      id: 'initiative.next',
      title: 'Comes next',
      section,
      whyNot: needsInitiative,
      run: () => moveAndGoOn(inQuestion(), 'next', null),
    },
    {
      id: 'initiative.candidate',
      title: 'Back to the candidates',
      section,
      whyNot: needsInitiative,
      run: () => moveAndGoOn(inQuestion(), 'candidate', null),
    },
    {
      id: 'initiative.start',
      title: 'Start: make it active',
      section,
      whyNot: needsInitiative,
      run: () => moveAndGoOn(inQuestion(), 'active', null),
    },
    {
      id: 'initiative.done',
      isInMenu: true,
      title: 'It has ended: done',
      section,
      keys: '.',
      hint: 'done',
      whyNot: needsInitiative,
      run: () => {
        const ids = inQuestion();
        const { initiative } = workspaceStore.getState().workspace;
        const [only] = ids;
        // What is done already is asked about again.
        if (only !== undefined && ids.length === 1 && initiative.get(only)?.state === 'done') {
          openPanel({ kind: 'review', id: only });
        } else moveAndGoOn(ids, 'done', null);
      },
    },
  ];
}

function slotCommands(): Command[] {
  return [0, 1, 2].map((slot) => ({
    id: `initiative.slot-${slot + 1}`,
    title: `Put it into slot ${slot + 1}`,
    section: 'Slots',
    keys: String(slot + 1),
    hint: `slot ${slot + 1}`,
    whyNot: () => (focused() ? null : 'Choose an initiative first.'),
    run: () => {
      const initiative = focused();
      if (initiative) takeSlot(initiative.id, slot);
    },
  }));
}

function filingCommands(): Command[] {
  const fileUnder = (layer: (typeof layers)[number] | null) =>
    void act(editInitiatives, { ids: inQuestion(), fields: { layer } });
  const kindOf = (kind: 'feature' | 'system-health') =>
    void act(editInitiatives, { ids: inQuestion(), fields: { kind } });
  return [
    ...layers.map((layer, index) => ({
      id: `initiative.layer-${layer}`,
      title: `File under: ${layerNames[layer]}`,
      section: 'Layers',
      keys: `shift+alt+${index + 1}`,
      whyNot: needsInitiative,
      run: () => fileUnder(layer),
    })),
    {
      id: 'initiative.layer-none',
      title: 'File under no layer',
      section: 'Layers',
      whyNot: needsInitiative,
      run: () => fileUnder(null),
    },
    {
      id: 'initiative.kind-feature',
      title: 'It is a feature',
      section,
      whyNot: needsInitiative,
      run: () => kindOf('feature'),
    },
    {
      id: 'initiative.kind-health',
      title: 'It is for the health of the system',
      section,
      whyNot: needsInitiative,
      run: () => kindOf('system-health'),
    },
  ];
}
