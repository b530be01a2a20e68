import type { LinkEnd } from '@shared/model/link';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

interface LineState {
  /** The item of which the line is shown; null while none is. */
  readonly start: LinkEnd | null;
  /** The items for which another one is looked for; null while none is. */
  readonly linking: readonly LinkEnd[] | null;
}

const lineStore = createStore<LineState>(() => ({ start: null, linking: null }));

/** Shows the line of an item over whatever is on the screen. */
export function showLine(start: LinkEnd): void {
  lineStore.setState({ start });
}

export function closeLine(): void {
  lineStore.setState({ start: null });
}

/** Asks what an item, or each of several, is to be linked to. */
export function askForLink(...linking: readonly LinkEnd[]): void {
  lineStore.setState({ linking });
}

export function closeLink(): void {
  lineStore.setState({ linking: null });
}

export function useLineState(): LineState {
  return useStore(lineStore);
}
