import type { LinkEnd } from '@shared/model/link';
import { endTeam } from '@shared/model/log-integrity';
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
