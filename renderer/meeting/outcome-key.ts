import type { KeyboardEvent } from 'react';
import { focusNeighbour } from '@/ui/focus-neighbour';

export interface OutcomeKeys {
  readonly edit: () => void;
  readonly remove: () => void;
  /** One place up (-1) or down (1); undefined where the list has an order of its own. */
  readonly move?: ((steps: 1 | -1) => void) | undefined;
  readonly toggle?: () => void;
}

/**
 * What a key on an action's or a decision's card does: E and F2 edit, Delete deletes, Alt with arrows moves, Space
 * marks as done where there is such a thing. Enter is a button's own.
 */
export function outcomeKey(does: OutcomeKeys) {
  return (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const run = event.altKey ? moveOf(event.key, does) : keyOf(event, does);
    if (run === undefined) return;
    run();
    event.preventDefault();
  };
}

function moveOf(key: string, { move }: OutcomeKeys): (() => void) | undefined {
  if (move === undefined || (key !== 'ArrowUp' && key !== 'ArrowDown')) return undefined;
  return () => move(key === 'ArrowUp' ? -1 : 1);
}

function keyOf({ key, currentTarget }: KeyboardEvent, { edit, remove, toggle }: OutcomeKeys) {
  /** The neighbour, or the button that starts a new one, has the focus then. */
  const removeHere = () => {
    const adding = () => currentTarget.closest('section')?.querySelector<HTMLElement>('[data-add]') ?? null;
    focusNeighbour(currentTarget, adding);
    remove();
  };
  return { e: edit, F2: edit, Delete: removeHere, Backspace: removeHere, ' ': toggle }[key];
}
