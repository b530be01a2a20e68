import { RankingView } from './ranking/ranking-view';
import { Slots } from './slots/slots';

/** The slots, and under them what could take one, by its worth. */
export function RankingPlace({ teamId }: { teamId: string }) {
  return (
    <RankingView teamId={teamId}>
      <Slots teamId={teamId} />
    </RankingView>
  );
}
