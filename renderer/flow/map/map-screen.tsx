import { mappingStepNames } from '@shared/flow/mapping-steps';
import { dayTaken } from '@shared/flow/maps';
import { type FlowMap, mappingSteps } from '@shared/model/flow-map';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal';
import { useEffect, useLayoutEffect, useState } from 'react';
import { useArrival } from '@/line/open-end';
import { usePreferences } from '@/store/preferences-store';
import { settle } from '@/store/route';
import { useWorkspace } from '@/store/use-workspace';
import { Button } from '@/ui/button';
import { useCommands } from '@/ui/commands/use-commands';
import { IconButton } from '@/ui/icon-button';
import { StageTabs } from '@/ui/stage-tabs';
import { formatDay } from '@/ui/typed-date';
import { DragGhost } from '../drag/drag-ghost';
import { FlowFrame } from '../flow-frame';
import { goInFlow } from '../flow-route';
import { flowScreen, openFlowPanel, resetFlowScreen } from '../flow-store';
import { kindNames } from '../flow-words';
import { MapSettingsDialog } from '../list/map-settings-dialog';
import { outcomeCommands } from '../page/outcome-commands';
import { useFlowExport } from '../page/use-flow-export';
import { blockerCommands } from './blocker-commands';
import { enterMapping, goToFuture, mapCommands } from './map-commands';
import { focusBlocker, focusStep } from './map-handle';
import { MapPickDialog } from './map-pick-dialog';
import { MapTools } from './map-tools';
import { MapView } from './map-view';
import { stepCommands } from './step-commands';

interface MapScreenProps {
  readonly mapId: string;
  /** What somebody came for from elsewhere: it is opened beside the map. */
  readonly blockerId: string | undefined;
}

/** A map of how work moves: the steps of the mapping meeting in the header, the map with its figures below. */
export function MapScreen({ mapId, blockerId }: MapScreenProps) {
  const map = useWorkspace((workspace) => workspace.flowMap.get(mapId));
  return map === undefined ? null : <Mapping map={map} blockerId={blockerId} />;
}

function Mapping({ map, blockerId }: { readonly map: FlowMap; readonly blockerId: string | undefined }) {
  const [isSetting, setSetting] = useState(false);
  const isRoomScreen = usePreferences((preferences) => preferences.roomScreen);
  const isFrozen = map.takenAt !== null;
  const exporting = useFlowExport(map.id);
  const origin = useWorkspace((workspace) => workspace.flowMap.get(map.copiedFromId ?? ''));
  // Another map is another screen: what was chosen, tried or half asked on the last one is not about this. It goes before the
  // first key can come: what that asks for is of this one.
  useLayoutEffect(() => {
    resetFlowScreen(map.id);
    return () => resetFlowScreen(map.id);
  }, [map.id]);
  useEffect(() => {
    if (blockerId === undefined) return;
    settle(map.id);
    flowScreen.setState({ blockerId });
    if (isFrozen) focusBlocker(blockerId);
    else openFlowPanel({ kind: 'blocker', id: blockerId });
  }, [map.id, blockerId, isFrozen]);
  useArrival(({ table, id }) => {
    if (table !== 'flowStep') return false;
    focusStep(id);
    return true;
  });
  useCommands(
    [
      ...mapCommands(map, () => setSetting(true)),
      ...stepCommands(map),
      ...blockerCommands(map),
      ...outcomeCommands(map, openEnd),
    ],
    [map.id, map.step, isFrozen],
  );
  return (
    <FlowFrame
      title={map.title}
      subtitle={isFrozen ? `As it was on ${formatDay(dayTaken(map) ?? '')}` : kindNames[map.kind]}
      view="map"
      lead={
        <IconButton
          label="Back to the maps"
          icon={ArrowLeft}
          keyHint="mod+backspace"
          onPress={() => goInFlow({ at: 'list' })}
        />
      }
      center={
        isFrozen ? undefined : (
          <StageTabs
            label="Steps of the meeting"
            stages={mappingSteps.map((each) => ({
              id: each,
              label: mappingStepNames[each],
              state: map.step === each ? 'current' : map.visited.includes(each) ? 'done' : 'ahead',
            }))}
            onSelect={(next) =>
              enterMapping(
                map,
                mappingSteps.find((each) => each === next),
              )
            }
          />
        )
      }
      right={
        isRoomScreen ? undefined : (
          <>
            <OtherMap map={map} origin={origin} />
            {isFrozen ? null : (
              <IconButton
                label="Title, kind and calendar"
                icon={SlidersHorizontal}
                keyHint="shift+e"
                onPress={() => setSetting(true)}
              />
            )}
          </>
        )
      }
      tools={<MapTools mapId={map.id} isFrozen={isFrozen} />}
      foot={
        isFrozen
          ? ['map.compare', 'map.page', 'map.leave']
          : [
              'step.new',
              'blocker.new',
              'step.times',
              'map.what-if',
              'step.edit',
              'map.page',
              { keys: 'space', label: 'lift' },
            ]
      }
    >
      <MapView map={map} isFrozen={isFrozen} />
      {isFrozen ? null : <DragGhost />}
      {isFrozen ? null : <MapPickDialog mapId={map.id} />}
      {exporting}
      {isSetting ? <MapSettingsDialog map={map} onClose={() => setSetting(false)} /> : null}
    </FlowFrame>
  );
}

/** Where the meeting's decisions and actions are written. What is being written there already stays. */
function openEnd(): void {
  if (flowScreen.getState().panel?.kind !== 'experiment') openFlowPanel({ kind: 'experiment' });
}

/** The way to the other one of today and tomorrow. */
function OtherMap({ map, origin }: { readonly map: FlowMap; readonly origin: FlowMap | undefined }) {
  if (origin === undefined) {
    return map.kind === 'future' ? null : (
      <Button size="small" onPress={() => goToFuture(map)}>
        Future map
      </Button>
    );
  }
  return (
    <Button size="small" onPress={() => goInFlow({ at: 'map', mapId: origin.id })}>
      {map.takenAt === null ? 'Current map' : 'As it is now'}
    </Button>
  );
}
