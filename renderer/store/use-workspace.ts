import type { Workspace } from '@shared/model/workspace';
import { useStore } from 'zustand';
import { type WorkspaceState, workspaceStore } from './workspace-store';

/**
 * Reads from the workspace and renders again when what was read is another object. The selector must give back something
 * that stays the same while nothing changed: a table, a record, or a memoised selection.
 */
export function useWorkspace<Selected>(select: (workspace: Workspace) => Selected): Selected {
  return useStore(workspaceStore, (state) => select(state.workspace));
}

/** Reads what surrounds the workspace: phase, history, saving. */
export function useWorkspaceState<Selected>(select: (state: WorkspaceState) => Selected): Selected {
  return useStore(workspaceStore, select);
}
