import { leaveField } from '@/store/leave-field';
import { focusFirst, focusUnlessLed } from '@/ui/focus-soon';
import { flowScreen, type MapSpot } from '../flow-store';

/** Focuses a step's card, also one that comes with the next change. */
export function focusStep(stepId: string): void {
  focusUnlessLed(`[data-step-id="${CSS.escape(stepId)}"]`);
}

/** Focuses a bar of the ladder; where it has none, the step's card. */
export function focusBar({ stepId, at }: MapSpot): void {
  const id = CSS.escape(stepId);
  focusUnlessLed(`[data-bar="${id} ${at}"]`, `[data-step-id="${id}"]`);
}

/** Focuses a blocker's card. */
export function focusBlocker(blockerId: string): void {
  focusUnlessLed(`[data-blocker-id="${CSS.escape(blockerId)}"]`);
}

/** Gives the keys to the map: to where they were, else to its first step, else to what begins one. */
export function enterMap(): void {
  focusUnlessLed(...entrances());
}

/** The same at once, where the screen has been drawn already: nothing that takes the keys in between is overtaken. */
export function enterMapNow(): void {
  focusFirst(entrances());
}

function entrances(): string[] {
  const { spot, blockerId } = flowScreen.getState();
  const others = ['[data-zone="steps"] [data-step-id]', '[data-flow-scroller] button'];
  if (blockerId !== null) return [`[data-blocker-id="${CSS.escape(blockerId)}"]`, ...others];
  return spot === null ? others : [`[data-step-id="${CSS.escape(spot.stepId)}"]`, ...others];
}

/** Closes what stands beside the map, and goes on there where the keys were. */
export function closeFlowPanel(): void {
  leaveField();
  flowScreen.setState({ panel: null });
  // At once, so that no key falls between the two; and again once the map has been drawn.
  enterMapNow();
  enterMap();
}

/** Says something to a screen reader. The same words twice are said twice. */
export function say(words: string): void {
  const live = document.querySelector('[data-flow-live]');
  if (live) live.textContent = live.textContent === words ? `${words}\u00a0` : words;
}
