import { type FirstLook, firstLook } from '@/store/first-look';

declare global {
  /** What the page asked for before any of its parts was there. */
  var throughlineLook: FirstLook;
}

// The build writes this script into the page itself, so that it runs while all the others are still being fetched.
globalThis.throughlineLook = firstLook();

// The components ask which languages there are as soon as their script runs. The first answer takes some ten milliseconds, and is had
// here while the disk is read.
void globalThis.throughlineLook.isAsked.then(() =>
  setTimeout(() => Intl.DateTimeFormat.supportedLocalesOf(navigator.language)),
);
