import type { ComponentType, LazyExoticComponent } from 'react';
import type { IconLike } from './icon';

/** A part of the app with a place in the rail. Each `renderer/<area>/area.ts` exports one as `area`. */
export interface Area {
  readonly id: string;
  readonly label: string;
  /** Its place in the rail, smallest first. */
  readonly order: number;
  readonly icon: IconLike;
  /** Loaded when it is first shown. */
  readonly Screen: ComponentType | LazyExoticComponent<ComponentType>;
  /** Loads the screen before it is shown: the shell calls it at start for the area that comes first. */
  readonly preload?: () => Promise<unknown>;
}
