import type { Retro } from '../model/retro';
import type { RetroSummary } from './summary';

/** What is read in the place of each text that isn't to be read yet. */
export const HIDDEN_NOTE = 'Hidden note';

/**
 * A summary as it may stand on a screen now: while the notes are hidden, without the text of any note or group. What was
 * decided, promised and thanked was said aloud and stays.
 */
export function summaryToShow(retro: Pick<Retro, 'notesHidden'>, summary: RetroSummary): RetroSummary {
  if (!retro.notesHidden) return summary;
  const hide = (texts: readonly string[]) => texts.map(() => HIDDEN_NOTE);
  return {
    ...summary,
    topics: summary.topics.map((topic) => ({ ...topic, title: HIDDEN_NOTE, notes: hide(topic.notes) })),
    columns: summary.columns.map((column) => ({
      ...column,
      cards: column.cards.map(({ group, notes }) => ({
        group: group === null ? null : HIDDEN_NOTE,
        notes: hide(notes),
      })),
    })),
  };
}
