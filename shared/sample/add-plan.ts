import { orderKeysBetween } from '../kernel/order-key';
import type { BlockerSource } from '../model/blocker';
import type { Decision } from '../model/decision';
import {
  type Initiative,
  type InitiativeMove,
  type InitiativeState,
  initiativeStates,
} from '../model/initiative';
import { planningSteps } from '../model/planning';
import type { Change } from '../model/workspace';
import { noScores } from '../plan/new-initiative';
import type { SampleInitiative, SamplePlan } from './sample-data';

/** What the sample's builder knows and its plan needs. */
export interface SamplePlace {
  readonly teamId: string;
  readonly newId: () => string;
  readonly personId: (name: string) => string;
  readonly peopleIds: readonly string[];
  /** The card of a retrospective, both by number. */
  readonly cardOf: (retro: number, card: number) => BlockerSource | null;
  /** The day so many days back from today; negative ones are to come. */
  readonly dayOf: (daysAgo: number) => string;
  readonly instant: (day: string, time?: string) => string;
  /** The order of the decision that was taken in the planning meeting, behind those of the retrospectives. */
  readonly decisionOrder: string;
}

/** The plan of the sample team: outcomes, what is done, next, done and put off, and the meeting in which that was chosen. */
export function samplePlan(plan: SamplePlan, place: SamplePlace): Change[] {
  const { teamId, newId } = place;
  const met = place.dayOf(plan.planning.daysAgo);
  const planningId = newId();
  const changes: Change[] = [
    {
      op: 'put',
      table: 'planning',
      record: {
        id: planningId,
        teamId,
        title: plan.planning.title,
        date: met,
        presentIds: [...place.peopleIds],
        step: 'write-down',
        visited: [...planningSteps],
        createdAt: place.instant(met),
        closedAt: place.instant(met, '10:10'),
      },
    },
    { op: 'put', table: 'decision', record: decisionOf(plan, planningId, met, place) },
  ];
  const outcomeKeys = orderKeysBetween(null, null, plan.outcomes.length);
  const outcomeIds = plan.outcomes.map(({ text, measure }, index) => {
    const id = newId();
    const order = outcomeKeys[index] ?? '';
    const record = { id, teamId, text, measure, order, createdAt: place.instant(met) };
    changes.push({ op: 'put', table: 'planOutcome', record });
    return id;
  });
  for (const state of initiativeStates) {
    const inState = plan.initiatives.filter((sample) => sample.state === state);
    const keys = orderKeysBetween(null, null, inState.length);
    for (const [index, sample] of inState.entries()) {
      const links = { outcomeId: outcomeIds[sample.outcome ?? -1] ?? null, planningId, met };
      const record = initiativeOf(sample, keys[index] ?? '', links, place);
      changes.push({ op: 'put', table: 'initiative', record });
    }
  }
  return changes;
}

function decisionOf(plan: SamplePlan, planningId: string, met: string, place: SamplePlace): Decision {
  return {
    id: place.newId(),
    teamId: place.teamId,
    retroId: null,
    topicId: null,
    planningId,
    mapId: null,
    initiativeId: null,
    text: plan.planning.decision,
    reason: plan.planning.reason,
    date: met,
    order: place.decisionOrder,
    layer: null,
    waived: '',
    createdAt: place.instant(met, '10:00'),
  };
}

interface Links {
  readonly outcomeId: string | null;
  readonly planningId: string;
  /** The day of the planning meeting: what moved on it moved in it. */
  readonly met: string;
}

function initiativeOf(
  sample: SampleInitiative,
  order: string,
  { outcomeId, planningId, met }: Links,
  place: SamplePlace,
): Initiative {
  const day = (daysAgo: number | undefined) => (daysAgo === undefined ? null : place.dayOf(daysAgo));
  const startedOn = day(sample.startedDaysAgo);
  const endedOn = day(sample.endedDaysAgo);
  const putOff = sample.notNow ? place.dayOf(sample.notNow.daysAgo) : null;
  const moves: InitiativeMove[] = [];
  const move = (date: string | null, from: InitiativeState, to: InitiativeState, why: Why = noWhy) => {
    if (date === null) return;
    // What is given can say more than the record keeps, such as when to look again.
    const { reason, decidedBy } = why;
    const planningThen = date === met ? planningId : null;
    moves.push({ date, from, to, reason, decidedBy, swappedWith: null, planningId: planningThen });
  };
  move(startedOn, 'candidate', 'active');
  move(endedOn, 'active', 'done');
  move(putOff, 'candidate', 'not-now', sample.notNow);
  if (sample.state === 'next') move(met, 'candidate', 'next');
  const source = sample.source ? place.cardOf(sample.source.retro, sample.source.card) : null;
  // It was there before it first moved, and what hasn't moved came up since the meeting.
  const writtenOn = moves[0]?.date ?? place.dayOf(7);
  return {
    id: place.newId(),
    teamId: place.teamId,
    state: sample.state,
    order,
    title: sample.title,
    purpose: sample.purpose,
    outcomeId,
    ownerId: sample.owner === null ? null : place.personId(sample.owner),
    impact: sample.impact,
    costReduction: sample.costReduction,
    effort: sample.effort,
    confidence: sample.confidence,
    kind: sample.kind,
    layer: sample.layer ?? null,
    notes: '',
    scores: noScores,
    blockedBy: sample.blockedBy ?? '',
    sources: source ? [source] : [],
    notNow:
      sample.notNow && putOff !== null
        ? {
            reason: sample.notNow.reason,
            lookAgain: place.dayOf(-sample.notNow.inDays),
            decidedBy: sample.notNow.decidedBy,
            date: putOff,
          }
        : null,
    startedOn,
    endedOn,
    outcomeReview: sample.review && endedOn !== null ? { ...sample.review, date: endedOn } : null,
    estimating: null,
    moves,
    createdAt: place.instant(writtenOn, '08:30'),
  };
}

type Why = Pick<InitiativeMove, 'reason' | 'decidedBy'>;

const noWhy: Why = { reason: '', decidedBy: '' };
