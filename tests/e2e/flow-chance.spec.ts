import { expect, test } from '../support/launch-app';
import { expectNothingFound } from '../support/look-with-axe';
import { openSampleLook } from '../support/page-models/flow-looks';

test('a map is run by chance off the page’s thread: repeatable by its seed, and another seed differs', async ({
  page,
}) => {
  await openSampleLook(page, 'Chance');
  const result = page.getByRole('region', { name: 'What came out' });
  await expect(result).toContainText('Nothing has been run yet');
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await page.keyboard.press('r');
  const shares = result.getByRole('table', { name: /In how many of 100 runs/ });
  await expect(shares.getByRole('row')).toHaveCount(5);
  await expect(result).toContainText('10,000 runs, seed 1');
  expect(workers.length).toBe(1);
  expect(workers[0]).toMatch(/^app:\/\/throughline\/.*chance-worker/);
  const first = await shares.innerText();
  await page.keyboard.press('s');
  await expect(result).toContainText('seed 2');
  expect(await shares.innerText()).not.toBe(first);
  const seed = page.getByRole('region', { name: 'The run' }).getByLabel('Seed');
  await seed.fill('1');
  await seed.press('Enter');
  await expect(result).toContainText('seed 1');
  expect(await shares.innerText()).toBe(first);
  await result.getByText('Flow efficiency', { exact: true }).click();
  const reader = result.getByRole('slider');
  await reader.focus();
  await page.keyboard.press('Home');
  await expect(reader).toHaveAttribute('aria-valuetext', /% to .*%: \d+ runs/);
});

test('a long run shows how far it is, and stops', async ({ page }) => {
  await openSampleLook(page, 'Chance');
  await page.getByRole('button', { name: /How often/ }).click();
  await page.getByRole('option', { name: '200,000 runs' }).click();
  // The thread's last word is kept from the page, so that there is something to stop on a machine of any speed.
  await page.evaluate(() => {
    const listen = Worker.prototype.addEventListener;
    Worker.prototype.addEventListener = function add(
      type: string,
      heard: EventListenerOrEventListenerObject,
    ) {
      const only = (event: Event) => {
        const isLast = event instanceof MessageEvent && event.data.kind === 'done';
        if (!isLast && typeof heard === 'function') heard(event);
      };
      listen.call(this, type, only);
    };
  });
  await page.getByRole('button', { name: /^Run/ }).click();
  await expect(page.getByRole('progressbar', { name: 'Runs' })).toHaveAttribute('max', '200000');
  await expect(page.getByRole('status').filter({ hasText: /^[1-9][\d,]* of 200,000/ })).toBeVisible();
  await page.keyboard.press('.');
  await expect(page.getByRole('status').filter({ hasText: /Stopped after [\d,]+ of 200,000/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Run/ })).toBeEnabled();
});

test('only the app’s own thread may start', async ({ page }) => {
  await openSampleLook(page, 'Chance');
  await page.keyboard.press('r');
  await expect(page.getByRole('region', { name: 'What came out' })).toContainText('10,000 runs, seed 1');
  const outcome = await page.evaluate(() => {
    const attempt = (start: () => unknown) => {
      try {
        start();
        return 'started';
      } catch (error) {
        return (error as Error).name;
      }
    };
    // The types of the page don't know trusted types.
    const { trustedTypes } = globalThis as unknown as {
      trustedTypes: { createPolicy(name: string, rules: object): unknown };
    };
    const all = { createScriptURL: (url: string) => url };
    return {
      plain: attempt(() => new Worker('data:text/javascript,0')),
      again: attempt(() => trustedTypes.createPolicy('throughline-threads', all)),
    };
  });
  expect(outcome).toEqual({ plain: 'TypeError', again: 'TypeError' });
});

test('axe finds nothing in a run by chance', async ({ page }) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openSampleLook(page, 'Chance');
  await page.keyboard.press('r');
  await expect(page.getByRole('region', { name: 'What came out' })).toContainText('10,000 runs, seed 1');
  await expectNothingFound(page, 'chance');
});
