import { retroActions } from '@shared/retro/actions';
import { boardOf } from '@shared/retro/board';
import { retroCheckIns } from '@shared/retro/check-ins';
import { retroDecisions } from '@shared/retro/decisions';
import { openActionsBefore } from '@shared/retro/follow-up';
import { retroThanks } from '@shared/retro/thanks';
import { topicsByVotes } from '@shared/retro/topics';
import { visibleTally } from '@shared/retro/vote-counts';
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
