import type { RuleContext, RuleError } from '@shared/kernel/rule';
import type { RuleResult, Workspace } from '@shared/model/workspace';
import type { WorkspaceMeta } from '@/db/database';
import type { Batch, SavingState, WriteBatch } from '../saver';
import type { Rule } from './attempt';
import type { Copy } from './copy';
import type { Message } from './messages';

/** The workspace as it was read from the disk, and the way back to it. */
export interface OpenedDisk {
  readonly workspace: Workspace;
  readonly meta: WorkspaceMeta;
  readonly write: WriteBatch;
  /** What is to be stored before anything else. */
  readonly first: Batch | null;
}

/** What lies on the disk, as far as a window must know that has a copy already. */
export interface ReachedDisk {
  /** The highest sequence that lies anywhere. */
  readonly highest: number;
  /** What lies everywhere, at least. */
  readonly lowest: number;
  readonly write: WriteBatch;
}

export interface WindowParts {
  /** Unique among all windows there ever were. */
  readonly id: string;
  /** Says something to all other windows. */
  readonly post: (message: Message) => void;
  /** Reads the workspace from the disk; it ends with `leadFrom` or with `refuse`. */
  readonly open: () => Promise<void>;
  /** Looks where the disk stands. @throws when it can't be reached */
  readonly reachDisk: () => Promise<ReachedDisk>;
  readonly show: (copy: Copy) => void;
  readonly showSaving: (saving: SavingState) => void;
  /** Another window says that the workspace could not be opened. */
  readonly showProblem: (problem: string) => void;
  /** A gesture that was shown had to be taken back: another window was faster, and now the rule refuses. */
  readonly tellRefusal: (error: RuleError) => void;
  /** Calls back after so many milliseconds; the answer stops it. */
  readonly later: (run: () => void, milliseconds: number) => () => void;
}

/** One window's share in the workspace that all windows have in common. */
export interface SharedWorkspace {
  readonly act: <Args>(rule: Rule<Args>, args: Args, context: RuleContext) => RuleResult;
  /** Takes a step back or forward. @returns what the step did, or null when there is none */
  readonly move: (kind: 'undo' | 'redo', now: string) => string | null;
  /** Resolves to true when everything is on disk, to false when it can't be written now. */
  readonly settle: () => Promise<boolean>;
  /** Takes what another window said. */
  readonly receive: (message: Message) => void;
  /** Asks for a copy. */
  readonly join: () => void;
  /** To be called when this window got the lock that only one can have: it leads from then on. */
  readonly lead: () => Promise<void>;
  /** Leads from a workspace that was opened. */
  readonly leadFrom: (disk: OpenedDisk) => void;
  /** Says that the workspace can't be opened. Nothing is written from then on. */
  readonly refuse: (problem: string) => void;
  /** Says goodbye. */
  readonly leave: () => void;
}
