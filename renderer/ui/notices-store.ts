import { createStore } from 'zustand/vanilla';

export type NoticeTone = 'info' | 'warning' | 'error';

/** The keys of undo and redo, as commands write them. */
export const UNDO_KEYS = 'mod+z';
export const REDO_KEYS = 'mod+shift+z';

export interface Notice {
  readonly text: string;
  readonly tone?: NoticeTone;
  readonly action?: { readonly label: string; readonly keyHint?: string; readonly onAction: () => void };
  /** Stays until it is closed. */
  readonly sticky?: boolean;
}

export interface ShownNotice extends Notice {
  readonly id: number;
  /** Its place on the screen: what offers to undo takes the place of the offer before, with other words in it. */
  readonly place: number;
}

/** How many notices are shown at once; the oldest that isn't sticky makes room. */
export const MOST_NOTICES = 3;

/** How long a notice stays, in milliseconds, unless the pointer or the focus is on it. */
export const NOTICE_MILLISECONDS = 8_000;

export const noticesStore = createStore<{ readonly notices: readonly ShownNotice[] }>(() => ({
  notices: [],
}));

let lastId = 0;

/**
 * Says something in the corner: what was done and how to undo it, or what failed and what was kept.
 * The same text shown already is shown anew and not twice.
 * @returns the id to take it away with
 */
export function notify(notice: Notice): number {
  lastId += 1;
  const { notices } = noticesStore.getState();
  // The same words must come anew to be heard again.
  const before = notices.find(
    (other) => isUndoOffer(notice) && isUndoOffer(other) && other.text !== notice.text,
  );
  const shown = { ...notice, id: lastId, place: before?.place ?? lastId };
  const others = notices.filter(
    (other) => other.text !== notice.text && !(isUndoOffer(notice) && isUndoOffer(other)),
  );
  const kept = others.length < MOST_NOTICES ? others : withoutOldest(others);
  noticesStore.setState({ notices: [...kept, shown] });
  return shown.id;
}

/** Takes a notice away; one that is gone already is no error. */
export function dismissNotice(id: number): void {
  noticesStore.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

/** Takes away what offers to undo: the history has moved, and the offer would undo something else. */
export function dismissUndoOffers(): void {
  noticesStore.setState(({ notices }) => ({ notices: notices.filter((notice) => !isUndoOffer(notice)) }));
}

/** An offer that names the keys of undo or redo stands for the last gesture: there is one at most. */
function isUndoOffer({ action }: Notice): boolean {
  return action?.keyHint === UNDO_KEYS || action?.keyHint === REDO_KEYS;
}

function withoutOldest(notices: readonly ShownNotice[]): readonly ShownNotice[] {
  const oldest = notices.find((notice) => notice.sticky !== true) ?? notices[0];
  return notices.filter((notice) => notice !== oldest);
}
