import { layerNames } from '../model/layer';
import type { LinkTable } from '../model/link';
import type { Workspace } from '../model/workspace';

/** The kinds of things that are found, in the order in which the filter names them. */
export const searchTables = [
  'action',
  'decision',
  'decisionRecord',
  'initiative',
  'planOutcome',
  'note',
  'noteGroup',
  'blocker',
  'flowStep',
  'flowMap',
  'incident',
  'retro',
  'planning',
] as const satisfies readonly LinkTable[];

export type SearchTable = (typeof searchTables)[number];

/** What is known of a thing to find it by. */
export interface SearchEntry {
  /** Table and id, with a blank between. */
  readonly key: string;
  readonly table: SearchTable;
  readonly id: string;
  readonly teamId: string;
  readonly title: string;
  /** Everything else that can be read on it. */
  readonly text: string;
  /** Who owns it. */
  readonly personIds: readonly string[];
  /** YYYY-MM-DD; empty where it has none. */
  readonly date: string;
}

type Draft = Omit<SearchEntry, 'key' | 'table' | 'id' | 'personIds'> & { readonly ownerId?: string | null };

type Makers = {
  readonly [Name in SearchTable]: (
    record: Workspace[Name] extends ReadonlyMap<string, infer Kind> ? Kind : never,
    workspace: Workspace,
  ) => Draft | null;
};

const day = (instant: string) => instant.slice(0, 10);
const join = (...parts: readonly string[]) => parts.filter((part) => part !== '').join('\n');
const inLayer = (layer: keyof typeof layerNames | null) => (layer === null ? '' : layerNames[layer]);

/** Notes are found only once they are shown: somebody may search in front of everyone. */
function ofCard(
  card: { readonly retroId: string; readonly layer: keyof typeof layerNames | null },
  title: string,
  workspace: Workspace,
): Draft | null {
  const retro = workspace.retro.get(card.retroId);
  if (!retro || retro.notesHidden || title === '') return null;
  return { teamId: retro.teamId, title, text: join(retro.title, inLayer(card.layer)), date: retro.date };
}

const makers: Makers = {
  action: ({ teamId, text, date, ownerId, layer, looks }) => ({
    teamId,
    title: text,
    text: join(inLayer(layer), ...looks.map(({ word }) => word)),
    date,
    ownerId,
  }),
  decision: ({ teamId, text, reason, date, layer }) => ({
    teamId,
    title: text,
    text: join(reason, inLayer(layer)),
    date,
  }),
  decisionRecord: (record) => ({
    teamId: record.teamId,
    title: record.title,
    text: join(
      record.status,
      record.context,
      ...record.drivers,
      ...record.options.flatMap((option) => [
        option.title,
        option.description,
        ...option.arguments.map(({ text }) => text),
      ]),
      record.outcome,
      ...record.consequences.map(({ text }) => text),
      record.confirmation,
      record.more,
      record.decidedBy,
    ),
    date: record.date,
  }),
  initiative: ({ teamId, title, purpose, notes, blockedBy, outcomeReview, ownerId, createdAt, layer }) => ({
    teamId,
    title,
    text: join(purpose, notes, blockedBy, outcomeReview?.learned ?? '', inLayer(layer)),
    date: day(createdAt),
    ownerId,
  }),
  planOutcome: ({ teamId, text, measure, createdAt }) => ({
    teamId,
    title: text,
    text: measure,
    date: day(createdAt),
  }),
  note: (note, workspace) => ofCard(note, note.text, workspace),
  noteGroup: (group, workspace) => ofCard(group, group.title, workspace),
  blocker: ({ teamId, text, cause, createdAt }) => ({
    teamId,
    title: text,
    text: cause,
    date: day(createdAt),
  }),
  flowStep: ({ mapId, name, who }, workspace) => {
    const map = workspace.flowMap.get(mapId);
    // What is in the history says the same again.
    if (!map || map.takenAt !== null) return null;
    return { teamId: map.teamId, title: name, text: join(who, map.title), date: day(map.createdAt) };
  },
  flowMap: ({ teamId, title, takenAt, createdAt, experiment }) =>
    takenAt === null ? { teamId, title, text: experiment.text, date: day(createdAt) } : null,
  incident: ({ teamId, title, startedAt }) => ({ teamId, title, text: '', date: day(startedAt) }),
  retro: ({ teamId, title, formatName, date }) => ({ teamId, title, text: formatName, date }),
  planning: ({ teamId, title, date }) => ({ teamId, title, text: '', date }),
};

/** The entry of a record, or null when it isn't to be found. */
export function entryOf(workspace: Workspace, table: SearchTable, id: string): SearchEntry | null {
  const record = workspace[table].get(id);
  if (!record) return null;
  // The table and the maker of its record belong together, which the type of a lookup by a variable can't say.
  const make = makers[table] as (record: unknown, workspace: Workspace) => Draft | null;
  const draft = make(record, workspace);
  if (!draft) return null;
  const { ownerId = null, ...entry } = draft;
  return { ...entry, key: `${table} ${id}`, table, id, personIds: ownerId === null ? [] : [ownerId] };
}
