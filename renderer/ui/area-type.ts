import type { ComponentType, LazyExoticComponent } from 'react';
import type { IconLike } from './icon';

/** A part of the app with a place in the rail. Each `renderer/<area>/area.ts` exports one as `area`. */
export interface Area {
  readonly id: string;
  readonly label: string;
  /** Its place in the rail, smallest first. */
  readonly order: number;
  readonly icon: IconLike;
  /** Loaded when it is first shown, except for the area that comes first, which is loaded with the shell. */
  readonly Screen: ComponentType | LazyExoticComponent<ComponentType>;
}
