import type { ImportMode, ImportPreview } from '@shared/exchange/json-import';
import type { RuleContext } from '@shared/kernel/rule';
import type { Workspace } from '@shared/model/workspace';
import { actUndoable } from '@/store/act-undoable';
import { workspaceStore } from '@/store/workspace-store';
import { notify } from '@/ui/notices-store';
import { nextFrame } from '../files-in/next-frame';

/** What a file of ours turned out to be. */
export type ReadOutcome =
  | { readonly kind: 'refused'; readonly fileName: string | null; readonly message: string }
  | { readonly kind: 'read'; readonly fileName: string; readonly preview: ImportPreview };

/** Says what a file of ours would bring. Nothing is changed, and it never throws. */
export async function previewOurs(fileName: string, bytes: Uint8Array): Promise<ReadOutcome> {
  try {
    const { previewImport } = await import('@shared/exchange/json-import');
    await nextFrame();
    const result = previewImport(workspaceStore.getState().workspace, bytes, fileName);
    return result.ok
      ? { kind: 'read', fileName, preview: result.value }
      : { kind: 'refused', fileName, message: result.error.message };
  } catch (error) {
    return { kind: 'refused', fileName: null, message: `The file was not read. ${failure(error)}` };
  }
}

/**
 * Brings a previewed file in, as one change, and offers to undo it.
 * @param done what to say when it is in
 * @returns why it was refused, or null; it never throws
 */
export async function bringIn(
  preview: ImportPreview,
  mode: ImportMode,
  done: string,
): Promise<string | null> {
  try {
    const { applyImport } = await import('@shared/exchange/json-import');
    const rule = (workspace: Workspace, args: { readonly mode: ImportMode }, context: RuleContext) =>
      applyImport(preview, args.mode, workspace, context);
    const result = actUndoable(rule, { mode }, notify, done);
    if (result.ok && result.value.changes.length === 0) {
      notify({ text: 'Your workspace is as it is in this file already.' });
    }
    return result.ok ? null : result.error.message;
  } catch (error) {
    return failure(error);
  }
}

/** What failed inside the app has words for its makers; a person gets a sentence. */
function failure(error: unknown): string {
  console.error(error);
  return 'Something went wrong in the app. You can try again.';
}

/** Whether there is anything that a replacement would take away. */
export function isWorkspaceEmpty(workspace: Workspace): boolean {
  return Object.values(workspace).every((table) => table.size === 0);
}
