import type { Retro } from '@shared/model/retro';
import { useWorkspace } from '@/store/use-workspace';
import { VoteDots } from '@/ui/vote-dots';
import { selectTopics } from '../retro-selectors';
import { focusCard } from './board-handle';
import styles from './vote-ranking.module.css';

/** The topics with votes, the most voted first: the order in which they are talked about. A press finds the card. */
export function VoteRanking({ retro }: { retro: Retro }) {
  const topics = useWorkspace(({ note, noteGroup, vote }) => selectTopics(retro, note, noteGroup, vote));
  const voted = topics.filter((topic) => (topic.votes ?? 0) > 0);
  if (voted.length === 0) return <p className={styles.none}>Nobody gave a vote.</p>;
  return (
    <ol className={styles.ranking} aria-label="Topics by votes">
      {voted.map((topic) => (
        <li key={topic.id}>
          <button type="button" className={styles.topic} onClick={() => focusCard(topic.id)}>
            <span className={styles.title}>{topic.title}</span>
            <VoteDots count={topic.votes ?? 0} />
          </button>
        </li>
      ))}
    </ol>
  );
}
