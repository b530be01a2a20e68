import type { Retro } from '@shared/model/retro';
import type { Topic } from '@shared/retro/topics';
import ArrowRight from 'lucide-react/icons/arrow-right';
import Undo2 from 'lucide-react/icons/undo-2';
import { lineEnd } from '@/line/line-end';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { LayerTag } from '@/ui/layer-tag';
import { VoteDots } from '@/ui/vote-dots';
import { HiddenText } from '../board/hidden-text';
import { HideToggle } from '../board/hide-toggle';
import styles from './topic-in-focus.module.css';

/** How many characters of a title are shown large; more would fill the screen with a few lines. */
const MOST_CALLED_OUT = 280;

export interface TopicInFocusProps {
  readonly retro: Retro;
  readonly topic: Topic;
  /** "Topic 1 of 4" */
  readonly place: string;
  readonly onDone: () => void;
  readonly onOpenAgain: () => void;
}

/** What the room talks about now, large, with the notes that it came from. */
export function TopicInFocus({ retro, topic, place, onDone, onOpenAgain }: TopicInFocusProps) {
  const { card } = topic;
  const hidden = retro.notesHidden;
  const layer = card.kind === 'group' ? card.group.layer : card.note.layer;
  const column = retro.columns.find((each) => each.id === topic.columnId);
  // The first note of a group without a name stands as its title already.
  const notes = card.kind === 'group' ? (card.group.title === '' ? card.notes.slice(1) : card.notes) : [];
  return (
    <article
      className={styles.topic}
      aria-label={place}
      data-in-the-middle=""
      {...lineEnd(topic.kind === 'group' ? 'noteGroup' : 'note', topic.id)}
    >
      <p className={styles.place}>{place}</p>
      <h2 className={`${styles.title} ${topic.title.length > MOST_CALLED_OUT ? styles.long : ''}`}>
        {hidden ? <HiddenText text={topic.title} /> : topic.title}
      </h2>
      <p className={styles.facts}>
        {topic.votes ? <VoteDots count={topic.votes} /> : null}
        {layer === null ? null : <LayerTag layer={layer} />}
        {column === undefined ? null : <Chip>{column.title}</Chip>}
      </p>
      {notes.length === 0 ? null : (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note.id} className={styles.note}>
              {hidden ? <HiddenText text={note.text} /> : note.text}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        {hidden ? <HideToggle retro={retro} /> : null}
        {topic.discussed ? (
          <Button icon={Undo2} keyHint="x" onPress={onOpenAgain}>
            Talk about it again
          </Button>
        ) : null}
        <Button icon={ArrowRight} keyHint="." onPress={onDone}>
          {topic.discussed ? 'Next topic' : 'Talked about, next topic'}
        </Button>
      </div>
    </article>
  );
}
