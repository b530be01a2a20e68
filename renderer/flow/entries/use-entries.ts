import { useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** What is open of a list that is written into: on which row the keys are, which one is being changed, and a table that comes in. */
export function useEntries() {
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const [editingId, setEditingId] = useState<string | null>(null);
  const [table, setTable] = useState<{ readonly pasted: string | null } | null>(null);
  const line = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLElement>(null);
  // The same at each drawing, so that the line isn't drawn again with the list.
  const openPasted = useCallback((pasted: string) => setTable({ pasted }), []);
  // The same at each drawing: the system's dialog opens anew with another one.
  const closeTable = useCallback(() => setTable(null), []);
  return {
    focusedId,
    editingId,
    table,
    /** For the line in which a new one is written. */
    line,
    /** For the element around it all. */
    place,
    setFocusedId,
    setEditingId,
    openTable: setTable,
    openPasted,
    closeTable,
    /** Leads the keys into the line, at once: the next letter is already for it. */
    write() {
      flushSync(() => setEditingId(null));
      line.current?.focus();
      // And once more when a palette or a menu that it was asked from has let go of the keys.
      requestAnimationFrame(() => line.current?.focus());
    },
    /** Another list is shown. */
    turn() {
      setEditingId(null);
      setFocusedId(null);
    },
    /** Closes the form of the one that was being changed; the keys go back to its row. */
    closeForm() {
      setEditingId(null);
      requestAnimationFrame(() =>
        place.current?.querySelector<HTMLElement>(`[data-row-id="${editingId}"]`)?.focus(),
      );
    },
  };
}
