import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  placeBeside,
  placeOnDisplays,
  type Rectangle,
  windowPlaceFrom,
} from '../../../electron/main/window-place';

const laptop: Rectangle = { x: 0, y: 25, width: 1440, height: 875 };
const projector: Rectangle = { x: 1440, y: 0, width: 1920, height: 1080 };

const isWithin = (inner: Rectangle, outer: Rectangle) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

describe('where a window opens', () => {
  it('is the middle of the main display at a first start', () => {
    expect(placeOnDisplays(null, [laptop, projector])).toEqual({ x: 80, y: 42, width: 1280, height: 840 });
  });

  it('is where it was, when all of that is still there', () => {
    const onProjector = { x: 1500, y: 40, width: 1200, height: 900 };
    expect(placeOnDisplays(onProjector, [laptop, projector])).toEqual(onProjector);
    const acrossBoth = { x: 1000, y: 100, width: 1000, height: 700 };
    expect(placeOnDisplays(acrossBoth, [laptop, projector])).toEqual(acrossBoth);
  });

  it('is the main display when its own display is gone, no larger than that', () => {
    expect(placeOnDisplays({ x: 1500, y: 40, width: 1800, height: 1000 }, [laptop])).toEqual({
      x: 0,
      y: 25,
      width: 1440,
      height: 875,
    });
  });

  it('is pulled back when a part of it would be out of reach', () => {
    expect(placeOnDisplays({ x: 1000, y: -400, width: 1000, height: 700 }, [laptop])).toEqual({
      x: 440,
      y: 25,
      width: 1000,
      height: 700,
    });
  });

  it('keeps a window that fills a display together with the invisible frame of Windows', () => {
    const filling = { x: -8, y: 17, width: 1456, height: 891 };
    expect(placeOnDisplays(filling, [laptop])).toEqual(filling);
  });

  it('is on screen, whatever was remembered and whichever displays there are', () => {
    const side = fc.integer({ min: -5000, max: 5000 });
    const length = fc.integer({ min: 1, max: 6000 });
    const rectangle = fc.record({ x: side, y: side, width: length, height: length });
    fc.assert(
      fc.property(
        rectangle,
        fc.constantFrom<[Rectangle, ...Rectangle[]]>([laptop], [laptop, projector]),
        (remembered, displays) => {
          const place = placeOnDisplays(remembered, displays);
          const reaches = (area: Rectangle) =>
            place.x < area.x + area.width &&
            area.x < place.x + place.width &&
            place.y < area.y + area.height &&
            area.y < place.y + place.height;
          expect(displays.some(reaches)).toBe(true);
          const wasMoved = place.x !== remembered.x || place.y !== remembered.y;
          if (wasMoved) expect(displays.some((area) => isWithin(place, area))).toBe(true);
        },
      ),
    );
  });
});

describe('a remembered place', () => {
  const bounds = { x: 10, y: -20, width: 900, height: 700 };

  it('is read as it was written', () => {
    const place = { bounds, isMaximized: true, isFullScreen: false };
    expect(windowPlaceFrom(JSON.parse(JSON.stringify(place)))).toEqual(place);
  });

  it.each([
    [undefined],
    [null],
    ['text'],
    [[]],
    [{ bounds: null }],
    [{ bounds: { ...bounds, x: '10' } }],
    [{ bounds: { ...bounds, y: 1.5 } }],
    [{ bounds: { ...bounds, width: 0 } }],
    [{ bounds: { ...bounds, height: 1e9 } }],
    [{ bounds: { x: 1, y: 1, width: 900 } }],
  ])('is nothing when it is damaged: %j', (value) => {
    expect(windowPlaceFrom(value)).toBeNull();
  });
});

describe('another window', () => {
  const area = { x: 0, y: 24, width: 1920, height: 1056 };
  const right = { x: 1920, y: 0, width: 2560, height: 1440 };
  const opener = { x: 100, y: 100, width: 1280, height: 840 };

  it('opens in the middle of the other display when there is one', () => {
    expect(placeBeside(opener, [area, right])).toEqual({ x: 2560, y: 300, width: 1280, height: 840 });
    expect(placeBeside({ ...opener, x: 2000 }, [area, right])).toMatchObject({ x: 320 });
  });

  it('opens a little beside the first on the only display, and in its corner when there is no room', () => {
    expect(placeBeside(opener, [area])).toEqual({ ...opener, x: 132, y: 132 });
    expect(placeBeside({ ...opener, x: 630 }, [area])).toEqual({ ...opener, x: 0, y: 24 });
    expect(placeBeside({ x: 0, y: 24, width: 1920, height: 1056 }, [area])).toEqual(area);
  });
});
