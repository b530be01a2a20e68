/** The same, but only where the keys would be nowhere then: what had them has gone. */
export function focusIfLost(selector: string): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) document.querySelector<HTMLElement>(selector)?.focus();
  });
}

/** Focuses what a selector finds once the screen has been drawn again: the new action, the field that just appeared. */
export function focusSoon(selector: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
}

/**
 * Focuses the first of these that is there once the screen has been drawn again, unless a key has led elsewhere by then: who goes on along
 * a list isn't called back from it.
 */
export function focusUnlessLed(...selectors: readonly string[]): void {
  let isLed = false;
  const led = () => {
    isLed = true;
  };
  window.addEventListener('keydown', led, { capture: true, once: true });
  requestAnimationFrame(() => {
    window.removeEventListener('keydown', led, { capture: true });
    if (!isLed || document.activeElement === document.body) focusFirst(selectors);
  });
}

/** Focuses the first of these that is there, at once. */
export function focusFirst(selectors: readonly string[]): void {
  for (const selector of selectors) {
    const found = document.querySelector<HTMLElement>(selector);
    if (found === null) continue;
    found.focus();
    return;
  }
}
