import type { BlockerCause, BlockerPlace } from '../model/blocker';
import type { DecisionArgument, DecisionStatus } from '../model/decision-record';
import type { FocusingStep } from '../model/flow-map';
import type { FlowRange } from '../model/flow-step';
import type { InitiativeKind, InitiativeState, OutcomeVerdict } from '../model/initiative';
import type { Layer } from '../model/layer';
import type { LinkTable } from '../model/link';

/** A sample team as it is written down: people by name, days counted back from today, places by number. */
export interface SampleData {
  readonly team: string;
  readonly people: readonly string[];
  /** Oldest first. */
  readonly retros: readonly SampleRetro[];
  readonly plan: SamplePlan;
  readonly flow: SampleFlow;
  readonly log: SampleLog;
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
  readonly decisions?: readonly {
    readonly card: number;
    readonly text: string;
    readonly reason?: string;
    /** Why no record is written of it. */
    readonly waived?: string;
  }[];
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

/** How work moves through the team, how it could, and what it has delivered. Steps are named by number, times are in minutes. */
export interface SampleFlow {
  readonly title: string;
  readonly steps: readonly SampleStep[];
  readonly rework: readonly { readonly from: number; readonly to: number; readonly share: number }[];
  readonly blockers: readonly {
    readonly step: number | null;
    readonly at: BlockerPlace;
    readonly cause: BlockerCause;
    readonly text: string;
    readonly timesPerWeek: number | null;
    readonly minutesEach: number | null;
    readonly source?: { readonly retro: number; readonly card: number };
  }[];
  readonly focusing: Readonly<Record<FocusingStep, SamplePromise>>;
  readonly experiment: SamplePromise;
  /** The map as it was some weeks ago: the waits that were longer then. */
  readonly before: { readonly daysAgo: number; readonly waits: Readonly<Record<string, number>> };
  /** The map as it could be: the waits that would be shorter. */
  readonly future: { readonly title: string; readonly waits: Readonly<Record<string, number>> };
  /** For each step the days back on which the item entered it, as far as it has come. */
  readonly items: readonly {
    readonly title: string;
    readonly entered: readonly number[];
    readonly doneDaysAgo?: number;
  }[];
  /** Oldest first. */
  readonly deployments: readonly {
    readonly daysAgo: number;
    readonly time: string;
    readonly name: string;
    readonly leadHours: number | null;
  }[];
  readonly incidents: readonly {
    readonly title: string;
    readonly daysAgo: number;
    readonly time: string;
    /** How long it went on; null for one that still does. */
    readonly minutes: number | null;
    /** The deployment that led to it, by number. */
    readonly deployment: number | null;
  }[];
}

/** The decision records of the team, numbered from 1, and what was linked by hand. */
export interface SampleLog {
  readonly records: readonly SampleRecord[];
  readonly links: readonly { readonly from: SampleEnd; readonly to: SampleEnd }[];
}

/** Something of the sample, by its words: a text, a title, or a name. */
export interface SampleEnd {
  readonly table: LinkTable;
  readonly words: string;
}

export interface SampleRecord {
  /** The words of the meeting's decision that it writes down. */
  readonly decision?: string;
  readonly title: string;
  readonly status: DecisionStatus;
  readonly daysAgo: number;
  readonly decidedBy: string;
  readonly context: string;
  readonly drivers: readonly string[];
  readonly options: readonly { readonly title: string; readonly arguments: readonly DecisionArgument[] }[];
  readonly chosen: number | null;
  readonly outcome: string;
  readonly consequences: readonly DecisionArgument[];
  readonly confirmation: string;
  readonly layer: Layer;
  /** When to look again, in days from today. */
  readonly lookAgainInDays?: number;
  /** The title of the record that took its place. */
  readonly supersededBy?: string;
}

export interface SampleStep {
  readonly name: string;
  readonly who: string;
  readonly wait: number;
  readonly process: number;
  readonly usable: number;
  readonly queue: number;
  readonly people: number;
  readonly waitRange?: FlowRange;
  readonly processRange?: FlowRange;
}

export interface SamplePromise {
  readonly text: string;
  readonly owner: string;
  readonly inDays: number;
}
