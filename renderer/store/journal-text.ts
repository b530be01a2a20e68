import { type TableName, tableNames } from '@shared/model/tables';
import type { Change, Workspace } from '@shared/model/workspace';

/** So many changes are written as text at a stretch: well under the time of a frame. */
export const SLICE = 500;

/**
 * Changes as the text of a JSON list in one line, for the journal. Many of them are written slice by slice, so that no frame waits
 * for thousands.
 * @param breathe lets the page draw between two slices
 */
export async function changesText(
  changes: readonly Change[],
  breathe: () => Promise<void> = nextTask,
): Promise<string> {
  if (changes.length <= SLICE) return JSON.stringify(changes);
  const slices: string[] = [];
  for (let start = 0; start < changes.length; start += SLICE) {
    const text = JSON.stringify(changes.slice(start, start + SLICE));
    // The brackets of the whole stay on its ends: put around it afterwards, they would have millions of letters copied once more.
    const isLast = start + SLICE >= changes.length;
    slices.push(text.slice(start === 0 ? 0 : 1, isLast ? text.length : -1));
    await breathe();
  }
  return slices.join(',');
}

/** The changes that make a whole workspace out of nothing. */
export function putsOf(workspace: Workspace): Change[] {
  return tableNames.flatMap((table: TableName) =>
    [...workspace[table].values()].map((record) => ({ op: 'put', table, record }) as Change),
  );
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
