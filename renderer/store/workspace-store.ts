import { applyChanges, invertChanges } from '@shared/kernel/change-set';
import { emptyHistory, type History, remember, stepBack, stepForward } from '@shared/kernel/history';
import type { RuleContext, RuleError } from '@shared/kernel/rule';
import { RECORD_VERSION } from '@shared/model/tables';
import {
  type Change,
  emptyWorkspace,
  type RuleResult,
  type Tables,
  totalOf,
  type Workspace,
} from '@shared/model/workspace';
import { createStore } from 'zustand/vanilla';
import type { WorkspaceMeta } from '@/db/database';
import { systemContext } from './rule-context';
import { type Batch, createSaver, type Saver, type SavingState, type WriteBatch } from './saver';

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

let saver: Saver | null = null;

/**
 * Gives the store its workspace and the way to disk. Called once at start.
 * @param write stores a batch; it must resolve only when that is durable
 * @param first what the start found to be stored before anything else
 */
export function openWorkspaceStore(
  workspace: Workspace,
  meta: WorkspaceMeta,
  write: WriteBatch,
  first: Batch | null = null,
): void {
  saver = createSaver({
    write,
    onState: (saving) => workspaceStore.setState({ saving }),
    later: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  workspaceStore.setState({ ...initial, phase: 'ready', workspace, meta });
  if (first !== null) saver.store(first);
}

/**
 * Says that the workspace couldn't be read. Nothing is written from then on.
 * @param canChoose whether the person may go on with what is left, or with nothing
 */
export function refuseWorkspace(problem: string, canChoose = false): void {
  saver = null;
  workspaceStore.setState({ ...initial, phase: 'unreadable', problem, canChoose });
}

type Rule<Args> = (workspace: Workspace, args: Args, context: RuleContext) => RuleResult;

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
  const { workspace, history, phase } = workspaceStore.getState();
  const context = systemContext();
  const result =
    phase === 'ready'
      ? rule(workspace, args, context)
      : {
          ok: false as const,
          error: { code: 'not-ready', message: 'The workspace is not open yet. Try again in a moment.' },
        };
  if (!result.ok) {
    if (!options.quiet) tellRefusal(result.error);
    return result;
  }
  const { label, changes } = result.value;
  if (changes.length > 0) {
    const step = { label, forward: changes, backward: invertChanges<Tables>(workspace, changes) };
    write(changes, remember(history, step), context.now);
  }
  return result;
}

/** Takes the last gesture back. @returns its label, or null when there is nothing to undo */
export function undo(): string | null {
  const back = stepBack(workspaceStore.getState().history);
  if (!back) return null;
  write(back.step.backward, back.history, systemContext().now);
  return back.step.label;
}

/** Does the gesture that was undone last again. @returns its label, or null when there is nothing to redo */
export function redo(): string | null {
  const forward = stepForward(workspaceStore.getState().history);
  if (!forward) return null;
  write(forward.step.forward, forward.history, systemContext().now);
  return forward.step.label;
}

/** Resolves to true when every change is on disk, to false when they can't be written now. */
export function settleSaving(): Promise<boolean> {
  return saver ? saver.settle() : Promise.resolve(true);
}

function write(changes: readonly Change[], history: History<Tables>, now: string): void {
  const before = workspaceStore.getState();
  const workspace = applyChanges<Tables>(before.workspace, changes);
  const sequence = before.meta.sequence + 1;
  const meta = { ...before.meta, sequence, changedAt: now, total: totalOf(workspace) };
  workspaceStore.setState({ workspace, history, meta });
  saver?.save(changes, meta);
}
