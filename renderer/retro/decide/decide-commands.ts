import { formatByName } from '@shared/retro/formats';
import { markDiscussed } from '@shared/retro/topics';
import type { SetEditing } from '@/meeting/editing';
import { act } from '@/store/workspace-store';
import { useCommands } from '@/ui/commands/use-commands';
import { startTimer } from '../timer/timer-store';
import { goOn, stepTopics, type TopicMoves } from './topic-moves';

/** Minutes for a topic where the format sets none. */
const TOPIC_MINUTES = 5;

/** The commands of the stage in which things are decided. */
export function useDecideCommands(moves: TopicMoves, setEditing: SetEditing): void {
  const { retro, current } = moves;
  const minutes = formatByName(retro.formatName)?.topicMinutes?.least ?? TOPIC_MINUTES;
  const needsTopic = () => (current === null ? 'There is no topic in the middle.' : null);
  useCommands(
    [
      {
        id: 'action.new',
        title: 'New action',
        section: 'Decide',
        keys: 'a',
        hint: 'action',
        run: () => setEditing({ kind: 'new-action' }),
      },
      {
        id: 'decision.new',
        title: 'New decision',
        section: 'Decide',
        keys: 'd',
        hint: 'decision',
        run: () => setEditing({ kind: 'new-decision' }),
      },
      {
        id: 'topic.done',
        title: 'Talked about: next topic',
        section: 'Topics',
        keys: '.',
        otherKeys: ['enter'],
        hint: 'next topic',
        whyNot: needsTopic,
        run: () => goOn(moves),
      },
      {
        id: 'topic.next',
        title: 'Look at the next topic',
        section: 'Topics',
        keys: 'j',
        otherKeys: ['arrowdown', 'arrowright'],
        run: () => stepTopics(moves, 1),
      },
      {
        id: 'topic.previous',
        title: 'Look at the topic before',
        section: 'Topics',
        keys: 'k',
        otherKeys: ['arrowup', 'arrowleft'],
        run: () => stepTopics(moves, -1),
      },
      {
        id: 'topic.mark',
        title: current?.discussed ? 'Take the mark “talked about” away' : 'Mark as talked about',
        section: 'Topics',
        keys: 'x',
        whyNot: needsTopic,
        run: () => {
          if (current === null) return;
          act(markDiscussed, { retroId: retro.id, topicId: current.id, discussed: !current.discussed });
        },
      },
      {
        id: 'topic.time',
        title: `Give this topic ${minutes} minutes`,
        section: 'Timer',
        keys: 'alt+t',
        hint: `${minutes} minutes`,
        whyNot: needsTopic,
        run: () => startTimer(minutes, retro.notesHidden ? 'Topic' : (current?.title ?? 'Topic')),
      },
    ],
    [retro.id, retro.notesHidden, minutes, current?.discussed],
  );
}
