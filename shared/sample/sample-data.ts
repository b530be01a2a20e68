import type { InitiativeKind, InitiativeState, OutcomeVerdict } from '../model/initiative';
import type { Layer } from '../model/layer';

/** A sample team as it is written down: people by name, days counted back from today, places by number. */
export interface SampleData {
  readonly team: string;
  readonly people: readonly string[];
  /** Oldest first. */
  readonly retros: readonly SampleRetro[];
  readonly plan: SamplePlan;
}

export interface SampleRetro {
  readonly daysAgo: number;
  /** Not closed: it is waiting for the team. */
  readonly open?: boolean;
  readonly title: string;
  /** The name of a format of the app, or of own columns. */
  readonly format: string;
  readonly columns?: readonly { readonly title: string; readonly hint: string }[];
  readonly checkInQuestion: string;
  readonly checkIns: Readonly<Record<string, string>>;
  readonly cards: readonly SampleCard[];
  readonly decisions?: readonly { readonly card: number; readonly text: string; readonly reason?: string }[];
  readonly actions?: readonly SampleAction[];
  readonly thanks?: readonly { readonly to: string | null; readonly text: string }[];
  /** How many rated the hour 1 to 5. */
  readonly ratings?: readonly number[];
}

/** A note, or a group with its notes. Votes are by the name of who gave them. */
export interface SampleCard {
  readonly column: number;
  readonly text?: string;
  readonly group?: string;
  readonly notes?: readonly string[];
  readonly layer?: Layer;
  readonly votes?: Readonly<Record<string, number>>;
}

export interface SampleAction {
  readonly card: number;
  readonly text: string;
  readonly owner: string;
  readonly dueInDays: number;
  /** What later retrospectives, by number, found. */
  readonly looks?: readonly {
    readonly retro: number;
    readonly verdict: 'kept' | 'carried' | 'changed' | 'dropped';
    readonly word?: string;
  }[];
}

/** What the team has planned. */
export interface SamplePlan {
  readonly outcomes: readonly { readonly text: string; readonly measure: string }[];
  /** The last planning meeting, closed. */
  readonly planning: {
    readonly daysAgo: number;
    readonly title: string;
    readonly decision: string;
    readonly reason: string;
  };
  /** Those of one state in their order. */
  readonly initiatives: readonly SampleInitiative[];
}

export interface SampleInitiative {
  readonly state: InitiativeState;
  readonly title: string;
  readonly purpose: string;
  /** The outcome's number. */
  readonly outcome: number | null;
  readonly owner: string | null;
  readonly impact: number | null;
  readonly costReduction: number | null;
  readonly effort: number | null;
  readonly confidence: number | null;
  readonly kind: InitiativeKind | null;
  readonly layer?: Layer;
  readonly blockedBy?: string;
  readonly startedDaysAgo?: number;
  readonly endedDaysAgo?: number;
  /** The card of a retrospective that it came from, both by number. */
  readonly source?: { readonly retro: number; readonly card: number };
  readonly review?: { readonly verdict: OutcomeVerdict; readonly learned: string };
  readonly notNow?: {
    readonly reason: string;
    readonly decidedBy: string;
    readonly daysAgo: number;
    /** When to look again, in days from today. */
    readonly inDays: number;
  };
}
