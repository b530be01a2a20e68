import { useLayoutEffect } from 'react';
import { createStore, useStore } from 'zustand';

/** A hint in the foot: a command by its id, or keys with a word where no command stands behind them. */
export type FootHint = string | { readonly keys: string; readonly label: string };

const held = createStore<{ readonly hints: readonly FootHint[] | null }>(() => ({ hints: null }));

/** The hints that stand in the foot's whole place now, or null: while a card is held, no other key does anything. */
export function useHeldHints(): readonly FootHint[] | null {
  return useStore(held, (state) => state.hints);
}

/** Puts hints into the foot's whole place, as long as there are any. The same list for the same hints. */
export function useHoldHints(hints: readonly FootHint[] | null): void {
  useLayoutEffect(() => {
    if (hints === null) return;
    held.setState({ hints });
    return () => held.setState({ hints: null });
  }, [hints]);
}
