import { Virtualizer } from '@tanstack/react-virtual';
import { afterEach, expect, test, vi } from 'vitest';
import { observeSeenRect } from '@/ui/observe-seen-rect';

/** A list of five thousand rows in an element of this height, as it is drawn once it is mounted. */
function drawnIn(height: number, observe: typeof observeSeenRect<HTMLElement> | null): number {
  const ownerDocument = { defaultView: {} };
  const scroller = {
    clientWidth: 300,
    clientHeight: height,
    ownerDocument,
    addEventListener: () => {},
    removeEventListener: () => {},
    scrollTop: 0,
    scrollTo: () => {},
    // What a virtualizer asks of an element, and no more: a whole one needs a page, and there is none in these tests.
  } as unknown as HTMLElement;
  const virtualizer = new Virtualizer<HTMLElement, Element>({
    count: 5_000,
    getScrollElement: () => scroller,
    estimateSize: () => 100,
    overscan: 0,
    observeElementRect: observe ?? ((_, tell) => tell({ width: 300, height })),
    observeElementOffset: (_, tell) => tell(0, false),
    scrollToFn: () => {},
  });
  virtualizer._willUpdate();
  return virtualizer.getVirtualItems().length;
}

afterEach(() => vi.unstubAllGlobals());

test('a list that is as high as all that is in it draws what a screen can show', () => {
  vi.stubGlobal('screen', { height: 1_200 });
  expect(drawnIn(500_000, null)).toBe(5_000);
  expect(drawnIn(500_000, observeSeenRect)).toBeLessThanOrEqual(13);
});

test('a list that has its height draws what can be seen in it', () => {
  vi.stubGlobal('screen', { height: 1_200 });
  expect(drawnIn(400, observeSeenRect)).toBe(drawnIn(400, null));
});

test('a screen without a height still shows rows', () => {
  vi.stubGlobal('screen', { height: 0 });
  expect(drawnIn(500_000, observeSeenRect)).toBeGreaterThanOrEqual(10);
});
