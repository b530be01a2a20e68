import type { Person } from '@shared/model/person';
import { retroActions } from '@shared/retro/actions';
import { boardOf } from '@shared/retro/board';
import { retroCheckIns } from '@shared/retro/check-ins';
import { retroDecisions } from '@shared/retro/decisions';
import { openActionsBefore } from '@shared/retro/follow-up';
import { retroThanks } from '@shared/retro/thanks';
import { topicsByVotes } from '@shared/retro/topics';
import { visibleTally } from '@shared/retro/vote-counts';
import { teamPeople } from '@shared/team/people';
import { memoLast } from '@/store/memo-last';

// One memo each: the app shows one retrospective at a time, and every part of its screen asks for the same selections.
export const selectBoard = memoLast(boardOf);
export const selectTopics = memoLast(topicsByVotes);
export const selectTally = memoLast(visibleTally);
export const selectDecisions = memoLast(retroDecisions);
export const selectActions = memoLast(retroActions);
export const selectPromises = memoLast(openActionsBefore);
export const selectCheckIns = memoLast(retroCheckIns);
export const selectThanks = memoLast(retroThanks);
export const selectPeople = memoLast(teamPeople);

/** The phrases that the language help leaves alone, as a set. */
export const selectIgnoredPhrases = memoLast(
  (phrases: ReadonlyMap<string, { readonly phrase: string }>): ReadonlySet<string> =>
    new Set([...phrases.values()].map((each) => each.phrase)),
);

/** The names of a team's people, for the language help. */
export const selectNames = memoLast((people: readonly Person[]): readonly string[] =>
  people.map((each) => each.name),
);
