import { expect, type Page } from '@playwright/test';
import { FirstStart } from './page-models/first-start';
import { Shell } from './page-models/shell';

/** The keys of a test: press for one or several, type for text. */
export function keysOf(page: Page) {
  return {
    press: async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: (text: string) => page.keyboard.type(text),
  };
}

/** From the first start to a new team of three: 2, a name, its people, Enter. */
export async function makeTeamByKeys(page: Page): Promise<void> {
  const { press, type } = keysOf(page);
  await expect(new FirstStart(page).doors).toHaveCount(3);
  await press('2');
  await expect(
    page.getByRole('dialog', { name: 'New team' }).getByLabel('Name', { exact: true }),
  ).toBeFocused();
  await type('Checkout');
  await press('Tab');
  await type('Ana, Jo, Kim');
  await press('Enter');
  await expect(new Shell(page).team).toHaveText('Checkout');
}

/**
 * Counts what only a mouse or a finger does in the page, and makes the mouse of the test itself unusable: whoever holds a
 * retrospective "by keys" must not reach for it by accident.
 * @returns fails when the mouse was used after all
 */
export async function forbidPointer(page: Page): Promise<() => Promise<void>> {
  const uses = await page.evaluateHandle(() => {
    const used: string[] = [];
    for (const type of ['pointerdown', 'mousedown', 'touchstart', 'wheel', 'dragstart']) {
      window.addEventListener(type, () => used.push(type), { capture: true });
    }
    return used;
  });
  const refuse = () => {
    throw new Error('This test holds the retrospective by keys alone.');
  };
  Object.assign(page.mouse, { click: refuse, dblclick: refuse, down: refuse, move: refuse, wheel: refuse });
  return async () => {
    expect(await uses.jsonValue(), 'uses of the mouse').toEqual([]);
  };
}
