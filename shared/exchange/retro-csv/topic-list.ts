import type { ForeignTopic } from '../foreign/retro';

/** Collects topics and their columns, each column once, in the order of the file. */
export class TopicList {
  private readonly columns: string[] = [];
  private readonly topics: { column: number; title: string; votes: number; notes: string[] }[] = [];

  /**
   * Adds a note to a topic, or makes a topic of it.
   * @param at the place of the topic; undefined for a new one
   * @returns the place of its topic
   */
  add(at: number | undefined, column: string, title: string, note: string, votes: number): number {
    const known = at === undefined ? undefined : this.topics[at];
    if (known && at !== undefined) {
      known.notes.push(note);
      // The same count stands in each row of a group; where rows differ, the largest is the group's.
      known.votes = Math.max(known.votes, votes);
      return at;
    }
    return this.topics.push({ column: this.columnAt(column), title, votes, notes: [note] }) - 1;
  }

  /** Adds votes to a topic, as where each note has its own. */
  addVotes(at: number, votes: number): void {
    const topic = this.topics[at];
    if (topic) topic.votes += votes;
  }

  private columnAt(name: string): number {
    const at = this.columns.indexOf(name);
    return at === -1 ? this.columns.push(name) - 1 : at;
  }

  whole(): { readonly columns: readonly string[]; readonly topics: readonly ForeignTopic[] } {
    // A group of one is a note: its name says what the note says.
    return { columns: this.columns, topics: this.topics };
  }
}
