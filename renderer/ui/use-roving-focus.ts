import { type KeyboardEvent, useCallback, useRef } from 'react';

const ROVING = '[data-roving]:not([disabled])';

/**
 * Moves the focus among the elements marked `data-roving` inside a container: arrows up and down, Home and End.
 * Their place in the tab order stays as it is. Keys pressed in a field are left to the field.
 */
export function useRovingFocus<Container extends HTMLElement>() {
  const container = useRef<Container>(null);

  /** Focuses the element so many steps from the focused one, stopping at both ends. False when there is none. */
  const step = useCallback((steps: number): boolean => {
    const elements = [...(container.current?.querySelectorAll<HTMLElement>(ROVING) ?? [])];
    if (elements.length === 0) return false;
    const current = elements.findIndex((element) => element.contains(document.activeElement));
    const next =
      current === -1
        ? steps > 0
          ? 0
          : elements.length - 1
        : Math.min(Math.max(current + steps, 0), elements.length - 1);
    elements[next]?.focus();
    return true;
  }, []);

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if ((event.target as HTMLElement).closest('input, textarea, select, [contenteditable]')) return;
      const steps = {
        ArrowDown: 1,
        ArrowUp: -1,
        Home: Number.NEGATIVE_INFINITY,
        End: Number.POSITIVE_INFINITY,
      }[event.key];
      if (steps !== undefined && step(steps)) event.preventDefault();
    },
    [step],
  );

  return { container, onKeyDown, step };
}
