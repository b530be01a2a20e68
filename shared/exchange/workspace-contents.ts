import { compareOrder } from '../kernel/order-key';
import type { TableName } from '../model/tables';
import type { Workspace } from '../model/workspace';
import { HIDDEN_NOTE } from '../retro/hidden-notes';
import { countInWords, countRecords, countsInWords } from './record-words';

/** How many titles of each kind are named; the others are counted. */
export const MOST_TITLES = 100;

/** What a workspace holds, to be looked into before it takes the place of another. */
export interface WorkspaceContents {
  /** "2 teams, 9 people, 61 notes" */
  readonly summary: string;
  readonly sections: readonly ContentsSection[];
}

export interface ContentsSection {
  readonly table: TableName;
  /** "61 notes" */
  readonly heading: string;
  readonly titles: readonly ContentsTitle[];
  /** How many more there are. */
  readonly more: number;
}

export interface ContentsTitle {
  readonly id: string;
  readonly title: string;
  /** The day of a retrospective, YYYY-MM-DD; null for everything else. */
  readonly day: string | null;
}

/**
 * Counts what is there and names it: teams, retrospectives, notes, decisions, actions, planning meetings and initiatives, the newest first.
 * @param present the workspace on the screen: notes that are hidden in it stay hidden here too
 */
export function contentsOf(workspace: Workspace, present: Workspace): WorkspaceContents {
  const isHidden = (retroId: string) =>
    workspace.retro.get(retroId)?.notesHidden === true || present.retro.get(retroId)?.notesHidden === true;
  const { team, retro, note, decision, action, planning, initiative } = workspace;
  const sections = [
    section(
      'team',
      team,
      ({ createdAt }) => createdAt,
      ({ name }) => name,
    ),
    section(
      'retro',
      retro,
      ({ date }) => date,
      ({ title }) => title,
    ),
    section(
      'note',
      note,
      ({ createdAt }) => createdAt,
      ({ text, retroId }) => (isHidden(retroId) ? HIDDEN_NOTE : text),
    ),
    section(
      'decision',
      decision,
      ({ createdAt }) => createdAt,
      ({ text }) => text,
    ),
    section(
      'action',
      action,
      ({ createdAt }) => createdAt,
      ({ text }) => text,
    ),
    section(
      'planning',
      planning,
      ({ date }) => date,
      ({ title }) => title,
    ),
    section(
      'initiative',
      initiative,
      ({ createdAt }) => createdAt,
      ({ title }) => title,
    ),
  ];
  return {
    summary: countsInWords(countRecords(workspace)),
    sections: sections.filter(({ titles }) => titles.length > 0),
  };
}

function section<Item extends { readonly id: string }>(
  table: TableName,
  items: ReadonlyMap<string, Item>,
  when: (item: Item) => string,
  title: (item: Item) => string,
): ContentsSection {
  const newestFirst = [...items.values()].sort((a, b) => compareOrder(when(b), when(a)));
  return {
    table,
    heading: countInWords(table, items.size),
    titles: newestFirst.slice(0, MOST_TITLES).map((item) => ({
      id: item.id,
      title: firstLine(title(item)),
      day: table === 'retro' ? when(item) : null,
    })),
    more: Math.max(0, items.size - MOST_TITLES),
  };
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
