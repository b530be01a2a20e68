import { expect, test } from '../support/launch-app';
import { FlowMapPage } from '../support/page-models/flow-map-page';
import { openBoard } from '../support/start-points';

test('the ladder below many steps follows out of sight, and is right where it is scrolled to', async ({
  page,
}) => {
  const flow = new FlowMapPage(page);
  const { keyboard } = page;
  const names = Array.from({ length: 45 }, (_, index) => `S${index + 1}`);
  await openBoard(page);
  await keyboard.press('Control+2');
  await expect(page.getByRole('heading', { name: 'Flow', level: 1 })).toBeVisible();
  await keyboard.press('Control+n');
  await expect(page.getByRole('dialog', { name: 'New flow map' })).toBeVisible();
  await keyboard.type('Large');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Large', level: 1 })).toBeVisible();
  await keyboard.press('n');
  for (const name of names) {
    await keyboard.type(name);
    await keyboard.press('Enter');
    await expect(flow.composer).toHaveValue('');
  }
  await keyboard.press('Escape');
  await flow.expectSteps(...names);
  await expect(flow.work('S45')).toHaveCount(1);

  await expect(flow.step('S45')).toBeFocused();
  await keyboard.press('Home');
  await expect(flow.step('S1')).toBeFocused();
  await expect(flow.ladder).not.toBeInViewport();

  await test.step('a step that goes, and comes back', async () => {
    await keyboard.press('Delete');
    await flow.expectSteps(...names.slice(1));
    await expect(flow.work('S1')).toHaveCount(0);
    await keyboard.press('Control+z');
    await flow.expectSteps(...names);
    await expect(flow.work('S1')).toHaveCount(1);
  });

  await test.step('scrolled to right after a change, it shows the change', async () => {
    await flow.step('S2').focus();
    await keyboard.press('Delete');
    await flow.ladder.scrollIntoViewIfNeeded();
    await expect(flow.ladder).toBeInViewport();
    await expect(flow.work('S2')).toHaveCount(0);
    await expect(flow.work('S3')).toHaveCount(1);
  });

  await test.step('in sight, it answers with the steps', async () => {
    await keyboard.press('Control+z');
    await expect(flow.work('S2')).toHaveCount(1);
  });
});
