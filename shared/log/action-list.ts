import { addDays, daysBetween } from '../kernel/calendar-date';
import { compareOrder } from '../kernel/order-key';
import type { Action } from '../model/action';
import type { Workspace } from '../model/workspace';
import { compareByDue } from '../retro/actions';
import { carriedIn, MOST_CARRIES } from '../retro/looks';
import { compareNames } from '../team/people';

/** Where an action came from. */
export interface ActionSource {
  readonly kind: 'retro' | 'planning' | 'flow' | 'initiative' | 'none';
  readonly id: string | null;
  readonly title: string;
}

/** An action with what the log shows of it. */
export interface LogAction {
  readonly action: Action;
  readonly ownerName: string | null;
  readonly source: ActionSource;
  /** How often it was carried over since it was last changed. */
  readonly carried: number;
  /** Whether it can't be carried over once more. */
  readonly mustChoose: boolean;
  /** Days since its date; 0 when it isn't over. */
  readonly overdueDays: number;
}

export type ActionTables = Pick<
  Workspace,
  'action' | 'person' | 'retro' | 'planning' | 'initiative' | 'flowMap'
>;

/**
 * A team's actions of every meeting, the first due first, what has no date last.
 * @param today YYYY-MM-DD
 */
export function logActions(tables: ActionTables, teamId: string, today: string): LogAction[] {
  return [...tables.action.values()]
    .filter((action) => action.teamId === teamId)
    .map((action) => describe(tables, action, today))
    .sort((a, b) => compareByDue(a.action, b.action));
}

function describe(tables: ActionTables, action: Action, today: string): LogAction {
  const carried = carriedIn(action.looks);
  const isOpen = action.state === 'open';
  return {
    action,
    ownerName: tables.person.get(action.ownerId ?? '')?.name ?? null,
    source: sourceOf(tables, action),
    carried,
    mustChoose: isOpen && carried >= MOST_CARRIES,
    overdueDays: isOpen && action.due !== null ? Math.max(0, daysBetween(action.due, today)) : 0,
  };
}

function sourceOf(tables: ActionTables, action: Action): ActionSource {
  // What was stored before there were plans and maps has no such fields.
  const { retroId, planningId = null, initiativeId = null, mapId = null } = action;
  const retro = tables.retro.get(retroId ?? '');
  if (retro) return { kind: 'retro', id: retro.id, title: retro.title };
  const planning = tables.planning.get(planningId ?? '');
  if (planning) return { kind: 'planning', id: planning.id, title: planning.title };
  const map = tables.flowMap.get(mapId ?? '');
  if (map) return { kind: 'flow', id: map.id, title: `Flow: ${map.title}` };
  const initiative = tables.initiative.get(initiativeId ?? '');
  if (initiative) return { kind: 'initiative', id: initiative.id, title: initiative.title };
  return { kind: 'none', id: null, title: 'Written in the log' };
}

/** By what the log is put together. */
export const actionGroupings = ['date', 'person', 'source'] as const;

export type ActionGrouping = (typeof actionGroupings)[number];

export interface ActionGroup {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly LogAction[];
}

/** The rows under headings, none of them empty. By person, who owns nothing is left out and what nobody owns comes first. */
export function groupActions(rows: readonly LogAction[], by: ActionGrouping, today: string): ActionGroup[] {
  const groups = new Map<string, { title: string; rank: string; rows: LogAction[] }>();
  for (const row of rows) {
    const { key, title, rank } = headingOf(row, by, today);
    const group = groups.get(key) ?? { title, rank, rows: [] };
    groups.set(key, group);
    group.rows.push(row);
  }
  return [...groups]
    .sort(([keyA, a], [keyB, b]) =>
      by === 'person' && a.rank === b.rank
        ? compareNames(a.title, b.title) || compareOrder(keyA, keyB)
        : compareOrder(a.rank, b.rank) || compareOrder(keyA, keyB),
    )
    .map(([key, group]) => ({ key, title: group.title, rows: group.rows }));
}

interface Heading {
  readonly key: string;
  readonly title: string;
  readonly rank: string;
}

function headingOf({ action, ownerName, source }: LogAction, by: ActionGrouping, today: string): Heading {
  if (by === 'person') {
    return ownerName === null
      ? { key: 'nobody', title: 'Nobody yet', rank: '0' }
      : { key: action.ownerId ?? '', title: ownerName, rank: '1' };
  }
  if (by === 'source') {
    // The newest meeting first: a day later in the calendar has the smaller rank.
    const rank = source.kind === 'none' ? '~' : String(99_999_999 - Number(action.date.replaceAll('-', '')));
    return { key: `${source.kind} ${source.id ?? ''}`, title: source.title, rank };
  }
  if (action.state !== 'open') return { key: 'past', title: 'Done or dropped', rank: '5' };
  const { due } = action;
  if (due === null) return { key: 'none', title: 'No date', rank: '4' };
  if (due < today) return { key: 'over', title: 'Past their date', rank: '0' };
  if (due <= addDays(today, 7)) return { key: 'week', title: 'In the next seven days', rank: '1' };
  return { key: 'later', title: 'Later', rank: '2' };
}
