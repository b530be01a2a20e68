import type { Initiative } from '@shared/model/initiative';
import type { ScoringScheme } from '@shared/model/plan-settings';
import type { Workspace } from '@shared/model/workspace';
import { type Ranked, ranking } from '@shared/plan/ranking';
import { planSettingsOf } from '@shared/plan/settings';
import { memoLast } from '@/store/memo-last';
import { selectPlan } from '../plan-selectors';

/** How a team plans. */
export const selectPlanSettings = memoLast(planSettingsOf);

/** What is ranked: everything that is chosen or could be. What has ended or waits for its day isn't compared. */
const selectRankable = memoLast((board: ReturnType<typeof selectPlan>): readonly Initiative[] => [
  ...board.active,
  ...board.next,
  ...board.candidate,
]);

const rank = memoLast((initiatives: readonly Initiative[], scheme: ScoringScheme): readonly Ranked[] =>
  ranking(initiatives, scheme),
);

/** A team's ranking by the scheme that it has chosen. */
export function selectRanking(workspace: Workspace, teamId: string): readonly Ranked[] {
  const board = selectPlan(workspace.initiative, teamId);
  return rank(selectRankable(board), selectPlanSettings(workspace.planSettings, teamId).scheme);
}
