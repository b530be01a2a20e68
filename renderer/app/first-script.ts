import { type FirstLook, firstLook } from '@/store/first-look';

declare global {
  /** What the page asked for before any of its parts was there. */
  var throughlineLook: FirstLook;
}

// The build writes this script into the page itself, so that it runs while all the others are still being fetched.
globalThis.throughlineLook = firstLook();
