import type { Topic } from '@shared/retro/topics';
import Check from 'lucide-react/icons/check';
import { useEffect, useRef, useState } from 'react';
import { lineEnd } from '@/line/line-end';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { VoteDots } from '@/ui/vote-dots';
import { HiddenText } from '../board/hidden-text';
import styles from './topic-list.module.css';

/** How many topics without a vote are shown before somebody asks for the rest. */
const FEW = 40;

export interface TopicListProps {
  /** Those that come up by themselves, in their order. */
  readonly agenda: readonly Topic[];
  /** Those without a vote, which can still be opened. */
  readonly others: readonly Topic[];
  readonly currentId: string | null;
  /** True while the notes aren't to be read yet. */
  readonly hidden: boolean;
  readonly onOpen: (topicId: string) => void;
}

/** The topics in order of votes, with what has been talked about. */
export function TopicList({ agenda, others, currentId, hidden, onOpen }: TopicListProps) {
  const [showsAll, setShowsAll] = useState(false);
  const list = useRef<HTMLElement>(null);

  useEffect(() => {
    if (currentId !== null)
      list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);

  const row = (topic: Topic) => (
    <TopicRow
      key={topic.id}
      topic={topic}
      isCurrent={topic.id === currentId}
      hidden={hidden}
      onOpen={onOpen}
    />
  );
  const shown = showsAll ? others : others.slice(0, FEW);
  return (
    <nav ref={list} className={styles.topics} aria-label="Topics">
      <ol className={styles.list}>{agenda.map(row)}</ol>
      {others.length === 0 ? null : (
        <>
          <h2 className={styles.title}>Without votes</h2>
          <ol className={styles.list}>{shown.map(row)}</ol>
          {shown.length < others.length ? (
            <Button variant="quiet" size="small" onPress={() => setShowsAll(true)}>
              Show all {others.length}
            </Button>
          ) : null}
        </>
      )}
    </nav>
  );
}

interface TopicRowProps {
  readonly topic: Topic;
  readonly isCurrent: boolean;
  readonly hidden: boolean;
  readonly onOpen: (topicId: string) => void;
}

function TopicRow({ topic, isCurrent, hidden, onOpen }: TopicRowProps) {
  return (
    <li>
      <button
        type="button"
        data-topic-id={topic.id}
        {...lineEnd(topic.kind === 'group' ? 'noteGroup' : 'note', topic.id)}
        className={`${styles.row} ${isCurrent ? styles.current : ''} ${topic.discussed ? styles.discussed : ''}`}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => onOpen(topic.id)}
      >
        <span className={styles.mark}>
          {topic.discussed ? (
            <>
              <Icon icon={Check} size="small" />
              <span className="visually-hidden">Talked about: </span>
            </>
          ) : null}
        </span>
        <span className={styles.words}>
          <span className={styles.name}>{hidden ? <HiddenText text={topic.title} /> : topic.title}</span>
          <VoteDots count={topic.votes ?? 0} />
        </span>
      </button>
    </li>
  );
}
