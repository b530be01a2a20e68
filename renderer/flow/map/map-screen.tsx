import { useWorkspace } from '@/store/use-workspace';
import { FlowFrame } from '../flow-frame';

/** A map of how work moves. */
export function MapScreen({ mapId }: { readonly mapId: string }) {
  const map = useWorkspace((workspace) => workspace.flowMap.get(mapId));
  if (!map) return null;
  return (
    <FlowFrame title={map.title} view="map">
      <p>{map.title}</p>
    </FlowFrame>
  );
}
