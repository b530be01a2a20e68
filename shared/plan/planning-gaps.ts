import type { Planning } from '../model/planning';
import type { Workspace } from '../model/workspace';
import { activeInitiatives } from './limit';
import { planningActions, planningDecisions, planningMoves, planningStops } from './planning-records';
import { unreviewed } from './review';

/** Something that a planning meeting leaves open. */
export interface PlanningGap {
  readonly kind:
    | 'action-owner'
    | 'action-date'
    | 'active-owner'
    | 'active-outcome'
    | 'stopped-who'
    | 'unreviewed'
    | 'nothing-decided';
  /** The action or initiative; the meeting itself when nothing was decided. */
  readonly id: string;
  /** A whole sentence. */
  readonly message: string;
}

/** What is missing when a planning meeting closes. It can be closed all the same, but not in silence. */
export function planningGaps(
  tables: Pick<Workspace, 'action' | 'decision' | 'initiative' | 'planOutcome'>,
  planning: Planning,
): PlanningGap[] {
  const gaps: PlanningGap[] = [];
  const add = (kind: PlanningGap['kind'], id: string, message: string) => gaps.push({ kind, id, message });

  for (const { id, title, ownerId, outcomeId } of activeInitiatives(tables.initiative, planning.teamId)) {
    if (ownerId === null) add('active-owner', id, `"${title}" is active and nobody owns it.`);
    if (outcomeId === null) add('active-outcome', id, `"${title}" is active and serves no outcome.`);
  }
  const moves = planningMoves(tables.initiative, planning.id);
  const stops = planningStops(tables.initiative, planning.id);
  for (const { initiative, last } of stops) {
    if (last.decidedBy === '') {
      add('stopped-who', initiative.id, `"${initiative.title}" stops, and it isn't said who decided that.`);
    }
  }
  for (const { id, title } of unreviewed(tables.initiative, planning.teamId)) {
    add('unreviewed', id, `"${title}" has ended, and nobody has said what came of it.`);
  }
  const actions = planningActions(tables.action, planning.id).filter(({ state }) => state === 'open');
  for (const { id, text, ownerId, due } of actions) {
    if (ownerId === null) add('action-owner', id, `"${text}" has no owner.`);
    if (due === null) add('action-date', id, `"${text}" has no date.`);
  }
  if (moves.length + stops.length > 0 && planningDecisions(tables.decision, planning.id).length === 0) {
    add('nothing-decided', planning.id, 'Something was chosen or stopped, and no decision is written down.');
  }
  return gaps;
}
