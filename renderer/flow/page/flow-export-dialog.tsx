import { dayTaken } from '@shared/flow/maps';
import { type FlowPage, flowPage } from '@shared/flow/page';
import { useMemo } from 'react';
import { ExportFrame, ExportWays } from '@/meeting/export-ways';
import { loadWriters } from '@/meeting/load-writers';
import { useToday } from '@/store/use-today';
import { useWorkspace } from '@/store/use-workspace';
import { useLoaded } from '@/ui/use-loaded';

const loadFlowWriters = () =>
  loadWriters(
    () => import('@shared/exchange/flow-markdown'),
    () => import('@shared/exchange/flow-slack'),
  );
type FlowWriters = Awaited<ReturnType<typeof loadFlowWriters>>;

/** What leaves a mapping meeting: its page, with the map as a table and as a diagram. */
export function FlowExportDialog({
  mapId,
  onClose,
}: {
  readonly mapId: string;
  readonly onClose: () => void;
}) {
  const workspace = useWorkspace((all) => all);
  const today = useToday();
  const page = useMemo(() => flowPage(workspace, mapId, today), [workspace, mapId, today]);
  const writers = useLoaded(loadFlowWriters);
  return (
    <ExportFrame isOpen onClose={onClose}>
      {page === null || writers === null ? null : (
        <FlowWays page={page} writers={writers} onClose={onClose} />
      )}
    </ExportFrame>
  );
}

interface FlowWaysProps {
  readonly page: FlowPage;
  readonly writers: FlowWriters;
  readonly onClose: () => void;
}

function FlowWays({ page, writers, onClose }: FlowWaysProps) {
  const today = useToday();
  const markdown = useMemo(() => writers.flowMarkdown(page, today), [writers, page, today]);
  const { map, teamName } = page;
  return (
    <ExportWays
      summary={{ teamName, title: map.title, date: dayTaken(map) ?? today }}
      markdown={markdown}
      toHtml={writers.markdownToHtml}
      toSlack={() => writers.flowSlack(page, today)}
      toBlocks={() => writers.flowBlocks(page, today)}
      actionsOf={{ teamId: map.teamId, field: 'mapId', id: map.id }}
      onClose={onClose}
    />
  );
}
