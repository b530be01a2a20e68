import type { Workspace } from '@shared/model/workspace';
import { useEffect } from 'react';
import { useWorkspace } from '@/store/use-workspace';
import { enterBoard } from './board-handle';
import { InitiativePanel } from './initiative/initiative-panel';
import { NotNowForm } from './not-now/not-now-form';
import { type PlanPanel, planScreen, usePlanScreen } from './plan-store';
import { ReviewForm } from './review/review-form';
import { SwapPanel } from './swap/swap-panel';

/** What stands beside a plan's screen: nothing, the details of an initiative, or a question. */
export function Beside({ teamId }: { teamId: string }) {
  const panel = usePlanScreen((screen) => screen.panel);
  const hasSubject = useWorkspace(({ initiative }) => panel !== null && isAbout(panel, initiative, teamId));
  // What it was about is gone: deleted, undone, or moved on by another window.
  useEffect(() => {
    if (hasSubject) return;
    planScreen.setState({ panel: null });
    if (document.activeElement === document.body) enterBoard();
  }, [hasSubject]);
  if (panel === null || !hasSubject) return null;
  if (panel.kind === 'edit') return <InitiativePanel teamId={teamId} />;
  if (panel.kind === 'swap') return <SwapPanel teamId={teamId} />;
  if (panel.kind === 'not-now') return <NotNowForm teamId={teamId} />;
  return <ReviewForm teamId={teamId} />;
}

function isAbout(panel: PlanPanel, initiatives: Workspace['initiative'], teamId: string): boolean {
  const stateOf = (id: string) => {
    const initiative = initiatives.get(id);
    return initiative?.teamId === teamId ? initiative.state : null;
  };
  if (panel.kind === 'not-now') return panel.ids.some((id) => stateOf(id) !== null);
  if (panel.kind === 'review') return stateOf(panel.id) === 'done';
  if (panel.kind === 'edit') return stateOf(panel.id) !== null;
  const state = stateOf(panel.startId);
  return state !== null && state !== 'active';
}
