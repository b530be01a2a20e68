import type { Retro } from '@shared/model/retro';
import { handsByTopic, votingProgress } from '@shared/retro/vote-counts';
import { castVote, endVoting, reopenVoting, setHands, startVoting } from '@shared/retro/votes';
import { act, workspaceStore } from '@/store/workspace-store';
import type { Command } from '@/ui/commands/commands';
import { boardScreen } from './board-store';

const votingTitles: Readonly<Record<Retro['voting']['state'], string>> = {
  'not-started': 'Start voting',
  open: 'End voting and show the counts',
  ended: 'Open voting again',
};

/** The commands of voting: opening and ending it, passing the laptop, giving and taking votes. */
export function votingCommands(retro: Retro): Command[] {
  const { state, method, budget, mostPerTopic } = retro.voting;
  const whyNoVote = () => {
    if (state !== 'open') return 'Voting is not open. V opens it.';
    if (boardScreen.getState().focusedId === null) return 'Choose a note first.';
    return method === 'budget' && boardScreen.getState().voterId === null
      ? 'Say first who has the laptop: P.'
      : null;
  };
  const vote = (delta: 1 | -1) => {
    const { focusedId: topicId, voterId: personId } = boardScreen.getState();
    if (topicId === null) return;
    if (method === 'hands') {
      const hands = handsByTopic(retro, workspaceStore.getState().workspace.vote).get(topicId) ?? 0;
      act(setHands, { retroId: retro.id, topicId, count: Math.max(0, hands + delta) });
    } else if (personId !== null) {
      act(castVote, { retroId: retro.id, personId, topicId, delta });
    }
  };
  const voting = 'Voting';
  return [
    {
      id: 'vote.toggle',
      title: votingTitles[state],
      section: voting,
      keys: 'v',
      hint: state === 'open' ? 'end voting' : 'open voting',
      whyNot: () => {
        if (retro.stage !== 'insights') return 'Votes are given in the stage Insights.';
        return state !== 'open' && method === 'budget' && retro.presentIds.length === 0
          ? 'Nobody is marked as present. Count hands instead, or add people in the first stage.'
          : null;
      },
      run: () => {
        if (state === 'open') act(endVoting, { retroId: retro.id });
        else if (state === 'not-started')
          act(startVoting, { retroId: retro.id, method, budget, mostPerTopic });
        else act(reopenVoting, { retroId: retro.id });
        boardScreen.setState({ voterId: null });
      },
    },
    {
      id: 'vote.person',
      title: 'Pass the laptop to the next person',
      section: voting,
      keys: 'p',
      hint: 'pass the laptop',
      whyNot: () =>
        state === 'open' && method === 'budget' ? null : 'Nobody votes by passing the laptop now.',
      run: () => {
        const people = votingProgress(retro, workspaceStore.getState().workspace.vote);
        const at = people.findIndex((each) => each.personId === boardScreen.getState().voterId);
        boardScreen.setState({ voterId: people[(at + 1) % people.length]?.personId ?? null });
      },
    },
    {
      id: 'vote.give',
      title: 'Give a vote',
      section: voting,
      keys: '+',
      otherKeys: ['='],
      hint: 'vote',
      whyNot: whyNoVote,
      run: () => vote(1),
    },
    {
      id: 'vote.take',
      title: 'Take a vote back',
      section: voting,
      keys: '-',
      whyNot: whyNoVote,
      run: () => vote(-1),
    },
  ];
}
