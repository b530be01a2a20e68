import type { LinkEnd } from '@shared/model/link';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** The item of which the line is shown; null while none is. */
const lineStore = createStore<{ readonly start: LinkEnd | null }>(() => ({ start: null }));

export function showLine(start: LinkEnd): void {
  lineStore.setState({ start });
}

export function closeLine(): void {
  lineStore.setState({ start: null });
}

export function useLineStart(): LinkEnd | null {
  return useStore(lineStore, ({ start }) => start);
}
