import { useFlowScreen } from '../flow-store';

/** What stands beside the map: nothing, the details of a step or a blocker, or a way to look at all of them. */
export function MapBeside({ mapId }: { readonly mapId: string }) {
  const panel = useFlowScreen((screen) => screen.panel);
  return panel === null ? null : <div data-map-id={mapId} />;
}
