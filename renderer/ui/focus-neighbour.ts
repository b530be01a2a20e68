import type { KeyboardEvent } from 'react';

/**
 * Hands the focus of a list's row on to its neighbour, before the row goes: the next one, else the one before, else what
 * is given as a last place. Without it the keys would fall out of the list with each deletion.
 * @param within something inside the row
 * @param otherwise finds the element that takes the focus when the last row goes
 */
export function focusNeighbour(within: Element, otherwise?: () => HTMLElement | null): void {
  const row = within.closest('li');
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
  const target = neighbour?.querySelector<HTMLElement>('[data-roving]') ?? otherwise?.() ?? null;
  target?.focus();
}

/** For what Delete takes away by key: the focus goes on to the neighbour first. */
export function onDeleteKey(remove: () => void) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    focusNeighbour(event.currentTarget);
    remove();
  };
}
