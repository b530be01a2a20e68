import { addFlowMap } from '@shared/flow/maps';
import { addedIds } from '@shared/kernel/added-ids';
import type { FlowMapKind } from '@shared/model/flow-map';
import type { Tables } from '@shared/model/workspace';
import { useState } from 'react';
import { useDraft } from '@/store/use-draft';
import { act } from '@/store/workspace-store';
import { AskDialog } from '@/ui/ask-dialog';
import { Segmented } from '@/ui/segmented';
import { TextField } from '@/ui/text-field';
import { goInFlow } from '../flow-route';
import { kindNames } from '../flow-words';

const kinds = [
  { id: 'current', label: kindNames.current },
  { id: 'future', label: kindNames.future },
] as const;

/** Makes a map in one breath: what flows through it, and whether it is how things are. */
export function NewMapDialog({ teamId, onClose }: { readonly teamId: string; readonly onClose: () => void }) {
  const [draft, change, forget] = useDraft<{ readonly title: string; readonly kind: FlowMapKind }>(
    `new map ${teamId}`,
    () => ({ title: '', kind: 'current' }),
  );
  const [problem, setProblem] = useState<string | null>(null);
  const start = () => {
    const done = act(addFlowMap, { teamId, ...draft }, { quiet: true });
    if (!done.ok) {
      setProblem(done.error.message);
      return;
    }
    forget();
    onClose();
    const [mapId] = addedIds<Tables>(done.value, 'flowMap');
    if (mapId !== undefined) goInFlow({ at: 'map', mapId });
  };
  return (
    <AskDialog title="New flow map" done="Start" onDone={start} onClose={onClose}>
      <TextField
        label="What moves, from where to where"
        placeholder="A change, from idea to customer"
        value={draft.title}
        error={problem}
        autoFocus
        onChange={(title) => {
          setProblem(null);
          change((current) => ({ ...current, title }));
        }}
        onSubmit={start}
      />
      <Segmented
        label="It shows"
        items={kinds}
        value={draft.kind}
        onChange={(kind) => change((current) => ({ ...current, kind }))}
      />
    </AskDialog>
  );
}
