import { emptyHistory, type History } from '@shared/kernel/history';
import type { RuleError } from '@shared/kernel/rule';
import { RECORD_VERSION } from '@shared/model/tables';
import { emptyWorkspace, type RuleResult, type Tables, type Workspace } from '@shared/model/workspace';
import { createStore } from 'zustand/vanilla';
import type { WorkspaceMeta } from '@/db/database';
import { systemContext } from './rule-context';
import type { Batch, SavingState, WriteBatch } from './saver';
import type { Rule } from './windows/attempt';
import { createSharedWorkspace } from './windows/shared-workspace';
import type { SharedWorkspace, WindowParts } from './windows/window-parts';

/** The workspace in memory and what surrounds it. While the app runs this is the truth; the database mirrors it. */
export interface WorkspaceState {
  readonly phase: 'loading' | 'ready' | 'unreadable';
  /** Why the workspace couldn't be read, as a sentence; empty otherwise. */
  readonly problem: string;
  /** Whether there is something that the person can choose to go on with. */
  readonly canChoose: boolean;
  readonly workspace: Workspace;
  readonly history: History<Tables>;
  readonly saving: SavingState;
  readonly meta: WorkspaceMeta;
}

const initial: WorkspaceState = {
  phase: 'loading',
  problem: '',
  canChoose: false,
  workspace: emptyWorkspace(),
  history: emptyHistory(),
  saving: { phase: 'saved' },
  meta: { sequence: 0, changedAt: '1970-01-01T00:00:00.000Z', recordVersion: RECORD_VERSION, total: 0 },
};

export const workspaceStore = createStore<WorkspaceState>(() => initial);

/** How this window is tied to the others: without it, it is alone. */
export interface WindowTies extends Pick<WindowParts, 'post' | 'open' | 'reachDisk'> {}

let ties: WindowTies | null = null;

const shared = createSharedWorkspace({
  id: crypto.randomUUID(),
  post: (message) => ties?.post(message),
  open: async () => ties?.open(),
  reachDisk: async () => {
    if (ties === null) throw new Error('This window has no way to the disk.');
    return ties.reachDisk();
  },
  show: ({ workspace, history, meta }) => {
    // How it stands on disk is told apart from this, and may have been told before.
    workspaceStore.setState({ phase: 'ready', problem: '', canChoose: false, workspace, history, meta });
  },
  showSaving: (saving) => workspaceStore.setState({ saving }),
  showProblem: (problem) => workspaceStore.setState({ ...initial, phase: 'unreadable', problem }),
  tellRefusal: (error) => tellRefusal(error),
  later: (run, milliseconds) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
});

/** Says to the other windows that this one goes. To be called when all is saved, just before it closes. */
export function leaveWindows(): void {
  shared.leave();
}

/** Ties this window to the others. @returns its share in what they have in common */
export function tieToWindows(
  newTies: WindowTies,
): Pick<SharedWorkspace, 'receive' | 'join' | 'lead' | 'leave'> {
  ties = newTies;
  return shared;
}

/** Says that a window which waits for its copy gets none. When the copy comes after all, it is shown. */
export function showNoAnswer(): void {
  if (workspaceStore.getState().phase !== 'loading') return;
  const problem =
    'Another window of Throughline has your workspace open and does not answer. Wait a moment, or close that window and try again.';
  workspaceStore.setState({ ...initial, phase: 'unreadable', problem });
}

/**
 * Gives the store its workspace and the way to disk. Called once at start, in the window that leads.
 * @param write stores a batch; it must resolve only when that is durable
 * @param first what the start found to be stored before anything else
 */
export function openWorkspaceStore(
  workspace: Workspace,
  meta: WorkspaceMeta,
  write: WriteBatch,
  first: Batch | null = null,
): void {
  shared.leadFrom({ workspace, meta, write, first });
}

/**
 * Says that the workspace couldn't be read. Nothing is written from then on.
 * @param canChoose whether the person may go on with what is left, or with nothing
 */
export function refuseWorkspace(problem: string, canChoose = false): void {
  shared.refuse(problem);
  workspaceStore.setState({ ...initial, phase: 'unreadable', problem, canChoose });
}

type RefusalListener = (error: RuleError) => void;

let tellRefusal: RefusalListener = () => {};

/** Sets who tells the person when a rule refuses; the shell shows a notice. */
export function onRefusal(listener: RefusalListener): void {
  tellRefusal = listener;
}

/**
 * Does what a rule says: the change is in the workspace and in the history when this returns, and on its way to disk.
 * A refusal changes nothing and is told to the person, unless the caller answers it itself (`quiet`).
 * @returns what the rule answered
 */
export function act<Args>(
  rule: Rule<Args>,
  args: Args,
  options: { readonly quiet?: boolean } = {},
): RuleResult {
  const result = shared.act(rule, args, systemContext());
  if (!result.ok && !options.quiet) tellRefusal(result.error);
  return result;
}

/** Takes the last gesture back. @returns its label, or null when there is nothing to undo */
export function undo(): string | null {
  return shared.move('undo', systemContext().now);
}

/** Does the gesture that was undone last again. @returns its label, or null when there is nothing to redo */
export function redo(): string | null {
  return shared.move('redo', systemContext().now);
}

/** Resolves to true when every change is on disk, to false when they can't be written now. */
export function settleSaving(): Promise<boolean> {
  return shared.settle();
}
