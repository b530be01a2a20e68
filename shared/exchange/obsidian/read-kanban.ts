import { cleanLine } from '../../kernel/clean-text';
import { excerpt } from '../excerpt';
import {
  cardInWords,
  type ForeignBoard,
  type ForeignCard,
  type ForeignList,
  writeCard,
} from '../foreign/board';
import type { LeftBehind } from '../foreign/left-behind';
import type { Reading } from '../reading';
import { type KanbanItem, readItem } from './read-item';

const HEADING = /^#{1,6}\s+(.*?)\s*#*$/;
const LIMITED = /^(.*\S)\s*\((\d+)\)$/;
const ITEM = /^(?:[-*+]|\d+[.)])\s+(.*)$/;
const LINES_IN_ONE_GO = 2_000;

/** Whether a text is a board of Obsidian's Kanban: its front matter says so. */
export function isKanbanBoard(text: string): boolean {
  const front = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1];
  return front !== undefined && /^\s*kanban-plugin\s*:/m.test(front);
}

interface Lane {
  name: string;
  isDone: boolean;
  readonly archived: boolean;
}

/**
 * Reads a board of Obsidian's Kanban: a lane is a heading, a card is an item. A lane marked as complete is the one that is done; a
 * tick alone doesn't make a card so. Nothing is ever written back to such a file.
 */
export function* readingKanban(text: string, fileName: string, behind: LeftBehind): Reading<ForeignBoard> {
  const lanes: Lane[] = [];
  const cards: ForeignCard[] = [];
  let item: { readonly lines: string[] } | null = null;
  let isArchive = false;
  let ticked = 0;
  const closeItem = () => {
    if (item === null) return;
    if (lanes.length === 0) lanes.push({ name: 'Cards', isDone: false, archived: false });
    const read = readItem(item.lines);
    const card = keep(read, lanes, behind);
    if (card) cards.push(card);
    if (card && read.ticked && lanes.at(-1)?.isDone === false && !isArchive) ticked += 1;
    item = null;
  };
  const lines = bodyOf(text).split('\n');
  for (const [index, line] of lines.entries()) {
    if (index % LINES_IN_ONE_GO === 0) yield index / lines.length;
    const heading = HEADING.exec(line)?.[1];
    const first = ITEM.exec(line)?.[1];
    if (/^\*\*\*\s*$/.test(line)) {
      closeItem();
      isArchive = true;
    } else if (heading !== undefined) {
      closeItem();
      lanes.push(laneOf(heading, isArchive, behind));
    } else if (first !== undefined) {
      closeItem();
      item = { lines: [first] };
    } else if (item !== null && (/^(?:\t| {2,})/.test(line) || line.trim() === '')) {
      (item as { readonly lines: string[] }).lines.push(line.replace(/^(?:\t| {1,4})/, ''));
    } else if (/^\*\*complete\*\*$/i.test(line.trim())) {
      closeItem();
      const lane = lanes.at(-1);
      if (lane) lane.isDone = true;
    } else if (line.trim() !== '') {
      closeItem();
      behind.leaveOut(`"${excerpt(line, 60)}"`, 'It stands outside of any card');
    }
  }
  closeItem();
  behind.leaveOutMany(ticked, ['tick of a card', 'ticks of cards'], 'The lane alone says what is done');
  const lists = lanes.map((lane): ForeignList => ({ ...lane, isDone: lane.isDone }));
  return { name: nameOf(fileName), date: null, lists, cards };
}

function keep(read: KanbanItem, lanes: readonly Lane[], behind: LeftBehind): ForeignCard | null {
  const list = lanes.length - 1;
  const lane = lanes[list];
  const listName = lane?.name ?? '';
  const card = writeCard(read, { list, listName, archived: lane?.archived === true }, behind);
  if (card === null) behind.leaveOut(cardInWords('without text', listName), 'There is nothing in it');
  return card;
}

function laneOf(heading: string, archived: boolean, behind: LeftBehind): Lane {
  const limited = LIMITED.exec(heading);
  const name = cleanLine(limited?.[1] ?? heading) || 'Without a name';
  if (limited) {
    behind.leaveOut(
      `the limit of ${limited[2] ?? ''} on the lane ${excerpt(name)}`,
      'A plan has a limit of its own on what is active',
    );
  }
  return { name, isDone: false, archived };
}

/** The text without its front matter, its settings, and comments. */
function bodyOf(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^---\n[\s\S]*?\n---[^\n]*\n?/, '')
    .replace(/\n%% kanban:settings[\s\S]*?(?:\n%%|$)/, '\n');
}

function nameOf(fileName: string): string {
  return cleanLine(fileName.replace(/\.[A-Za-z]{1,8}$/, '')) || 'A board of Obsidian';
}
