import { type FocusEvent, useEffect, useRef } from 'react';
import { beforeClosing } from './before-closing';

/**
 * Calls back when the focus leaves a form for something else in the window, and before the window closes, so that what was
 * typed there is kept and not lost. Leaving the window itself doesn't count, and neither does closing the form from inside.
 * @param onLeave keeps what was typed; true when the form is done with, false when it stays and can be left again
 */
export function useLeaving(onLeave: () => boolean) {
  const isClosed = useRef(false);
  const leave = () => {
    if (isClosed.current) return;
    isClosed.current = true;
    isClosed.current = onLeave();
  };
  // In a window without the focus nothing is told that it loses it, so a form there is asked when the window closes.
  useEffect(() => beforeClosing(leave));
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    const isInside = event.currentTarget.contains(event.relatedTarget as Node | null);
    if (!isInside && document.hasFocus()) leave();
  };
  /** To be called before the form is taken away by its own keys or buttons. */
  const close = () => {
    isClosed.current = true;
  };
  return { onBlur, close };
}
