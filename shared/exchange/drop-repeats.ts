import type { Retro } from '../model/retro';
import type { RetroFormat } from '../model/retro-format';
import type { Workspace } from '../model/workspace';
import type { Findings } from './findings';
import { recordInWords } from './record-words';

/**
 * Takes the second of two equal entries out of the lists in which each may be once: columns by their id, people who are
 * present, topics that were talked about. Validators see each entry alone and can't tell.
 */
export function dropRepeats(workspace: Workspace, findings: Findings): Workspace {
  const retro = new Map<string, Retro>();
  for (const record of workspace.retro.values()) {
    const clean: Retro = {
      ...record,
      columns: firstOfEach(record.columns, (column) => column.id),
      presentIds: firstOfEach(record.presentIds, (id) => id),
      discussedIds: firstOfEach(record.discussedIds, (id) => id),
    };
    retro.set(record.id, clean);
    if (clean.columns.length < record.columns.length) warn('retro', record, 'a column', findings);
    if (clean.presentIds.length < record.presentIds.length) warn('retro', record, 'a person', findings);
    if (clean.discussedIds.length < record.discussedIds.length) warn('retro', record, 'a topic', findings);
  }
  const retroFormat = new Map<string, RetroFormat>();
  for (const record of workspace.retroFormat.values()) {
    const columns = firstOfEach(record.columns, (column) => column.id);
    retroFormat.set(record.id, { ...record, columns });
    if (columns.length < record.columns.length) warn('retroFormat', record, 'a column', findings);
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

function warn(
  table: 'retro' | 'retroFormat',
  record: Retro | RetroFormat,
  what: string,
  findings: Findings,
): void {
  findings.warn(() => {
    const where = recordInWords(table, record, 0);
    return `${where.charAt(0).toUpperCase()}${where.slice(1)} has ${what} twice: the second is left out.`;
  });
}
