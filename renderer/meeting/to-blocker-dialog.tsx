import { addBlockersFrom } from '@shared/flow/blockers-from';
import { mapSteps } from '@shared/flow/blocks';
import { teamMaps } from '@shared/flow/maps';
import type { BlockerPlace, BlockerSource } from '@shared/model/blocker';
import type { Workspace } from '@shared/model/workspace';
import { useMemo } from 'react';
import { actUndoable } from '@/store/act-undoable';
import { useWorkspace } from '@/store/use-workspace';
import { notify } from '@/ui/notices-store';
import { PickDialog } from '@/ui/pick-dialog';

interface Place {
  readonly id: string;
  readonly title: string;
  /** The title of the map. */
  readonly note: string;
  readonly spot: { readonly mapId: string; readonly stepId: string | null; readonly at: BlockerPlace };
}

/** Asks where on a flow map something that came up in a meeting stops work, and puts it there as a blocker that remembers it. */
export function ToBlockerDialog({
  teamId,
  sources,
  onClose,
}: {
  readonly teamId: string;
  readonly sources: readonly BlockerSource[];
  readonly onClose: () => void;
}) {
  const flowMap = useWorkspace((workspace) => workspace.flowMap);
  const flowStep = useWorkspace((workspace) => workspace.flowStep);
  const places = useMemo(() => placesOf({ flowMap, flowStep }, teamId), [flowMap, flowStep, teamId]);
  const put = ({ spot, title, note: mapTitle }: Place) => {
    onClose();
    const where = spot.stepId === null ? `beside “${mapTitle}”` : `${title.toLowerCase()}, on “${mapTitle}”`;
    const what = sources.length === 1 ? 'A blocker' : `${sources.length} blockers`;
    actUndoable(addBlockersFrom, { ...spot, sources }, notify, `${what}: ${where}.`);
  };
  return (
    <PickDialog
      title="Where does it stop work?"
      placeholder="Which step?"
      nothing="No step has these letters."
      items={places}
      onPick={put}
      onClose={onClose}
    />
  );
}

function placesOf(tables: Pick<Workspace, 'flowMap' | 'flowStep'>, teamId: string): Place[] {
  return teamMaps(tables.flowMap, teamId).flatMap(({ id: mapId, title: note }): Place[] => [
    ...mapSteps(tables.flowStep, mapId).flatMap(({ id: stepId, name }): Place[] => [
      { id: `${stepId} wait`, title: `Wait before ${name}`, note, spot: { mapId, stepId, at: 'wait' } },
      { id: `${stepId} step`, title: `At ${name}`, note, spot: { mapId, stepId, at: 'step' } },
    ]),
    { id: mapId, title: 'Beside the map', note, spot: { mapId, stepId: null, at: 'step' } },
  ]);
}
