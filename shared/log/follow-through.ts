import { daysBetween } from '../kernel/calendar-date';
import type { LogAction } from './action-list';

/** What came of promises. Each is counted once: a changed one that was kept is kept. */
export interface FollowThroughCounts {
  readonly kept: number;
  /** Open, in other words or with another owner or date than first. */
  readonly changed: number;
  readonly dropped: number;
  readonly open: number;
}

export interface FollowThrough extends FollowThroughCounts {
  readonly total: number;
  /** How old in days the promises are that are open still, in the middle of them; null when none is. */
  readonly medianAge: number | null;
  readonly bySource: readonly (FollowThroughCounts & { readonly key: string; readonly title: string })[];
}

type Counts = { -readonly [Name in keyof FollowThroughCounts]: number };

/**
 * Follow-through of a team, never of a person: it says how a team keeps its promises, and nobody is to be measured by it.
 * @param today YYYY-MM-DD
 */
export function followThrough(rows: readonly LogAction[], today: string): FollowThrough {
  const all = noCounts();
  const bySource = new Map<string, Counts & { key: string; title: string }>();
  const ages: number[] = [];
  for (const { action, source } of rows) {
    const outcome = outcomeOf(action);
    all[outcome] += 1;
    const key = `${source.kind} ${source.id ?? ''}`;
    const own = bySource.get(key) ?? { key, title: source.title, ...noCounts() };
    bySource.set(key, own);
    own[outcome] += 1;
    if (action.state === 'open') ages.push(Math.max(0, daysBetween(action.date, today)));
  }
  return { ...all, total: rows.length, medianAge: median(ages), bySource: [...bySource.values()] };
}

function outcomeOf({ state, looks }: LogAction['action']): keyof FollowThroughCounts {
  if (state === 'done') return 'kept';
  if (state === 'dropped') return 'dropped';
  return looks.some(({ verdict }) => verdict === 'changed') ? 'changed' : 'open';
}

function noCounts(): Counts {
  return { kept: 0, changed: 0, dropped: 0, open: 0 };
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
