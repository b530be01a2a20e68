import type { LinkEnd } from '@shared/model/link';
import { endTeam } from '@shared/model/log-integrity';
import { useEffect, useRef } from 'react';
import { workspaceStore } from '@/store/workspace-store';
import { endNear } from './line-end';

let held: { readonly end: LinkEnd; readonly element: Element } | null = null;

/** Remembers on which item the keys were last, from now on. Dialogs, menus and the palette don't change that. @returns stops it */
export function followFocus(): () => void {
  const onFocus = ({ target }: FocusEvent) => {
    const element = target instanceof Element ? target : null;
    const end = endNear(element);
    if (element !== null && end !== null) held = { element, end };
    else if (element?.closest('[data-overlay]') == null) held = null;
  };
  document.addEventListener('focusin', onFocus);
  return () => document.removeEventListener('focusin', onFocus);
}

/**
 * The item that a command is about: the one with the keys, or where they were last on this screen, or what the whole screen is
 * about. Null without one, and when it is gone.
 */
export function itemInHand(): LinkEnd | null {
  const end = held?.element.isConnected
    ? held.end
    : endNear(document.querySelector('[data-in-the-middle][data-line-end]'));
  return end !== null && endTeam(workspaceStore.getState().workspace, end) !== undefined ? end : null;
}

let selection: () => readonly LinkEnd[] = () => [];

/**
 * Tells what is selected on a screen's board while that is there.
 * @param ask may be a new function at each render: the latest is asked
 */
export function useSelectedItems(ask: () => readonly LinkEnd[]): void {
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(() => {
    const own = () => latest.current();
    selection = own;
    return () => {
      if (selection === own) selection = () => [];
    };
  }, []);
}

/**
 * The items that a command is about: what is selected on the board, else the one with the keys. With the keys in a panel or a list it is
 * the item there alone.
 */
export function itemsInHand(): readonly LinkEnd[] {
  const item = itemInHand();
  const isBeside =
    item !== null && held?.element.isConnected && held.element.closest('[data-board]') === null;
  const { workspace } = workspaceStore.getState();
  const selected = isBeside ? [] : selection().filter((end) => endTeam(workspace, end) !== undefined);
  if (selected.length > 0) return selected;
  return item === null ? [] : [item];
}
