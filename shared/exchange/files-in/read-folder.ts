import { err, ok, type Result } from '../../kernel/result';
import { readingDecisions } from '../decisions-in/read-decisions';
import type { FolderIn } from '../folder-in';
import { LeftBehind } from '../foreign/left-behind';
import type { ImportError } from '../import-error';
import type { Reading } from '../reading';
import type { FileIn } from './file-in';

/** Reads a folder of decision records. Nothing is thrown, and nothing is changed. */
export function* readingFolder({ name, files, leftOut }: FolderIn): Reading<Result<FileIn, ImportError>> {
  const behind = new LeftBehind();
  for (const one of leftOut) behind.leaveOut(one.where, one.reason);
  const decisions = yield* readingDecisions(files, behind);
  if (decisions.length === 0) {
    const message =
      'There is no decision record in this folder: no Markdown file with a status, a decision or options.';
    return err({ code: 'wrong-shape', message });
  }
  const fileName = name === '' ? 'Decisions' : name;
  return ok({
    kind: 'decisions',
    form: 'decisions',
    fileName,
    decisions,
    leftOut: behind.leftOut,
    changed: behind.changed,
  });
}
