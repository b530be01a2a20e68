import type { Retro } from '@shared/model/retro';
import { handsByTopic, personVotes, whyNoVote } from '@shared/retro/vote-counts';
import { castVote, setHands } from '@shared/retro/votes';
import Minus from 'lucide-react/icons/minus';
import Plus from 'lucide-react/icons/plus';
import { memoLast } from '@/store/memo-last';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { useBoardScreen } from './board-store';
import styles from './card-voting.module.css';

const selectPersonVotes = memoLast(personVotes);
const selectHands = memoLast(handsByTopic);

/** The votes on one card while voting is open: those of the person who holds the laptop, or the hands counted. */
export function CardVoting({ retro, topicId }: { retro: Retro; topicId: string }) {
  if (retro.voting.state !== 'open') return null;
  return retro.voting.method === 'budget' ? (
    <OwnVotes retro={retro} topicId={topicId} />
  ) : (
    <Hands retro={retro} topicId={topicId} />
  );
}

function OwnVotes({ retro, topicId }: { retro: Retro; topicId: string }) {
  const voterId = useBoardScreen((screen) => screen.voterId);
  const own = useWorkspace((workspace) =>
    voterId === null ? 0 : (selectPersonVotes(retro, workspace.vote, voterId).get(topicId) ?? 0),
  );
  const whyNot = useWorkspace((workspace) =>
    voterId === null ? null : (whyNoVote(retro, workspace.vote, voterId, topicId)?.message ?? null),
  );
  if (voterId === null) return null;
  return (
    <div className={styles.voting} data-own-votes={own}>
      <span className={styles.count}>
        {own === 0 ? '' : own === 1 ? '1 vote from you' : `${own} votes from you`}
      </span>
      <StepButton
        label="Take a vote back"
        isDisabled={own === 0}
        onPress={() => act(castVote, { retroId: retro.id, personId: voterId, topicId, delta: -1 })}
      />
      <StepButton
        label="Give a vote"
        add
        isDisabled={whyNot !== null}
        title={whyNot ?? undefined}
        onPress={() => act(castVote, { retroId: retro.id, personId: voterId, topicId, delta: 1 })}
      />
    </div>
  );
}

function Hands({ retro, topicId }: { retro: Retro; topicId: string }) {
  const hands = useWorkspace((workspace) => selectHands(retro, workspace.vote).get(topicId) ?? 0);
  return (
    <div className={styles.voting} data-hands={hands}>
      <span className={styles.count}>{hands === 1 ? '1 hand' : `${hands} hands`}</span>
      <StepButton
        label="One hand less"
        isDisabled={hands === 0}
        onPress={() => act(setHands, { retroId: retro.id, topicId, count: hands - 1 })}
      />
      <StepButton
        label="One hand more"
        add
        isDisabled={false}
        onPress={() => act(setHands, { retroId: retro.id, topicId, count: hands + 1 })}
      />
    </div>
  );
}

// Plain buttons that stay out of the Tab order: there is one pair a card, and + and - on the card do the same.
function StepButton({
  label,
  add = false,
  isDisabled,
  title,
  onPress,
}: {
  label: string;
  add?: boolean;
  isDisabled: boolean;
  title?: string | undefined;
  onPress: () => void;
}) {
  const Sign = add ? Plus : Minus;
  return (
    <button
      type="button"
      className={styles.step}
      tabIndex={-1}
      aria-label={label}
      title={title ?? label}
      disabled={isDisabled}
      onClick={onPress}
    >
      <Sign aria-hidden="true" />
    </button>
  );
}
