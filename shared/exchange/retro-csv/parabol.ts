import type { LeftBehind } from '../foreign/left-behind';
import type { ForeignRetro } from '../foreign/retro';
import { dayOf } from '../foreign/values';
import type { CsvTable } from '../read-csv';
import { cellsByName, leaveOtherColumns, nameFromFile, votesIn } from './csv-cells';
import { TopicList } from './topic-list';

/** Whether a table is a retrospective that Parabol exported. */
export function isParabolTable(table: CsvTable): boolean {
  const cells = cellsByName(table);
  return cells.has('reflectionGroup') && cells.has('content') && cells.has('prompt');
}

const KNOWN = ['reflectionGroup', 'author', 'votes', 'type', 'createdAt', 'prompt', 'content'];

/** Reads a retrospective that Parabol exported. The votes stand in each row of a group and count once. */
export function readParabol(table: CsvTable, fileName: string, behind: LeftBehind): ForeignRetro {
  const cells = cellsByName(table);
  const topics = new TopicList();
  const actions: { text: string; topic: number | null }[] = [];
  const groupAt = new Map<string, number>();
  let date: string | null = null;
  let authors = 0;
  for (const row of cells.rows) {
    const type = cells.line(row, 'type').toLowerCase();
    const group = cells.line(row, 'reflectionGroup');
    const content = cells.text(row, 'content');
    const where = `row ${row.number}`;
    date ??= dayOf(cells.line(row, 'createdAt'));
    if (content === '') {
      behind.leaveOut(where, 'There is no text in it');
    } else if (type.includes('task')) {
      actions.push({ text: content, topic: groupAt.get(group) ?? null });
    } else if (type !== '' && !type.includes('reflection')) {
      behind.leaveOut(
        `${where} ("${content.slice(0, 40)}")`,
        'What was said about a group has no place on the board',
      );
    } else {
      const author = cells.line(row, 'author');
      if (author !== '' && author.toLowerCase() !== 'anonymous') authors += 1;
      const votes = votesIn(cells.line(row, 'votes'));
      if (votes === null) behind.leaveOut(`the votes of ${where}`, 'They are no whole number');
      const at = group === '' ? undefined : groupAt.get(group);
      const index = topics.add(at, cells.line(row, 'prompt') || 'Notes', group, content, votes ?? 0);
      if (group !== '') groupAt.set(group, index);
    }
  }
  leaveOtherColumns(table, KNOWN, behind);
  behind.leaveOutMany(authors, ['author of a note', 'authors of notes'], 'A note carries nobody’s name');
  return { name: nameFromFile(fileName, 'A retrospective of Parabol'), date, ...topics.whole(), actions };
}
