/** So many pixels make a drag out of a press. */
export const FAR_ENOUGH = 4;

export interface PointerTracking {
  readonly move: (event: PointerEvent) => void;
  /** It was let go; or Escape, or the system, ended it, and then it isn't kept. */
  readonly end: (isKept: boolean) => void;
  /** Whether Escape ends it, or is somebody else's still. */
  readonly takesEscape?: () => boolean;
}

/**
 * Follows the pointer from a press on, wherever it goes, until it ends.
 * @returns stops it, without an end
 */
export function trackPointer({ move, end, takesEscape = () => true }: PointerTracking): () => void {
  const stop = () => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', cancel);
    window.removeEventListener('keydown', key, { capture: true });
  };
  const finish = (isKept: boolean) => {
    stop();
    end(isKept);
  };
  const up = () => finish(true);
  const cancel = () => finish(false);
  const key = (pressed: KeyboardEvent) => {
    if (pressed.key !== 'Escape' || !takesEscape()) return;
    pressed.preventDefault();
    pressed.stopPropagation();
    cancel();
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', cancel);
  window.addEventListener('keydown', key, { capture: true });
  return stop;
}

/** The press that ends a drag isn't one on what lies under it: the click that comes of it is nobody's. */
export function swallowClick(): void {
  const swallow = (event: Event) => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
}
