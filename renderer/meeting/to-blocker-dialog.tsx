import { addBlockersFrom } from '@shared/flow/blockers';
import { mapSteps } from '@shared/flow/blocks';
import { teamMaps } from '@shared/flow/maps';
import type { BlockerPlace, BlockerSource } from '@shared/model/blocker';
import type { Workspace } from '@shared/model/workspace';
import { Command } from 'cmdk';
import { useMemo } from 'react';
import { actUndoable } from '@/store/act-undoable';
import { useWorkspace } from '@/store/use-workspace';
import { Dialog } from '@/ui/dialog';
import { notify } from '@/ui/notices-store';
import styles from './to-blocker-dialog.module.css';

interface Place {
  readonly key: string;
  readonly words: string;
  readonly mapTitle: string;
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
  const put = ({ spot, words, mapTitle }: Place) => {
    onClose();
    const where = spot.stepId === null ? `beside “${mapTitle}”` : `${words.toLowerCase()}, on “${mapTitle}”`;
    const what = sources.length === 1 ? 'A blocker' : `${sources.length} blockers`;
    actUndoable(addBlockersFrom, { ...spot, sources }, notify, `${what}: ${where}.`);
  };
  return (
    <Dialog title="Where does it stop work?" isOpen closesOutside onClose={onClose}>
      <Command label="Where on the map" loop className={styles.list}>
        <Command.Input className={styles.input} placeholder="Which step?" autoFocus />
        <Command.List className={styles.places}>
          <Command.Empty className={styles.empty}>No step has these letters.</Command.Empty>
          {places.map((place) => (
            <Command.Item
              key={place.key}
              value={`${place.words} ${place.mapTitle} ${place.key}`}
              className={styles.item}
              onSelect={() => put(place)}
            >
              {place.words}
              <span className={styles.map}>{place.mapTitle}</span>
            </Command.Item>
          ))}
        </Command.List>
      </Command>
    </Dialog>
  );
}

function placesOf(tables: Pick<Workspace, 'flowMap' | 'flowStep'>, teamId: string): Place[] {
  return teamMaps(tables.flowMap, teamId).flatMap(({ id: mapId, title: mapTitle }) => [
    ...mapSteps(tables.flowStep, mapId).flatMap(({ id: stepId, name }): Place[] => [
      {
        key: `${stepId} wait`,
        words: `Wait before ${name}`,
        mapTitle,
        spot: { mapId, stepId, at: 'wait' },
      },
      { key: `${stepId} step`, words: `At ${name}`, mapTitle, spot: { mapId, stepId, at: 'step' } },
    ]),
    { key: mapId, words: 'Beside the map', mapTitle, spot: { mapId, stepId: null, at: 'step' } },
  ]);
}
