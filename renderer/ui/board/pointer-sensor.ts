import { PointerSensor, type PointerSensorProps } from '@dnd-kit/core';
import type { PointerEvent as ReactPointerEvent } from 'react';
import { flushSync } from 'react-dom';
import type { PointerHand } from './pointer-hand';

/**
 * dnd-kit's own sensor, with four things of ours: the hand decides what a press takes hold of; the held cards follow in the
 * pointer's event itself, and dnd-kit renders in it too, for by a render that is scheduled they would trail the pointer by a frame;
 * Escape ends the drag alone, and nothing behind it; and a click soon after a drop is heard.
 */
export function createPointerSensor(hand: PointerHand): typeof PointerSensor {
  return class extends PointerSensor {
    static override activators = [
      {
        eventName: 'onPointerDown' as const,
        handler: ({ nativeEvent }: ReactPointerEvent) => hand.press(nativeEvent),
      },
    ];

    constructor(props: PointerSensorProps) {
      const watching = new AbortController();
      super(inTheEvent(props, hand, watching));
      // dnd-kit lets no click through for 50 ms after a drop, lest the drop be one. The next press begins something else.
      const guards: { removeAll(): void } = Reflect.get(this, 'documentListeners');
      const onNextPress = () => guards.removeAll();
      watching.signal.addEventListener('abort', () =>
        window.addEventListener('pointerdown', onNextPress, { capture: true, once: true }),
      );
    }
  };
}

function inTheEvent(
  props: PointerSensorProps,
  hand: PointerHand,
  watching: AbortController,
): PointerSensorProps {
  const early = { capture: true, signal: watching.signal };
  let isStarted = false;

  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    hand.cancel();
  };
  const move = () => {
    // Something else may have ended the lift: the held card was deleted, say.
    if (hand.follow()) flushSync(() => props.onMove(hand.at()));
    else hand.cancel();
  };

  // dnd-kit tells neither where the pointer was when it started the drag nor where it was let go, and a fast hand does all in two events.
  window.addEventListener('pointermove', hand.track, early);
  window.addEventListener('pointerup', hand.track, early);
  window.addEventListener('blur', hand.cancel, { signal: watching.signal });
  return {
    ...props,
    onStart(from) {
      isStarted = true;
      window.addEventListener('keydown', onKey, early);
      flushSync(() => props.onStart(from));
      move();
    },
    onMove: move,
    onEnd() {
      if (isStarted) move();
      watching.abort();
      keepSelection();
      props.onEnd();
    },
    onCancel() {
      watching.abort();
      keepSelection();
      props.onCancel();
    },
  };
}

/** So long dnd-kit goes on clearing what is selected when a drag is over, and a little more; in milliseconds. */
const CLEARED_FOR = 60;

/** What a drop opens has a field in which one goes on writing: its caret isn't cleared with the selection that a drag may have made. */
function keepSelection(): void {
  const over = new AbortController();
  const hold = (event: Event) => event.stopPropagation();
  window.addEventListener('selectionchange', hold, { capture: true, signal: over.signal });
  setTimeout(() => over.abort(), CLEARED_FOR);
}
