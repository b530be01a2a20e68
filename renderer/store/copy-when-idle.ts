import { copyAhead } from '@shared/kernel/change-set';
import type { Tables } from '@shared/model/workspace';
import { workspaceStore } from './workspace-store';

/** Has the long tables of the last gesture copied for the next one while nobody waits. Called once, by the app. */
export function copyTablesWhenIdle(): void {
  let wanted = 0;
  workspaceStore.subscribe((now, before) => {
    if (now.workspace === before.workspace || before.phase !== 'ready') return;
    cancelIdleCallback(wanted);
    wanted = requestIdleCallback(() => copyAhead<Tables>(before.workspace, now.workspace));
  });
}
