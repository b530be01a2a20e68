import { useEffect } from 'react';

/**
 * Hands are on the keyboard: a screen that has just come has the keys, unless something in it took them already.
 * @param selectors what gets them: the first of these that is there
 */
export function useEnter(...selectors: readonly string[]): void {
  const wanted = selectors.join('\n');
  useEffect(() => {
    let frame = requestAnimationFrame(() => {
      // A frame later than what takes the keys by itself.
      frame = requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        const found = wanted
          .split('\n')
          .flatMap((selector) => document.querySelector<HTMLElement>(selector) ?? []);
        found[0]?.focus({ preventScroll: true });
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [wanted]);
}
