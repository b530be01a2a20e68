import { planSummary } from '@shared/plan/make-summary';
import type { PlanSummary } from '@shared/plan/summary';
import { useMemo } from 'react';
import { ExportFrame, ExportWays } from '@/meeting/export-ways';
import { loadWriters } from '@/meeting/load-writers';
import { useWorkspace } from '@/store/use-workspace';
import { useLoaded } from '@/ui/use-loaded';

const loadPlanWriters = () =>
  loadWriters(
    () => import('@shared/exchange/plan-markdown'),
    () => import('@shared/exchange/plan-slack'),
  );
type PlanWriters = Awaited<ReturnType<typeof loadPlanWriters>>;

export interface PlanExportDialogProps {
  readonly planningId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What leaves a planning meeting: its page. */
export function PlanExportDialog({ planningId, isOpen, onClose }: PlanExportDialogProps) {
  const workspace = useWorkspace((all) => all);
  const summary = useMemo(() => planSummary(workspace, planningId), [workspace, planningId]);
  const teamId = workspace.planning.get(planningId)?.teamId;
  const writers = useLoaded(loadPlanWriters);
  return (
    <ExportFrame isOpen={isOpen} onClose={onClose}>
      {summary === null || writers === null || teamId === undefined ? null : (
        <PlanWays
          planningId={planningId}
          teamId={teamId}
          summary={summary}
          writers={writers}
          onClose={onClose}
        />
      )}
    </ExportFrame>
  );
}

interface PlanWaysProps {
  readonly planningId: string;
  readonly teamId: string;
  readonly summary: PlanSummary;
  readonly writers: PlanWriters;
  readonly onClose: () => void;
}

function PlanWays({ planningId, teamId, summary, writers, onClose }: PlanWaysProps) {
  const markdown = useMemo(() => writers.planMarkdown(summary), [writers, summary]);
  return (
    <ExportWays
      summary={summary}
      markdown={markdown}
      toHtml={writers.markdownToHtml}
      toSlack={() => writers.planSlack(summary)}
      toBlocks={() => writers.planBlocks(summary)}
      actionsOf={{ teamId, field: 'planningId', id: planningId }}
      onClose={onClose}
    />
  );
}
