/** What a meeting talked about: one note, or several under a name. */
export interface ForeignTopic {
  /** The place of its column. */
  readonly column: number;
  /** The name of the group; empty where there is none. */
  readonly title: string;
  readonly votes: number;
  /** The texts of its notes, at least one. More than one make a group. */
  readonly notes: readonly string[];
}

/** A retrospective of another program, as far as it is understood. */
export interface ForeignRetro {
  readonly name: string;
  /** The day on which it was held, or null. */
  readonly date: string | null;
  readonly columns: readonly string[];
  readonly topics: readonly ForeignTopic[];
  /** What was promised in it, with the place of the topic it came from. */
  readonly actions: readonly { readonly text: string; readonly topic: number | null }[];
}
