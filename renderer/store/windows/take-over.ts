import type { WorkspaceMeta } from '@/db/database';
import type { Batch } from '../saver';
import type { Copy } from './copy';
import type { UnsavedEntry } from './messages';
import type { ReachedDisk, WindowParts } from './window-parts';

/** The pause before the disk is tried again by a window that must take over, in milliseconds. */
const DISK_AGAIN_AFTER = 2_000;

/** Where the workspace stands when a window goes on with its own copy, and what it has to store first. */
export interface TakeOver {
  readonly meta: WorkspaceMeta;
  /** What is on the disk. */
  readonly saved: number;
  readonly first: Batch | null;
}

/**
 * What a window that takes over has to write: what the last leader hadn't reported as saved, whether or not that had come
 * to the disk; the same records once more do no harm. It gets a sequence above everything, and so is taken for the newest.
 * @param disk where the disk stands; not above the window's copy
 */
export function planTakeOver(disk: ReachedDisk, own: Copy, unsaved: readonly UnsavedEntry[]): TakeOver {
  const { sequence } = own.meta;
  if (unsaved.length === 0 && disk.lowest === sequence) {
    return { meta: own.meta, saved: sequence, first: null };
  }
  const meta = { ...own.meta, sequence: sequence + 1 };
  const before = (unsaved[0]?.meta.sequence ?? sequence + 1) - 1;
  const isAllKnown = disk.lowest >= before;
  const first: Batch = isAllKnown
    ? { kind: 'change', changes: unsaved.flatMap(({ changes }) => changes), meta }
    : { kind: 'replace', workspace: own.workspace, meta };
  return { meta, saved: disk.lowest, first };
}

/** Reaches the disk, however often that must be tried. @param onFault called with the reason each time it fails */
export async function reachAtLast(
  parts: Pick<WindowParts, 'reachDisk' | 'later'>,
  onFault: (reason: string) => void,
): Promise<ReachedDisk> {
  for (;;) {
    try {
      return await parts.reachDisk();
    } catch (error) {
      onFault(error instanceof Error ? error.message : String(error));
      await new Promise<void>((done) => parts.later(done, DISK_AGAIN_AFTER));
    }
  }
}
