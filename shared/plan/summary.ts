import type { InitiativeState, OutcomeVerdict } from '../model/initiative';
import type { SummaryAction, SummaryDecision } from '../retro/summary';

/** What a planning meeting came to, with names for ids: what exports are made of. */
export interface PlanSummary {
  readonly title: string;
  readonly teamName: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly closed: boolean;
  readonly present: readonly string[];
  readonly outcomes: readonly { readonly text: string; readonly measure: string }[];
  /** What the team does, in the order of its slots. */
  readonly active: readonly SummaryInitiative[];
  /** What was active before the meeting or at some moment of it and isn't after it, but for what ended. */
  readonly stopped: readonly SummaryStop[];
  /** What ended in the meeting. */
  readonly ended: readonly SummaryEnd[];
  readonly next: readonly SummaryInitiative[];
  /** By the day on which they come up again. */
  readonly notNow: readonly SummaryNotNow[];
  readonly actions: readonly SummaryAction[];
  readonly decisions: readonly SummaryDecision[];
}

export interface SummaryInitiative {
  readonly title: string;
  readonly purpose: string;
  readonly owner: string | null;
  /** The outcome that it is for, in words, and how one sees it. */
  readonly outcome: string | null;
  readonly measure: string;
  /** Whether it was started in this meeting. */
  readonly isNew: boolean;
}

export interface SummaryStop {
  readonly title: string;
  readonly to: InitiativeState;
  readonly reason: string;
  readonly decidedBy: string;
  /** The title of what takes its slot. */
  readonly instead: string | null;
  /** Whether it was started in this meeting, too. */
  readonly isNew: boolean;
}

export interface SummaryEnd {
  readonly title: string;
  readonly verdict: OutcomeVerdict | null;
  readonly learned: string;
}

export interface SummaryNotNow {
  readonly title: string;
  readonly reason: string;
  readonly decidedBy: string;
  /** YYYY-MM-DD, or null where it isn't known any more. */
  readonly lookAgain: string | null;
}
