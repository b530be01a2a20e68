import { compareOrder } from '../kernel/order-key';
import type { Action } from '../model/action';
import type { Decision } from '../model/decision';
import type { Initiative } from '../model/initiative';
import type { Planning } from '../model/planning';
import type { Workspace } from '../model/workspace';
import { compareByDue } from '../retro/actions';
import { type AgeAgainstPast, ageAgainstPast } from './delivery';
import { activeInitiatives } from './limit';

/** The most decisions that are looked back at. */
const MOST_DECISIONS = 8;

/** What a planning meeting looks at first. */
export interface PlanningPromises {
  /** The team's actions that are open still, wherever they were promised but in this meeting; the first due first. */
  readonly actions: readonly Action[];
  /** What is being worked on, in the order of the slots. */
  readonly active: readonly { readonly initiative: Initiative; readonly age: AgeAgainstPast | null }[];
  /** The last decisions from before this meeting, newest first. */
  readonly decisions: readonly Decision[];
}

/**
 * What was promised and what is going on, as a planning meeting finds it.
 * @param today YYYY-MM-DD
 */
export function planningPromises(
  tables: Pick<Workspace, 'action' | 'decision' | 'initiative'>,
  planning: Planning,
  today: string,
): PlanningPromises {
  const { id, teamId } = planning;
  const isEarlier = (record: Action | Decision) => record.teamId === teamId && record.planningId !== id;
  const actions = [...tables.action.values()]
    .filter((action) => isEarlier(action) && action.state === 'open')
    .sort(compareByDue);
  const decisions = [...tables.decision.values()]
    .filter((decision) => isEarlier(decision) && decision.date <= planning.date)
    .sort(
      (a, b) =>
        -compareOrder(a.date, b.date) ||
        -compareOrder(a.createdAt, b.createdAt) ||
        compareOrder(a.order, b.order),
    )
    .slice(0, MOST_DECISIONS);
  const active = activeInitiatives(tables.initiative, teamId).map((initiative) => ({
    initiative,
    age: ageAgainstPast(initiative, tables.initiative, today),
  }));
  return { actions, active, decisions };
}
