import { useEffect } from 'react';
import { workspaceStore } from '@/store/workspace-store';
import { flowScreen } from '../flow-store';
import { enterMapNow } from './map-handle';

/** What has the focus, or is about to give it back where it came from. */
const OPEN = '[role="dialog"], [role="listbox"], [role="menu"]';

/**
 * Whatever had the keys can go with a change: deleted, undone, or taken away in another window. Then the map has them, where they were
 * last; they never fall off the screen.
 */
export function useKeysKept(): void {
  useEffect(() => {
    let frame = 0;
    let framesLeft = 0;
    const look = () => {
      if (document.activeElement !== document.body || flowScreen.getState().panel !== null) return;
      if (document.querySelector(OPEN) === null) enterMapNow();
    };
    const pass = () => {
      framesLeft -= 1;
      if (framesLeft > 0) frame = requestAnimationFrame(pass);
      else look();
    };
    const later = () => {
      // Asked for once, however much changes with one gesture.
      if (framesLeft <= 0) frame = requestAnimationFrame(pass);
      // A frame later than what a command focuses by itself.
      framesLeft = 2;
    };
    // Hands are on the keyboard: the arrows work as soon as the map is there.
    later();
    const stops = [workspaceStore.subscribe(later), flowScreen.subscribe(later)];
    return () => {
      cancelAnimationFrame(frame);
      for (const stop of stops) stop();
    };
  }, []);
}
