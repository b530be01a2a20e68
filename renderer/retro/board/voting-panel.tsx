import type { Retro } from '@shared/model/retro';
import { votingProgress } from '@shared/retro/vote-counts';
import { clearVotes, endVoting, reopenVoting, startVoting } from '@shared/retro/votes';
import { useState } from 'react';
import { WhoHasTheLaptop } from '@/meeting/who-has-the-laptop';
import { memoLast } from '@/store/memo-last';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { Button } from '@/ui/button';
import { NumberField } from '@/ui/number-field';
import { Segmented } from '@/ui/segmented';
import { StandingPanel } from '@/ui/standing-panel';
import { boardScreen, useBoardScreen } from './board-store';
import { VoteRanking } from './vote-ranking';
import styles from './voting-panel.module.css';

const selectProgress = memoLast(votingProgress);

/** In the room, over the board, which has the whole width: who holds the laptop, and what is still to give. */
export function VotingStrip({ retro }: { retro: Retro }) {
  const isBudget = retro.voting.method === 'budget';
  return (
    <aside className={styles.strip} aria-label="Voting">
      {isBudget ? (
        <Voters retro={retro} isRow />
      ) : (
        <p className={styles.words}>The counts stay hidden until voting ends.</p>
      )}
      <End retro={retro} />
    </aside>
  );
}

/** Beside the board: how the votes are taken, who holds the laptop, and what is still to give. */
export function VotingPanel({ retro }: { retro: Retro }) {
  const { state } = retro.voting;
  return (
    <StandingPanel title="Voting">
      {state === 'not-started' ? <Start retro={retro} /> : null}
      {state === 'open' ? <Open retro={retro} /> : null}
      {state === 'ended' ? <Ended retro={retro} /> : null}
    </StandingPanel>
  );
}

function Start({ retro }: { retro: Retro }) {
  const nobody = retro.presentIds.length === 0;
  const [method, setMethod] = useState<'budget' | 'hands'>(nobody ? 'hands' : retro.voting.method);
  const [budget, setBudget] = useState(retro.voting.budget);
  const [most, setMost] = useState(retro.voting.mostPerTopic);
  return (
    <>
      <p className={styles.words}>Group what belongs together, then vote on what to talk about.</p>
      <Segmented
        label="How to vote"
        items={[
          { id: 'budget', label: 'Pass the laptop' },
          { id: 'hands', label: 'Count hands' },
        ]}
        value={method}
        onChange={(value) => setMethod(value === 'hands' ? 'hands' : 'budget')}
      />
      {method === 'budget' ? (
        <div className={styles.numbers}>
          <NumberField
            label="Votes each"
            value={budget}
            min={1}
            max={20}
            onChange={(value) => setBudget(value ?? budget)}
          />
          <NumberField
            label="At most on one topic"
            value={Math.min(most, budget)}
            min={1}
            max={budget}
            onChange={(value) => setMost(value ?? most)}
          />
        </div>
      ) : (
        <p className={styles.words}>Read each topic out and type the number of hands.</p>
      )}
      {method === 'budget' && nobody ? (
        <p className={styles.words}>
          Nobody is marked as present. Count hands, or add people in the first stage.
        </p>
      ) : (
        <Button
          variant="primary"
          keyHint="v"
          onPress={() =>
            act(startVoting, { retroId: retro.id, method, budget, mostPerTopic: Math.min(most, budget) })
          }
        >
          Start voting
        </Button>
      )}
    </>
  );
}

function Open({ retro }: { retro: Retro }) {
  return (
    <>
      <p className={styles.words}>
        The counts stay hidden until voting ends. <b>+</b> and <b>−</b> vote on the card with the focus.
      </p>
      {retro.voting.method === 'budget' ? <Voters retro={retro} /> : null}
      <End retro={retro} />
    </>
  );
}

function End({ retro }: { retro: Retro }) {
  return (
    <Button
      variant="primary"
      keyHint="v"
      onPress={() => {
        act(endVoting, { retroId: retro.id });
        boardScreen.setState({ voterId: null });
      }}
    >
      End voting and show
    </Button>
  );
}

function Voters({ retro, isRow = false }: { retro: Retro; isRow?: boolean }) {
  const people = useWorkspace((workspace) => workspace.person);
  const progress = useWorkspace((workspace) => selectProgress(retro, workspace.vote));
  const voterId = useBoardScreen((screen) => screen.voterId);
  return (
    <WhoHasTheLaptop
      people={progress.map(({ personId, left }) => ({
        id: personId,
        name: people.get(personId)?.name ?? 'Somebody who left',
        state: left === 0 ? 'all given' : `${left} left`,
      }))}
      holderId={voterId}
      onPass={(id) => boardScreen.setState({ voterId: id })}
      isRow={isRow}
    />
  );
}

function Ended({ retro }: { retro: Retro }) {
  return (
    <>
      <p className={styles.words}>
        {retro.notesHidden
          ? 'Voting has ended. The order of the topics comes here when the notes are shown.'
          : 'Voting has ended. You talk about the topics in this order, under Decide.'}
      </p>
      {retro.notesHidden ? null : <VoteRanking retro={retro} />}
      <div className={styles.buttons}>
        <Button keyHint="v" onPress={() => act(reopenVoting, { retroId: retro.id })}>
          Open it again
        </Button>
        <Button variant="quiet" onPress={() => act(clearVotes, { retroId: retro.id })}>
          Clear all votes
        </Button>
      </div>
    </>
  );
}
