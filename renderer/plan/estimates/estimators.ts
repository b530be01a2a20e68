import type { Person } from '@shared/model/person';
import type { Workspace } from '@shared/model/workspace';
import { teamPlannings } from '@shared/plan/plannings';
import { teamPeople } from '@shared/team/people';
import { memoLast } from '@/store/memo-last';

/** Who estimates: those present in the planning meeting that is open, else everybody on the team. */
export const selectEstimators = memoLast(
  (people: Workspace['person'], plannings: Workspace['planning'], teamId: string): readonly Person[] => {
    const open = teamPlannings(plannings, teamId).find(({ closedAt }) => closedAt === null);
    const active = teamPeople(people, teamId, 'active');
    const present = active.filter(({ id }) => open?.presentIds.includes(id));
    return present.length > 0 ? present : active;
  },
);
