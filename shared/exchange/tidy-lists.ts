import type { Retro } from '../model/retro';
import type { RetroFormat } from '../model/retro-format';
import type { TableName } from '../model/tables';
import type { Workspace } from '../model/workspace';
import type { Findings } from './findings';
import { recordInWords } from './record-words';

/**
 * Tidies the lists inside records, of which validators see only entry by entry: nothing may be in one twice, and people who
 * were present and topics that were talked about must be there, on the same team and in the same retrospective. One pass
 * and one warning a list, since a hostile file can have a million entries.
 */
export function tidyLists(workspace: Workspace, findings: Findings): Workspace {
  const warn = warner(findings);
  const retro = new Map<string, Retro>();
  for (const record of workspace.retro.values()) {
    const columns = firstOfEach(record.columns, (column) => column.id);
    if (columns.length < record.columns.length) warn('retro', record, 'a column of the same id twice', '');
    const presentIds = firstOfEach(record.presentIds, (id) => id).filter(
      (id) => workspace.person.get(id)?.teamId === record.teamId,
    );
    if (presentIds.length < record.presentIds.length) {
      warn(
        'retro',
        record,
        'people present who are not on the team or named twice',
        idOfFirst(record.presentIds, presentIds),
      );
    }
    const discussedIds = firstOfEach(record.discussedIds, (id) => id).filter(
      (id) => (workspace.noteGroup.get(id) ?? workspace.note.get(id))?.retroId === record.id,
    );
    if (discussedIds.length < record.discussedIds.length) {
      warn(
        'retro',
        record,
        'topics talked about that are not its own or named twice',
        idOfFirst(record.discussedIds, discussedIds),
      );
    }
    retro.set(record.id, { ...record, columns, presentIds, discussedIds });
  }
  const retroFormat = new Map<string, RetroFormat>();
  for (const record of workspace.retroFormat.values()) {
    const columns = firstOfEach(record.columns, (column) => column.id);
    if (columns.length < record.columns.length)
      warn('retroFormat', record, 'a column of the same id twice', '');
    retroFormat.set(record.id, { ...record, columns });
  }
  return { ...workspace, retro, retroFormat };
}

function firstOfEach<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    return !seen.has(key) && seen.add(key);
  });
}

/** The first entry that is gone from a list, as an example for the warning: " (p-7)". */
function idOfFirst(before: readonly string[], after: readonly string[]): string {
  const at = before.findIndex((id, index) => id !== after[index]);
  return ` (${before[at] ?? ''})`;
}

function warner(findings: Findings) {
  return (table: TableName, record: { readonly id: string }, what: string, example: string) =>
    findings.warn(() => {
      const where = recordInWords(table, record, 0);
      return `${where.charAt(0).toUpperCase()}${where.slice(1)} has ${what}${example}: they stay behind.`;
    });
}
