import { type Brought, bringingFileIn } from '@shared/exchange/files-in/bring-in';
import { type FileChoice, guessChoice } from '@shared/exchange/files-in/choice';
import type { ForeignFile } from '@shared/exchange/files-in/file-in';
import type { Result } from '@shared/kernel/result';
import type { RuleError } from '@shared/kernel/rule';
import type { Workspace } from '@shared/model/workspace';
import { systemContext } from '@/store/rule-context';
import { workspaceStore } from '@/store/workspace-store';
import { nextFrame } from './next-frame';
import { runInSlices } from './run-slices';
import { firstTeam } from './team-fields';

/** A dry run, with what it was made of. */
export interface Tried {
  readonly on: Workspace;
  readonly choice: FileChoice;
  readonly brought: Result<Brought, RuleError>;
}

/**
 * Makes the first dry run of boards, with what becomes of them if nobody says otherwise: ahead of the dialog that shows it, and in parts.
 * @returns null when it was stopped
 */
export async function tryAhead(file: ForeignFile, signal: AbortSignal): Promise<Tried | null> {
  const choice = guessChoice(file, firstTeam(file));
  const on = workspaceStore.getState().workspace;
  const trying = bringingFileIn(on, { file, choice }, systemContext());
  const brought = await runInSlices(trying, signal, () => {});
  // The dialog is a frame's work by itself.
  await nextFrame();
  return brought && { on, choice, brought };
}
