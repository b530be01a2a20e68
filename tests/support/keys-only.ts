import { expect, type Page } from '@playwright/test';

/**
 * Counts what only a mouse or a finger does in the page, and makes the mouse of the test itself unusable: whoever holds a
 * retrospective "by keys" must not reach for it by accident.
 * @returns fails when the mouse was used after all
 */
export async function forbidPointer(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const used: string[] = [];
    Object.assign(window, { usedPointer: used });
    for (const type of ['pointerdown', 'mousedown', 'touchstart', 'wheel', 'dragstart']) {
      window.addEventListener(type, () => used.push(type), { capture: true });
    }
  });
  const refuse = () => {
    throw new Error('This test holds the retrospective by keys alone.');
  };
  Object.assign(page.mouse, { click: refuse, dblclick: refuse, down: refuse, move: refuse, wheel: refuse });
  return async () => {
    const used = await page.evaluate(() => (window as unknown as { usedPointer: string[] }).usedPointer);
    expect(used, 'uses of the mouse').toEqual([]);
  };
}
