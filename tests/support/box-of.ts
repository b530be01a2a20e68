import type { Locator } from '@playwright/test';

/** Where something is on the screen, in pixels. */
export async function boxOf(
  locator: Locator,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('What should be dragged, or dropped on, is not on the screen.');
  return box;
}
