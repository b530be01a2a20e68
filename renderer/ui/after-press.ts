let isPressed = false;

if (typeof window !== 'undefined') {
  window.addEventListener('pointerdown', () => setPressed(true), true);
  window.addEventListener('pointerup', () => setPressed(false), true);
  window.addEventListener('pointercancel', () => setPressed(false), true);
}

/**
 * Calls back at once, or, while a button of the mouse is held, right after the click that comes of it. What goes away when
 * a field loses the focus would move the button away from under the pointer, and the press would be lost.
 */
export function afterPress(run: () => void): void {
  if (!isPressed) {
    run();
    return;
  }
  const later = () => {
    window.removeEventListener('pointerup', later, true);
    window.removeEventListener('pointercancel', later, true);
    // The click follows the pointer going up, in the same task.
    setTimeout(run);
  };
  window.addEventListener('pointerup', later, true);
  window.addEventListener('pointercancel', later, true);
}

function setPressed(next: boolean): void {
  isPressed = next;
}
