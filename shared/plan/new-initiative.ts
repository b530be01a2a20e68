import type { RuleContext } from '../kernel/rule';
import type { Initiative, InitiativeState } from '../model/initiative';

/** The answers of an initiative that nobody has asked about yet. */
export const noScores: Initiative['scores'] = {
  reach: null,
  ease: null,
  timeCriticality: null,
  riskReduction: null,
  jobSize: null,
};

/** An initiative of which only the title is known. Started in a slot, it starts today. */
export function newInitiative(
  place: {
    readonly teamId: string;
    readonly state: InitiativeState;
    readonly order: string;
    readonly title: string;
  },
  context: RuleContext,
): Initiative {
  return {
    id: context.newId(),
    ...place,
    purpose: '',
    outcomeId: null,
    ownerId: null,
    impact: null,
    costReduction: null,
    effort: null,
    confidence: null,
    kind: null,
    layer: null,
    notes: '',
    scores: noScores,
    blockedBy: '',
    sources: [],
    notNow: null,
    startedOn: place.state === 'active' ? context.today : null,
    endedOn: null,
    outcomeReview: null,
    estimating: null,
    moves: [],
    createdAt: context.now,
  };
}
