import type { InitiativeState } from '@shared/model/initiative';
import { useEffect, useState } from 'react';
import { remPixels } from '@/ui/rem-pixels';

export interface BoardRoom {
  /** What the board has, in rem. */
  readonly width: number;
  readonly isRoomScreen: boolean;
}

const none: ReadonlySet<InitiativeState> = new Set();
const ended: ReadonlySet<InitiativeState> = new Set(['done', 'not-now']);
const besideActive: ReadonlySet<InitiativeState> = new Set(['candidate', 'next', 'done', 'not-now']);
const all: ReadonlySet<InitiativeState> = new Set([...besideActive, 'active']);

/** What five columns need side by side. In the room those of what has ended may be narrower. */
const FIVE = 69;
const FIVE_IN_ROOM = 50;
/** What three and two strips need, two and three strips; below, one is open at a time. */
const THREE = 43;
const TWO = 33;

/**
 * The columns that make room where not all of them can be read side by side: what has ended first, then all but what is active and
 * what has the keys, then all but what has the keys.
 */
export function foldedColumns({ width, isRoomScreen }: BoardRoom): ReadonlySet<InitiativeState> {
  if (width >= (isRoomScreen ? FIVE_IN_ROOM : FIVE)) return none;
  if (width >= THREE) return ended;
  return width >= TWO ? besideActive : all;
}

/** Of the window, in rem: the rail, the padding, and what stands beside the board with its gap. */
const RAIL = 5.5;
const PADDING = 2.5;
const PANEL = 22.25;

/** The same for the window as it is. It is worked out and not measured: the board is laid out once, as what opens beside it needs it. */
export function useFoldedColumns(isRoomScreen: boolean, hasPanel: boolean): ReadonlySet<InitiativeState> {
  const [rems, setRems] = useState(windowRems);
  useEffect(() => {
    const measure = () => setRems(windowRems());
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  const width = isRoomScreen ? rems / ROOM_SCALE : rems - RAIL;
  return foldedColumns({ width: width - PADDING - (hasPanel ? PANEL : 0), isRoomScreen });
}

const ROOM_SCALE = 1.5;

/** The width of the window in rem, as without the room screen. */
function windowRems(): number {
  const scale = document.documentElement.hasAttribute('data-room-screen') ? ROOM_SCALE : 1;
  return (window.innerWidth / remPixels()) * scale;
}
