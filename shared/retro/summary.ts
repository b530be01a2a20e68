import type { ActionLook } from '../model/action';
import type { Layer } from '../model/layer';

/** A decision as people read it. */
export interface SummaryDecision {
  readonly id: string;
  readonly text: string;
  /** Empty when nobody wrote why. */
  readonly reason: string;
  readonly layer: Layer | null;
}

/** An action as people read it. */
export interface SummaryAction {
  readonly id: string;
  readonly text: string;
  /** The owner's name, or null when nobody has it yet. */
  readonly owner: string | null;
  /** YYYY-MM-DD, or null. */
  readonly due: string | null;
  readonly done: boolean;
  readonly dropped: boolean;
  readonly layer: Layer | null;
}

/** A topic that was voted for, talked about, or that something came out of. */
export interface SummaryTopic {
  readonly id: string;
  readonly kind: 'note' | 'group';
  /** The group's name, or the first note's text. */
  readonly title: string;
  /** What the notes say; for a note that stands alone, its own text. Left out of the default export. */
  readonly notes: readonly string[];
  /** Null while votes are hidden or when nobody voted at all in this meeting. */
  readonly votes: number | null;
  readonly discussed: boolean;
  readonly layer: Layer | null;
  readonly decisions: readonly SummaryDecision[];
  readonly actions: readonly SummaryAction[];
}

/** A promise of an earlier meeting and what this one found. */
export interface SummaryPromise {
  readonly id: string;
  readonly text: string;
  readonly owner: string | null;
  readonly due: string | null;
  /** Null when it was not looked at. */
  readonly verdict: ActionLook['verdict'] | null;
  /** Why, when somebody said it; empty otherwise. */
  readonly word: string;
  /** How often it has been carried over since it was last changed, this meeting's look included. */
  readonly carried: number;
}

/** The notes of a column, card by card: a lone note has no group title and one text. */
export interface SummaryColumn {
  readonly title: string;
  readonly cards: readonly { readonly group: string | null; readonly notes: readonly string[] }[];
}

/** A retrospective as people will read it: on the last stage's screen, in Markdown, in a chat. */
export interface RetroSummary {
  readonly title: string;
  readonly teamName: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly formatName: string;
  readonly closed: boolean;
  /** Names, in the order of the alphabet. */
  readonly present: readonly string[];
  readonly promises: readonly SummaryPromise[];
  /** In order of votes, then of the board. */
  readonly topics: readonly SummaryTopic[];
  /** What was decided without a topic. */
  readonly otherDecisions: readonly SummaryDecision[];
  readonly otherActions: readonly SummaryAction[];
  /** Whom it is for is null when it is for everybody. */
  readonly thanks: readonly { readonly to: string | null; readonly text: string }[];
  /** The average of 1 to 5, unrounded, and how many people gave one. */
  readonly rating: { readonly average: number; readonly people: number } | null;
  /** The raw notes: shown and exported only when asked. */
  readonly columns: readonly SummaryColumn[];
}
