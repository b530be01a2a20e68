import type { Person } from '@shared/model/person';
import { teamPeople } from '@shared/team/people';
import { memoLast } from '@/store/memo-last';

/** What parts of any meeting need to know of it: whose it is, and who is in the room. */
export interface Meeting {
  readonly teamId: string;
  readonly presentIds: readonly string[];
}

/** The people of a team; memoised, since every field of a screen asks. */
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
