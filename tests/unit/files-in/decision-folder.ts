import { bringDecisions } from '@shared/exchange/files-in/bring-decisions';
import { readingFolder } from '@shared/exchange/files-in/read-folder';
import { finish } from '@shared/exchange/reading';
import { applyChanges } from '@shared/kernel/change-set';
import { emptyWorkspace, type Workspace } from '@shared/model/workspace';
import { TestContext } from '../../support/workspace-builder';

export const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A folder as it is read, from the texts of its files. */
export function folderOf(
  files: Readonly<Record<string, string>>,
  leftOut: { where: string; reason: string }[] = [],
) {
  const named = Object.entries(files).map(([name, text]) => ({ name, bytes: bytesOf(text) }));
  const read = finish(readingFolder({ name: 'adr', files: named, leftOut }));
  if (!read.ok) throw new Error(read.error.message);
  if (read.value.form !== 'decisions') throw new Error(`It was read as ${read.value.form}.`);
  return read.value;
}

/** What becomes of a folder, in a new team or in one that is there. */
export function bring(
  files: Readonly<Record<string, string>>,
  workspace: Workspace = emptyWorkspace(),
  teamId?: string,
) {
  const team =
    teamId === undefined ? ({ kind: 'new', name: 'New' } as const) : ({ kind: 'existing', teamId } as const);
  const brought = bringDecisions(
    workspace,
    { file: folderOf(files), team },
    new TestContext(`x${workspace.decisionRecord.size}-`),
  );
  if (!brought.ok) throw new Error(brought.error.message);
  const after = applyChanges(workspace, brought.value.changes);
  const records = [...after.decisionRecord.values()].sort((a, b) => a.number - b.number);
  return { ...brought.value, workspace: after, records };
}

/** As little as a decision record can be. */
export const minimal = (title: string, more = '') =>
  `# ${title}\n\n## Status\n\nAccepted\n${more}\n## Decision\n\nWe do it.\n`;
