import { type FocusEvent, useRef } from 'react';

/**
 * Calls back when the focus leaves a form for something else in the window, so that what was typed there is kept and
 * not lost. Leaving the window itself doesn't count, and neither does closing the form from inside.
 */
export function useLeaving(onLeave: () => void) {
  const isClosed = useRef(false);
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    const isInside = event.currentTarget.contains(event.relatedTarget as Node | null);
    if (isInside || isClosed.current || !document.hasFocus()) return;
    isClosed.current = true;
    onLeave();
  };
  /** To be called before the form is taken away by its own keys or buttons. */
  const close = () => {
    isClosed.current = true;
  };
  return { onBlur, close };
}
