import { quotedExcerpt } from '../excerpt';
import type { LeftBehind } from '../foreign/left-behind';
import type { ForeignRetro } from '../foreign/retro';
import type { CsvRow, CsvTable } from '../read-csv';
import { cellsByName, leaveOtherColumns, type NamedCells, nameFromFile, votesIn } from './csv-cells';
import { TopicList } from './topic-list';

/** Whether a table is a board that scrumlr exported. */
export function isScrumlrTable(table: CsvTable): boolean {
  const cells = cellsByName(table);
  return cells.has('note_id') && cells.has('column') && cells.has('text') && cells.has('stack');
}

const KNOWN = ['note_id', 'author_id', 'author', 'text', 'column_id', 'column', 'rank', 'stack'];
const ROUND = /^\s*voting_\d+\s*$/i;

/** Reads a board that scrumlr exported. A note in a stack names the note on top of it; of several rounds of votes the last counts. */
export function readScrumlr(table: CsvTable, fileName: string, behind: LeftBehind): ForeignRetro {
  const cells = cellsByName(table);
  const voting = lastVoting(table, cells, behind);
  const topics = new TopicList();
  const topicAt = new Map<string, number>();
  const ids = new Set(cells.rows.map((row) => cells.line(row, 'note_id')));
  let authors = 0;
  // What lies on top of a stack comes first, whatever the order of the rows.
  const stackOf = (row: CsvRow) => {
    const stack = cells.line(row, 'stack');
    return stack === '' || /^(null|none|undefined)$/i.test(stack) || stack === cells.line(row, 'note_id')
      ? null
      : stack;
  };
  const rows = [...cells.rows].sort(
    (a, b) =>
      Number(stackOf(a) !== null) - Number(stackOf(b) !== null) ||
      rankOf(cells, a) - rankOf(cells, b) ||
      a.number - b.number,
  );
  for (const row of rows) {
    const text = cells.text(row, 'text');
    const where = `row ${row.number}`;
    if (text === '') {
      behind.leaveOut(where, 'There is no text in it');
      continue;
    }
    if (cells.line(row, 'author') !== '') authors += 1;
    const stack = stackOf(row);
    if (stack !== null && !ids.has(stack)) {
      behind.leaveOut(`the stack of ${where} (${quotedExcerpt(text)})`, 'Its top note isn’t in the file');
    }
    const votes = voting === null ? 0 : votesIn(cells.line(row, voting));
    if (votes === null) behind.leaveOut(`the votes of ${where}`, 'They are no whole number');
    const parent = stack === null ? undefined : topicAt.get(stack);
    const index = topics.add(parent, cells.line(row, 'column') || 'Notes', '', text, 0);
    topics.addVotes(index, votes ?? 0);
    topicAt.set(cells.line(row, 'note_id'), index);
  }
  const rounds = (table.rows[0]?.cells ?? []).filter((name) => ROUND.test(name));
  leaveOtherColumns(table, [...KNOWN, ...rounds], behind);
  behind.leaveOutMany(authors, ['author of a note', 'authors of notes'], 'A note carries nobody’s name');
  return {
    name: nameFromFile(fileName, 'A board of scrumlr'),
    date: dayInName(fileName),
    ...topics.whole(),
    actions: [],
  };
}

function rankOf(cells: NamedCells, row: CsvRow): number {
  const rank = Number(cells.line(row, 'rank'));
  // On the board the highest rank lies on top.
  return Number.isFinite(rank) ? -rank : 0;
}

function lastVoting(table: CsvTable, cells: NamedCells, behind: LeftBehind): string | null {
  const rounds = (table.rows[0]?.cells ?? []).filter((name) => ROUND.test(name));
  const held = rounds.filter((name) => cells.rows.some((row) => (votesIn(cells.line(row, name)) ?? 0) > 0));
  const last = held.at(-1) ?? null;
  for (const round of held.slice(0, -1)) {
    behind.leaveOut(
      `the votes of ${round.trim()}`,
      'A retrospective has one round of votes: the last one comes in',
    );
  }
  return last;
}

function dayInName(fileName: string): string | null {
  return /^(\d{4}-\d{2}-\d{2})/.exec(fileName)?.[1] ?? null;
}
