import { cleanLine, cleanText } from '../../kernel/clean-text';
import {
  type ColumnGuess,
  type ColumnMapping,
  dataRows,
  guessWithOne,
  type KnownNames,
  unusedColumns,
} from '../csv-columns';
import { LeftBehind } from '../foreign/left-behind';
import type { ForeignRetro } from '../foreign/retro';
import type { CsvTable } from '../read-csv';
import { nameFromFile, votesIn } from './csv-cells';
import { TopicList } from './topic-list';

/** What a column of any table can be when a retrospective is made of it. */
export const retroCsvFields = ['text', 'column', 'group', 'votes'] as const;

export type RetroCsvField = (typeof retroCsvFields)[number];

export const retroCsvFieldNames: Readonly<Record<RetroCsvField, string>> = {
  text: 'What the note says',
  column: 'Column',
  group: 'Group',
  votes: 'Votes',
};

const knownNames: KnownNames<RetroCsvField> = {
  text: [
    'text',
    'note',
    'content',
    'card',
    'cardtext',
    'message',
    'description',
    'comment',
    'title',
    'idea',
    'item',
    'feedback',
  ],
  column: ['column', 'columnname', 'category', 'list', 'section', 'prompt', 'type', 'topic', 'lane', 'kind'],
  group: ['group', 'groupname', 'theme', 'cluster', 'reflectiongroup', 'stack', 'parent'],
  votes: ['votes', 'vote', 'votecount', 'numberofvotes', 'likes', 'upvotes', 'points', 'score'],
};

/** What the columns are by their names; where none is known, the first is what the note says. */
export function guessRetroColumns(table: CsvTable): ColumnGuess<RetroCsvField> {
  return guessWithOne(table, knownNames, 'text');
}

/** Makes a retrospective of any table: a note of each row that says something. */
export function readOwnTable(
  table: CsvTable,
  options: {
    readonly mapping: ColumnMapping<RetroCsvField>;
    readonly namesInFirstRow: boolean;
    readonly fileName: string;
  },
): { readonly retro: ForeignRetro; readonly behind: LeftBehind } {
  const { mapping, namesInFirstRow, fileName } = options;
  const behind = new LeftBehind();
  for (const { where, reason } of unusedColumns(table, { mapping, namesInFirstRow })) {
    behind.leaveOut(where, reason);
  }
  const topics = new TopicList();
  const groupAt = new Map<string, number>();
  for (const row of dataRows(table, namesInFirstRow)) {
    const cell = (field: RetroCsvField) => row.cells[mapping.indexOf(field)] ?? '';
    const text = cleanText(cell('text'));
    if (text === '') {
      behind.leaveOut(`row ${row.number}`, 'It says nothing');
      continue;
    }
    const votes = votesIn(cleanLine(cell('votes')));
    if (votes === null) behind.leaveOut(`the votes of row ${row.number}`, 'They are no whole number');
    const column = cleanLine(cell('column')) || 'Notes';
    const group = cleanLine(cell('group'));
    const key = JSON.stringify([column, group]);
    const index = topics.add(group === '' ? undefined : groupAt.get(key), column, group, text, 0);
    topics.addVotes(index, votes ?? 0);
    if (group !== '') groupAt.set(key, index);
  }
  const retro = {
    name: nameFromFile(fileName, 'A retrospective'),
    date: null,
    ...topics.whole(),
    actions: [],
  };
  return { retro, behind };
}
