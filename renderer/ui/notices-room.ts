import { type CSSProperties, useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

const noticesRoom = createStore<{ readonly pixels: number }>(() => ({ pixels: 0 }));

/** Tells how much of the foot of the window the notices take, in whole pixels. */
export function setNoticesRoom(pixels: number): void {
  // Most notices are as high as the one before.
  if (noticesRoom.getState().pixels !== pixels) noticesRoom.setState({ pixels });
}

/**
 * The style of what ends above the notices, so that they never lie on its buttons, however long they stay. It is given to those
 * few alone: said to the whole page, each notice would have the style of everything on it worked out anew.
 */
export function useNoticesRoom(): CSSProperties {
  const pixels = useStore(noticesRoom, (room) => room.pixels);
  return useMemo(() => ({ ['--notices-room' as string]: `${pixels}px` }), [pixels]);
}
