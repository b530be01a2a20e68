import { commandForKey, runCommand } from '@/ui/commands/commands';
import type { KeyPlace } from '@/ui/commands/key-match';
import { openDialogName } from './dialog-store';

const textInputs = 'input:not([type=checkbox],[type=radio],[type=button],[type=submit],[type=range])';
const text = `${textInputs}, textarea, select, [contenteditable]:not([contenteditable=false]), [aria-haspopup=listbox]`;
const controls =
  'button, a[href], summary, [role=button], [role=radio], [role=checkbox], [role=tab], [role=menuitem]';

/** Where the focus is, as far as keys are concerned. */
export function placeOf(target: EventTarget | null, root: Document): KeyPlace {
  const element = target instanceof Element ? target : null;
  return {
    isText: element?.closest(text) != null,
    isControl: element?.closest(controls) != null,
    // One that was asked for may still be on its way: the next letters aren't meant for what is behind it.
    isOverlay: openDialogName() !== null || hasOverlay(root),
    isItem: element?.closest('[data-line-end]') != null,
  };
}

/** Whether something lies over the app. It stands beside the app in the page: a large board isn't looked through at each key. */
function hasOverlay({ body }: Document): boolean {
  return [...body.children].some(
    (child) =>
      child.id !== 'root' &&
      (child.matches('[data-overlay]') || child.querySelector('[data-overlay]') !== null),
  );
}

/**
 * Listens to keys for all commands. It listens last (bubbling, on the window) and leaves alone what somebody before it
 * has used, so that a board, a field or a menu always comes first.
 * @returns stops it
 */
export function startKeyboard(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const command = commandForKey(event, placeOf(event.target, document));
    if (command === null) return;
    event.preventDefault();
    // A key held down repeats; a command runs once.
    if (!event.repeat || command.repeats === true) runCommand(command.id);
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}
