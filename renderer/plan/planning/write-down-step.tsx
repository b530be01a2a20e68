import type { Planning } from '@shared/model/planning';
import { planSummary } from '@shared/plan/make-summary';
import { planningGaps } from '@shared/plan/planning-gaps';
import { planningActions, planningDecisions } from '@shared/plan/planning-records';
import { closePlanning, reopenPlanning } from '@shared/plan/plannings';
import { useMemo, useState } from 'react';
import type { Editing } from '@/meeting/editing';
import { Outcomes } from '@/meeting/outcomes';
import { closeCommand, TakeAlong } from '@/meeting/take-along';
import { memoLast } from '@/store/memo-last';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { useCommands } from '@/ui/commands/use-commands';
import { StandingPanel } from '@/ui/standing-panel';
import { PlanDocument } from './plan-document';

const selectDecisions = memoLast(planningDecisions);
const selectActions = memoLast(planningActions);

/** The last step: what was decided, who owns what, and the page that people take along. */
export function WriteDownStep({ planning }: { readonly planning: Planning }) {
  const [editing, setEditing] = useState<Editing>(null);
  const workspace = useWorkspace((all) => all);
  const summary = useMemo(() => planSummary(workspace, planning.id), [workspace, planning.id]);
  const gaps = useMemo(() => planningGaps(workspace, planning), [workspace, planning]);
  const isClosed = planning.closedAt !== null;
  const toggleClosed = () => void act(isClosed ? reopenPlanning : closePlanning, { planningId: planning.id });
  const section = 'Planning meeting';
  const close = closeCommand('planning.close', section, 'planning meeting', isClosed, toggleClosed);
  useCommands(
    [
      {
        id: 'decision.new',
        title: 'New decision',
        section,
        keys: 'd',
        hint: 'decision',
        run: () => setEditing({ kind: 'new-decision' }),
      },
      {
        id: 'action.new',
        title: 'New action',
        section,
        keys: 'a',
        hint: 'action',
        run: () => setEditing({ kind: 'new-action' }),
      },
      close,
    ],
    [isClosed],
  );
  return (
    <TakeAlong
      beside={
        <StandingPanel label="Decisions and actions">
          <Outcomes
            meeting={planning}
            origin={{ teamId: planning.teamId, retroId: null, topicId: null, planningId: planning.id }}
            decisions={selectDecisions(workspace.decision, planning.id)}
            actions={selectActions(workspace.action, planning.id)}
            editing={editing}
            setEditing={setEditing}
          />
        </StandingPanel>
      }
      page={summary === null ? null : <PlanDocument summary={summary} gaps={gaps} />}
      isClosed={isClosed}
      exportCommand="planning.export"
      close={close}
    />
  );
}
