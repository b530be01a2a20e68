import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useCommands } from '@/ui/commands/use-commands';

const FlowExportDialog = lazy(() =>
  import('./flow-export-dialog').then((module) => ({ default: module.FlowExportDialog })),
);

/** The command that exports the page of a map, and its dialog while it is open, for the screen to draw. */
export function useFlowExport(mapId: string): ReactNode {
  const [isExporting, setExporting] = useState(false);
  useCommands(
    [
      {
        id: 'map.export',
        title: 'Export the page of the map',
        section: 'Flow map',
        keys: 'mod+e',
        hint: 'export',
        run: () => setExporting(true),
      },
    ],
    [mapId],
  );
  return isExporting ? (
    <Suspense fallback={null}>
      <FlowExportDialog mapId={mapId} onClose={() => setExporting(false)} />
    </Suspense>
  ) : null;
}
