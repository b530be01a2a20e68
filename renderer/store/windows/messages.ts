import type { Change } from '@shared/model/workspace';
import type { WorkspaceMeta } from '@/db/database';
import type { SavingState } from '../saver';
import type { Copy, Gesture } from './copy';

/** A gesture in its place: the leader took it behind `base`, and every window does it there. */
export interface Entry {
  readonly gesture: Gesture;
  /** The id of the gesture before it. */
  readonly base: string;
}

/** A gesture with what it changed, as long as it isn't known to be on disk. */
export interface UnsavedEntry extends Entry {
  readonly changes: readonly Change[];
  /** Where the workspace stands after it. */
  readonly meta: WorkspaceMeta;
}

/** How the leader's saving stands. */
export interface SavingReport {
  readonly saving: SavingState;
  /** The last sequence that is known to be on disk. */
  readonly saved: number;
}

type Body =
  /** A window is there and wants a copy; the answer names the question, so that one to an earlier question is known. */
  | { readonly type: 'hello'; readonly question: number }
  /** A window goes. */
  | { readonly type: 'bye' }
  /** The leader's answer to hello. */
  | ({
      readonly type: 'state';
      readonly to: string;
      readonly question: number;
      readonly copy: Copy;
      /** What isn't known to be on disk yet: a window that must take over writes it. */
      readonly unsaved: readonly UnsavedEntry[];
      /** The attempts that are in the copy, the last ones. */
      readonly taken: readonly string[];
      readonly windows: readonly string[];
    } & SavingReport)
  /** The leader's answer to hello when the workspace could not be opened. */
  | { readonly type: 'refused'; readonly to: string; readonly problem: string }
  /** A follower asks for a gesture; the leader takes it when `base` is its head, and else lets it drop. */
  | ({ readonly type: 'ask' } & Entry)
  /** The leader took a gesture. */
  | ({ readonly type: 'took' } & Entry)
  | ({ readonly type: 'saving' } & SavingReport)
  /** A follower wants everything on disk; the answer says whether it is. */
  | { readonly type: 'settle'; readonly question: number }
  | {
      readonly type: 'settled';
      readonly to: string;
      readonly question: number;
      readonly isSaved: boolean;
    }
  /** A follower got the lock, and asks what others have beyond its own head. */
  | { readonly type: 'candidate'; readonly head: string }
  | { readonly type: 'standing'; readonly to: string; readonly entries: readonly Entry[] }
  /** A window leads from here on, and stands here. */
  | ({ readonly type: 'lead'; readonly head: string; readonly sequence: number } & SavingReport);

/** What windows say to each other. Each is heard by all others, in one order, and answered by those whom it concerns. */
export type Message = Body & { readonly from: string };

/** A message before it has its sender. */
export type Said = Body;
