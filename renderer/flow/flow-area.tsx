import { lazy, Suspense, useDeferredValue, useEffect, useState } from 'react';
import { useCurrentTeam } from '@/store/current-team';
import { leaveGone, useRoute } from '@/store/route';
import { useWorkspace } from '@/store/use-workspace';
import { useCommands } from '@/ui/commands/use-commands';
import { showTab } from './flow-frame';
import { readFlowPlace } from './flow-route';
import { selectMaps } from './flow-selectors';
import { useFlowScreen } from './flow-store';
import { flowTabs } from './flow-tabs';
import { flowViews } from './flow-views';
import { MapList } from './list/map-list';

const MapScreen = lazy(() => import('./map/map-screen').then((module) => ({ default: module.MapScreen })));
const CompareScreen = lazy(() =>
  import('./compare/compare-screen').then((module) => ({ default: module.CompareScreen })),
);
const PageScreen = lazy(() =>
  import('./page/page-screen').then((module) => ({ default: module.PageScreen })),
);
const NewMapDialog = lazy(() =>
  import('./list/new-map-dialog').then((module) => ({ default: module.NewMapDialog })),
);

/** The flow area: the team's maps, one of them, or another look at how its work moves. */
export function FlowArea() {
  const team = useCurrentTeam();
  if (!team) return null;
  return <TeamFlow key={team.id} teamId={team.id} />;
}

function TeamFlow({ teamId }: { readonly teamId: string }) {
  const { id } = useRoute();
  // What is there stays in sight until the next look has been loaded.
  const shownId = useDeferredValue(id);
  const place = readFlowPlace(shownId);
  const [isStarting, setStarting] = useState(false);
  const wantedId = 'mapId' in place ? place.mapId : null;
  const hasMap = useWorkspace((workspace) => workspace.flowMap.get(wantedId ?? '')?.teamId === teamId);
  const remembered = useFlowScreen((screen) => screen.mapId);
  const maps = useWorkspace((workspace) => selectMaps(workspace.flowMap, teamId));
  const lastId = useWorkspace((workspace) =>
    workspace.flowMap.get(remembered ?? '')?.teamId === teamId ? remembered : (maps[0]?.id ?? null),
  );
  const isGone = wantedId !== null && !hasMap && shownId === id;
  const blockerId = place.at === 'map' ? place.blockerId : undefined;
  useEffect(() => {
    if (isGone) leaveGone();
  }, [isGone]);
  useCommands(
    [
      {
        id: 'map.new',
        title: 'New flow map',
        section: 'Flow',
        // As in every list, a single N starts one; on a map it is a step.
        keys: place.at === 'list' ? 'n' : 'mod+n',
        otherKeys: ['mod+n'],
        hint: 'new map',
        run: () => setStarting(true),
      },
      ...flowTabs.map(({ id, label }, index) => ({
        id: `flow.${id}`,
        title: `Flow: ${label.toLowerCase()}`,
        section: 'Flow',
        keys: `shift+alt+${index + 1}`,
        run: () => showTab(id),
      })),
    ],
    [place.at === 'list'],
  );
  const View =
    place.at === 'chance' || place.at === 'items' || place.at === 'delivery' ? flowViews[place.at] : null;
  return (
    <>
      <Suspense fallback={null}>
        {View ? <View teamId={teamId} mapId={hasMap ? wantedId : lastId} /> : null}
        {place.at === 'map' && hasMap ? (
          <MapScreen key={place.mapId} mapId={place.mapId} blockerId={blockerId} />
        ) : null}
        {place.at === 'compare' && hasMap ? <CompareScreen key={place.mapId} mapId={place.mapId} /> : null}
        {place.at === 'page' && hasMap ? <PageScreen key={place.mapId} mapId={place.mapId} /> : null}
        {!View && !hasMap ? <MapList teamId={teamId} /> : null}
      </Suspense>
      {isStarting ? (
        <Suspense fallback={null}>
          <NewMapDialog teamId={teamId} onClose={() => setStarting(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
