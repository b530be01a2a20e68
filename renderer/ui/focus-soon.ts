/** Focuses what a selector finds once the screen has been drawn again: the new action, the field that just appeared. */
export function focusSoon(selector: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
}
