import { useEffect } from 'react';
import { focusSoon } from '@/ui/focus-soon';

/** Whoever comes to a screen with the keys has its first row under them. A tab that was pressed keeps the focus. */
export function useFirstFocus(selector: string): void {
  useEffect(() => {
    if (document.activeElement === document.body) focusSoon(selector);
  }, [selector]);
}
