import { logActions } from '@shared/log/action-list';
import type { Workspace } from '@shared/model/workspace';
import { memoLast } from '@/store/memo-last';

const select = memoLast(
  (
    action: Workspace['action'],
    person: Workspace['person'],
    retro: Workspace['retro'],
    planning: Workspace['planning'],
    initiative: Workspace['initiative'],
    flowMap: Workspace['flowMap'],
    teamId: string,
    today: string,
  ) => logActions({ action, person, retro, planning, initiative, flowMap }, teamId, today),
);

/** A team's actions; the same list until something of them changes. */
export function selectLogActions(workspace: Workspace, teamId: string, today: string) {
  const { action, person, retro, planning, initiative, flowMap } = workspace;
  return select(action, person, retro, planning, initiative, flowMap, teamId, today);
}
