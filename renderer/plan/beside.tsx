import { InitiativePanel } from './initiative/initiative-panel';
import { NotNowForm } from './not-now/not-now-form';
import { usePlanScreen } from './plan-store';
import { ReviewForm } from './review/review-form';
import { SwapPanel } from './swap/swap-panel';

/** What stands beside a plan's screen: nothing, the details of an initiative, or a question. */
export function Beside({ teamId }: { teamId: string }) {
  const kind = usePlanScreen((screen) => screen.panel?.kind ?? null);
  if (kind === 'edit') return <InitiativePanel teamId={teamId} />;
  if (kind === 'swap') return <SwapPanel teamId={teamId} />;
  if (kind === 'not-now') return <NotNowForm teamId={teamId} />;
  if (kind === 'review') return <ReviewForm teamId={teamId} />;
  return null;
}
