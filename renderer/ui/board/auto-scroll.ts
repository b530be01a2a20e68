/** Depth of the border zone that scrolls, in rem. */
const ZONE_REM = 3.5;
/** Fastest scroll, in pixels a second. */
const TOP_SPEED = 1400;

/** Speed along one axis, in pixels a second: faster the nearer to the border, and outside of it. Zero in the middle. */
export function edgeSpeed(at: number, start: number, end: number, zone: number): number {
  const depth = Math.min(zone, (end - start) / 4);
  if (depth <= 0) return 0;
  if (at < start + depth) return -TOP_SPEED * Math.min(1, (start + depth - at) / depth) ** 2;
  if (at > end - depth) return TOP_SPEED * Math.min(1, (at - end + depth) / depth) ** 2;
  return 0;
}

/** Border zone in pixels, at the present size of the type. */
export function edgeZone(): number {
  return ZONE_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** Scrolls by a speed for some milliseconds. True when the element really moved. */
export function scrollBySpeed(
  element: HTMLElement,
  axis: 'scrollTop' | 'scrollLeft',
  speed: number,
  elapsed: number,
): boolean {
  if (speed === 0) return false;
  const before = element[axis];
  // At least one pixel: smaller steps are rounded away by the browser and nothing would ever move.
  element[axis] = before + Math.sign(speed) * Math.max(1, Math.abs(speed * elapsed) / 1000);
  return element[axis] !== before;
}
