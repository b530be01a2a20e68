import { leaveField } from '@/store/leave-field';
import { flowScreen, type MapSpot } from '../flow-store';

/** Focuses a step's card, also one that comes with the next change. */
export function focusStep(stepId: string): void {
  focusSoon(`[data-step-id="${CSS.escape(stepId)}"]`);
}

/** Focuses a bar of the ladder; where it has none, the step's card. */
export function focusBar({ stepId, at }: MapSpot): void {
  const id = CSS.escape(stepId);
  focusSoon(`[data-bar="${id} ${at}"]`, `[data-step-id="${id}"]`);
}

/** Focuses a blocker's card. */
export function focusBlocker(blockerId: string): void {
  focusSoon(`[data-blocker-id="${CSS.escape(blockerId)}"]`);
}

/** Gives the keys to the map: to where they were, else to its first step, else to what begins one. */
export function enterMap(): void {
  const { spot, blockerId } = flowScreen.getState();
  const others = ['[data-zone="steps"] [data-step-id]', '[data-flow-scroller] button'];
  if (blockerId !== null) focusSoon(`[data-blocker-id="${CSS.escape(blockerId)}"]`, ...others);
  else if (spot !== null) focusSoon(`[data-step-id="${CSS.escape(spot.stepId)}"]`, ...others);
  else focusSoon(...others);
}

/** Closes what stands beside the map, and goes on there where the keys were. */
export function closeFlowPanel(): void {
  leaveField();
  flowScreen.setState({ panel: null });
  enterMap();
}

/** Says something to a screen reader. The same words twice are said twice. */
export function say(words: string): void {
  const live = document.querySelector('[data-flow-live]');
  if (live) live.textContent = live.textContent === words ? `${words}\u00a0` : words;
}

/** The first of these that is there once the screen has been drawn again. */
function focusSoon(...selectors: readonly string[]): void {
  requestAnimationFrame(() => {
    for (const selector of selectors) {
      const found = document.querySelector<HTMLElement>(selector);
      if (found === null) continue;
      found.focus();
      return;
    }
  });
}
