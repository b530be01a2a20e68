import type { Retro } from '@shared/model/retro';
import { manyActionsHint } from '@shared/retro/action-gaps';
import type { Topic } from '@shared/retro/topics';
import { useState } from 'react';
import type { Editing } from '@/meeting/editing';
import { Outcomes } from '@/meeting/outcomes';
import { useWorkspace } from '@/store/use-workspace';
import { Caution } from '@/ui/caution';
import { EmptyState } from '@/ui/empty-state';
import { StandingPanel } from '@/ui/standing-panel';
import { selectActions, selectDecisions, selectTopics } from '../retro-selectors';
import { useDecideCommands } from './decide-commands';
import styles from './decide-stage.module.css';
import { TopicInFocus } from './topic-in-focus';
import { TopicList } from './topic-list';
import { goOn, openTopic, reopenTopic } from './topic-moves';

/** The fourth stage: one topic at a time, and what comes out of it. */
export function DecideStage({ retro }: { readonly retro: Retro }) {
  const topics = useWorkspace((workspace) =>
    selectTopics(retro, workspace.note, workspace.noteGroup, workspace.vote),
  );
  const decisions = useWorkspace((workspace) => selectDecisions(workspace.decision, retro.id));
  const actions = useWorkspace((workspace) => selectActions(workspace.action, retro.id));
  const [editing, setEditing] = useState<Editing>(null);

  const hasVotes = topics.some((topic) => (topic.votes ?? 0) > 0);
  const agenda = hasVotes ? topics.filter((topic) => (topic.votes ?? 0) > 0) : topics;
  const others = hasVotes ? topics.filter((topic) => !topic.votes) : [];
  // Before anybody opened one, the first that is left stands there already.
  const current = topics.find((topic) => topic.focused) ?? agenda.find((topic) => !topic.discussed) ?? null;
  const moves = { retro, agenda, topics, current };
  useDecideCommands(moves, setEditing);

  const hint = manyActionsHint(actions.length);
  const ofTopic = <Item extends { readonly topicId: string | null }>(items: readonly Item[]) =>
    current === null ? items : items.filter((item) => item.topicId === current.id);
  const here = { decisions: ofTopic(decisions), actions: ofTopic(actions) };
  return (
    <div className={styles.place}>
      <div className={styles.stage} data-bare={topics.length === 0 || undefined}>
        <div className={styles.topics}>
          <TopicList
            agenda={agenda}
            others={others}
            currentId={current?.id ?? null}
            hidden={retro.notesHidden}
            onOpen={(topicId) => openTopic(retro, topicId)}
          />
        </div>
        <div className={styles.focus}>
          {current === null ? (
            <NothingLeft hasTopics={topics.length > 0} />
          ) : (
            <TopicInFocus
              retro={retro}
              topic={current}
              place={placeOf(current, agenda)}
              onDone={() => goOn(moves)}
              onOpenAgain={() => reopenTopic(retro, current.id)}
            />
          )}
        </div>
        <StandingPanel label="Decisions and actions">
          <Outcomes
            key={current?.id ?? 'all'}
            meeting={retro}
            origin={{ teamId: retro.teamId, retroId: retro.id, topicId: current?.id ?? null }}
            decisions={here.decisions}
            actions={here.actions}
            editing={editing}
            setEditing={setEditing}
          />
          {hint === null ? null : <Caution role="status">{hint}</Caution>}
          <p className={styles.all}>
            {restWords(decisions.length - here.decisions.length, actions.length - here.actions.length)}
          </p>
        </StandingPanel>
      </div>
    </div>
  );
}

function NothingLeft({ hasTopics }: { readonly hasTopics: boolean }) {
  return hasTopics ? (
    <EmptyState
      title="Every topic on the list was talked about."
      example="All decisions and actions are beside this. Open a topic again from the list, or go on to the last stage with ]."
    />
  ) : (
    <EmptyState
      title="Notes and groups come here as topics, most votes first."
      example="Without any you can still write down what you decide: D for a decision, A for an action."
    />
  );
}

function placeOf(topic: Topic, agenda: readonly Topic[]): string {
  const index = agenda.findIndex((each) => each.id === topic.id);
  return index === -1 ? 'Without votes' : `Topic ${index + 1} of ${agenda.length}`;
}

/** What else came out of this meeting: "With the other topics: 2 decisions, 1 action." */
function restWords(decisions: number, actions: number): string {
  const parts = [
    decisions > 0 ? `${decisions} ${decisions === 1 ? 'decision' : 'decisions'}` : '',
    actions > 0 ? `${actions} ${actions === 1 ? 'action' : 'actions'}` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `With the other topics: ${parts.join(', ')}.`;
}
