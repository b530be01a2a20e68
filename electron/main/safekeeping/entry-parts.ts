import type { JournalAppend, JournalPart } from '@shared/ipc';

/** The parts of an entry that is being sent: in memory alone, so that an entry is written wholly or not at all. */
export interface EntryParts {
  readonly take: (part: JournalPart) => void;
  /**
   * The entry with all its changes, which lets go of the parts.
   * @returns null when not all of them are there
   */
  readonly whole: (entry: JournalAppend) => Omit<JournalAppend, 'parts'> | null;
}

export function collectParts(): EntryParts {
  let sequence = 0;
  let texts: string[] = [];
  return {
    take(part) {
      if (part.part === 0) {
        sequence = part.sequence;
        texts = [];
      }
      // Of another entry, or behind one that is missing: the entry won't be whole, and is sent again.
      if (part.sequence === sequence && part.part === texts.length) texts.push(part.text);
    },
    whole({ parts = 0, changes, ...entry }) {
      const before = parts === 0 ? [] : texts;
      texts = [];
      if (before.length !== parts || (parts > 0 && sequence !== entry.sequence)) return null;
      return { ...entry, changes: before.join('') + changes };
    },
  };
}
