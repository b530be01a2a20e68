/** A rectangle on the desktop, in device-independent pixels; displays have their origins in the same plane. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a window was: its place when neither maximised nor full screen, and which of the two it was. */
export interface WindowPlace {
  readonly bounds: Rectangle;
  readonly isMaximized: boolean;
  readonly isFullScreen: boolean;
}

export const SMALLEST_WINDOW = { width: 880, height: 600 } as const;
const usualSize = { width: 1280, height: 840 } as const;

/** Windows draws an invisible frame around a window, so one that fills a display reaches this far beyond it. */
const FRAME_TOLERANCE = 16;

/** A place as a file holds it, or null when it isn't one. */
export function windowPlaceFrom(value: unknown): WindowPlace | null {
  if (typeof value !== 'object' || value === null) return null;
  const { bounds, isMaximized, isFullScreen } = value as Record<string, unknown>;
  if (typeof bounds !== 'object' || bounds === null) return null;
  const { x, y, width, height } = bounds as Record<string, unknown>;
  if (![x, y, width, height].every((side) => Number.isInteger(side) && Math.abs(Number(side)) < 100_000)) {
    return null;
  }
  const rectangle = { x: Number(x), y: Number(y), width: Number(width), height: Number(height) };
  if (rectangle.width < 1 || rectangle.height < 1) return null;
  return { bounds: rectangle, isMaximized: isMaximized === true, isFullScreen: isFullScreen === true };
}

/**
 * Where the window opens. A remembered place is kept while all of it is on displays that are there; otherwise the
 * window is brought onto the display that holds most of it, and onto the main one when none does.
 * @param remembered the last place, or null at a first start
 * @param workAreas what each display leaves free of bars and docks; the main display first, at least one
 */
export function placeOnDisplays(
  remembered: Rectangle | null,
  workAreas: readonly [Rectangle, ...Rectangle[]],
): Rectangle {
  const [main] = workAreas;
  if (remembered === null) return centred(usualSize, main);

  const covered = workAreas.map((area) => overlap(remembered, area));
  const visible = covered.reduce((sum, area) => sum + area, 0);
  if (visible === 0) return centred(remembered, main);
  const tolerated = 2 * FRAME_TOLERANCE * (remembered.width + remembered.height);
  if (visible >= remembered.width * remembered.height - tolerated) return remembered;

  const most = covered.indexOf(Math.max(...covered));
  return pulledInto(remembered, workAreas[most] ?? main);
}

/** How far a window opens from the one it was opened from, in device-independent pixels. */
const CASCADE = 32;

/**
 * Where another window opens: on another display when there is one, in the middle of it; else a little beside the window it was
 * opened from, and in the corner when there is no room for that.
 */
export function placeBeside(opener: Rectangle, workAreas: readonly [Rectangle, ...Rectangle[]]): Rectangle {
  const covered = workAreas.map((area) => overlap(opener, area));
  const own = covered.indexOf(Math.max(...covered));
  const other = workAreas.find((_area, index) => index !== own);
  if (other !== undefined) return centred(opener, other);
  const area = workAreas[own] ?? workAreas[0];
  const { width, height } = fitted(opener, area);
  const [x, y] = [opener.x + CASCADE, opener.y + CASCADE];
  const hasRoom = x + width <= area.x + area.width && y + height <= area.y + area.height;
  return hasRoom ? { x, y, width, height } : pulledInto({ x: area.x, y: area.y, width, height }, area);
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

function fitted(size: { width: number; height: number }, area: Rectangle) {
  return { width: Math.min(size.width, area.width), height: Math.min(size.height, area.height) };
}

function centred(size: { width: number; height: number }, area: Rectangle): Rectangle {
  const { width, height } = fitted(size, area);
  return {
    x: area.x + Math.floor((area.width - width) / 2),
    y: area.y + Math.floor((area.height - height) / 2),
    width,
    height,
  };
}

function pulledInto(window: Rectangle, area: Rectangle): Rectangle {
  const { width, height } = fitted(window, area);
  const between = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
  return {
    x: between(window.x, area.x, area.x + area.width - width),
    y: between(window.y, area.y, area.y + area.height - height),
    width,
    height,
  };
}
