import { useState } from 'react';

/** What was begun in forms that are closed, until the window is: by the form's name. */
const drafts = new Map<string, unknown>();

/**
 * What somebody types in a form that Escape closes: it is there again when the form is opened again in this session.
 * @param key names the form and what it is about, so that no two open forms share a draft
 * @param initial what a fresh form has in its fields
 * @returns what is in the fields, how it changes, and how to forget it when the form has done its work
 */
export function useDraft<Draft>(
  key: string,
  initial: () => Draft,
): readonly [draft: Draft, change: (next: (current: Draft) => Draft) => void, forget: () => void] {
  const [shown, show] = useState(() => (drafts.has(key) ? (drafts.get(key) as Draft) : initial()));
  const change = (next: (current: Draft) => Draft) => {
    const draft = next(drafts.has(key) ? (drafts.get(key) as Draft) : shown);
    drafts.set(key, draft);
    show(draft);
  };
  const forget = () => {
    drafts.delete(key);
  };
  return [shown, change, forget];
}
