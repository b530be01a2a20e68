import { writeFile } from 'node:fs/promises';
import { answerOpenDialog, expect, test } from '../support/launch-app';
import { expectNothingFound } from '../support/look-with-axe';
import { DeliveryPage } from '../support/page-models/delivery-page';
import { FirstStart } from '../support/page-models/first-start';
import { Shell } from '../support/page-models/shell';

test('nothing entered is no data; two lines make a figure, by keys alone', async ({ page }) => {
  await new FirstStart(page).makeTeam('Checkout', 'Ana, Jo');
  const delivery = new DeliveryPage(page);
  await delivery.open();
  for (const name of [
    'Lead time for changes',
    'Deployment frequency',
    'Change failure rate',
    'Recovery time',
  ] as const) {
    await expect(delivery.metric(name)).toContainText('No data');
  }
  await expect(page.getByRole('figure')).toHaveCount(4);

  await page.keyboard.press('n');
  await expect(delivery.newDeployment).toBeFocused();
  await page.keyboard.type('v1, now, 4h');
  await expect(delivery.entered).toContainText('lead time 4 hours');
  await page.keyboard.press('Enter');
  await expect(delivery.newDeployment).toHaveValue('');
  await page.keyboard.type('v2, 2h');
  await page.keyboard.press('Enter');
  await expect(delivery.rows('Deployments')).toHaveCount(2);
  const lead = delivery.metric('Lead time for changes');
  await expect(lead).toContainText('3 hours');
  await expect(lead).toContainText('Elite: under a day (DORA 2023)');
  await expect(lead).toContainText('n = 2 deployments');
  await expect(lead).toContainText(/Last: Week to .*: 3 hours, of 2 deployments\./);
  await expect(delivery.metric('Change failure rate')).toContainText('no incident has ever been entered');

  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await delivery.entered.press('i');
  await expect(delivery.newDeployment).toHaveValue('i');
});

test('an incident goes on until it is over; it is in no average before', async ({ page }) => {
  await new FirstStart(page).makeTeam('Checkout', 'Ana, Jo');
  const delivery = new DeliveryPage(page);
  await delivery.open();
  await page.keyboard.press('n');
  await page.keyboard.type('v1');
  await page.keyboard.press('Enter');
  await delivery.rows('Deployments').first().click();
  await page.keyboard.press('i');
  await expect(delivery.newIncident).toBeFocused();
  await page.keyboard.type('Checkout times out');
  await page.keyboard.press('Enter');
  await expect(delivery.goesOn).toContainText('Checkout times out');
  await expect(delivery.metric('Recovery time')).toContainText(
    'No data: no incident of these weeks is over yet.',
  );
  await expect(delivery.metric('Change failure rate')).toContainText('0%');

  await delivery.rows('Incidents').first().click();
  await page.keyboard.press('Enter');
  await delivery.form.getByRole('button', { name: /Deployment that led to it/ }).click();
  await page.getByRole('option', { name: /^v1, / }).click();
  await delivery.form.getByRole('textbox', { name: 'Recovery' }).fill('tomorrow');
  await delivery.form.getByRole('button', { name: /Keep it/ }).click();
  await expect(delivery.form).toContainText('Write a time like');
  await delivery.form.getByRole('textbox', { name: 'Recovery' }).fill('');
  await page.keyboard.press('Enter');
  await expect(delivery.form).toBeHidden();
  await expect(delivery.metric('Change failure rate')).toContainText('100%');
  await delivery.goesOn.getByRole('button', { name: 'It is over: Checkout times out' }).click();
  await expect(delivery.goesOn).toBeHidden();
  await expect(delivery.metric('Recovery time')).toContainText('n = 1 incident that is over');
  await new Shell(page).undo();
  await expect(delivery.goesOn).toBeVisible();
});

test('what is wrong in a line is said, and the line stays; a row is deleted and comes back', async ({
  page,
}) => {
  await new FirstStart(page).makeTeam('Checkout', 'Ana, Jo');
  const delivery = new DeliveryPage(page);
  await delivery.open();
  await page.keyboard.press('n');
  await page.keyboard.type('v1, -3h');
  await page.keyboard.press('Enter');
  await expect(delivery.entered).toContainText("A time can't be below zero");
  await expect(delivery.newDeployment).toHaveValue('v1, -3h');
  await delivery.newDeployment.fill('v1, 2999-01-01');
  await page.keyboard.press('Enter');
  await expect(delivery.entered).toContainText('This time is still to come');
  await delivery.newDeployment.fill('v1');
  await page.keyboard.press('Enter');
  await delivery.newDeployment.fill('v2');
  await page.keyboard.press('Enter');
  await delivery.rows('Deployments').filter({ hasText: 'v2' }).click();
  await page.keyboard.press('Delete');
  await expect(delivery.rows('Deployments')).toHaveCount(1);
  // The keys go on to the row that is left.
  await expect(delivery.rows('Deployments').filter({ hasText: 'v1' })).toBeFocused();
  await new Shell(page).undo();
  await expect(delivery.rows('Deployments')).toHaveCount(2);
});

test('deployments come from a file and from a paste: what cannot be read is said, and the rest comes in', async ({
  app,
  page,
}, info) => {
  await new FirstStart(page).makeTeam('Checkout', 'Ana, Jo');
  const delivery = new DeliveryPage(page);
  await delivery.open();
  const path = info.outputPath('deployments.csv');
  const rows = [
    'Released at,Version,Lead time',
    '2026-03-02 10:00,v1,3h',
    '3/4/2026,v2,',
    '30.2.2026,v3,',
    '2026-03-02 10:00,v1,3h',
    '2026-03-05T09:00:00+02:00,v4,soon',
  ];
  await writeFile(path, `${rows.join('\n')}\n`);
  await answerOpenDialog(app, path);
  await delivery.entered.getByRole('button', { name: 'Import CSV' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import deployments' });
  await expect(dialog.getByRole('list', { name: 'Stays behind' }).getByRole('listitem')).toHaveText([
    /Row 3: When: .*can be two days/,
    /Row 4: When: .*is not a day that exists/,
    /Row 5: It is the same as row 2/,
  ]);
  await expect(dialog.getByRole('list', { name: 'Comes in without a part of it' })).toContainText(
    'Lead time (',
  );
  await dialog.getByRole('button', { name: /Days like 3\/4\/2026/ }).click();
  await page.getByRole('option', { name: /The day first/ }).click();
  await expect(dialog.getByRole('status')).toHaveText('3 deployments come in, 2 rows stay behind.');
  await dialog.getByRole('button', { name: 'Bring 3 in' }).click();
  await expect(delivery.rows('Deployments')).toHaveCount(3);
  await new Shell(page).undo();
  await expect(delivery.rows('Deployments')).toHaveCount(0);

  await delivery.newDeployment.focus();
  await delivery.newDeployment.evaluate((field) => {
    const data = new DataTransfer();
    data.setData('text/plain', '2026-03-02 10:00\tv7\n2026-03-03 10:00\tv8\n');
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(dialog.getByRole('status')).toHaveText('2 deployments come in.');
  await dialog.getByRole('button', { name: 'Bring 2 in' }).click();
  await expect(delivery.rows('Deployments')).toHaveText([/v8/, /v7/]);
});

test('the trends are read by keys, with what changed when; the list of ten years is windowed', async ({
  app,
  page,
}) => {
  await new FirstStart(page).takeSample();
  const delivery = new DeliveryPage(page);
  await delivery.open();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
  const seesAllFour = async () => {
    for (const figure of await page.getByRole('figure').all())
      await expect(figure).toBeInViewport({ ratio: 1 });
  };
  await seesAllFour();
  await page.keyboard.press('F9');
  await expect(page.locator('html')).toHaveAttribute('data-room-screen', '');
  await seesAllFour();
  await page.keyboard.press('F9');
  const chart = delivery.metric('Deployment frequency');
  const reader = chart.getByRole('slider');
  await reader.focus();
  const newest = await reader.getAttribute('aria-valuetext');
  expect(newest).toMatch(/^Week to .*: \d+ deployments?$/);
  await chart.getByRole('button', { name: /^How it is counted/ }).click();
  await expect(chart).toContainText('Weeks without any count as zero');
  await reader.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(reader).not.toHaveAttribute('aria-valuetext', newest ?? '');
  await expect(chart.getByRole('table').getByRole('row')).toHaveCount(27);
  await expect(delivery.marks.getByRole('listitem').first()).toContainText(
    /Initiative ended|Decided|Map kept/,
  );
  await page.getByRole('button', { name: /Which weeks/ }).click();
  await page.getByRole('option', { name: 'The last 8 weeks' }).click();
  await expect(chart.getByRole('table').getByRole('row')).toHaveCount(9);

  const lines = Array.from({ length: 7_300 }, (_, day) => {
    const at = new Date(Date.UTC(2016, 0, 1, 12) + day * 43_200_000);
    return `${at.toISOString()}\tr${day}`;
  });
  await delivery.newDeployment.focus();
  await delivery.newDeployment.evaluate((field, text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, lines.join('\n'));
  await page.getByRole('button', { name: 'Bring 7300 in' }).click();
  await expect(new Shell(page).notice('7300 deployments came in.')).toBeVisible();
  expect(await delivery.rows('Deployments').count()).toBeLessThan(60);
  await delivery.rows('Deployments').first().click();
  await page.keyboard.press('End');
  await expect(delivery.rows('Deployments').filter({ hasText: /^r0/ })).toBeFocused();
});

test('axe finds nothing among the metrics, in a form, and in an import', async ({ page }) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await new FirstStart(page).takeSample();
  const delivery = new DeliveryPage(page);
  await delivery.open();
  await expect(delivery.metric('Recovery time').locator('svg path').first()).toBeAttached();
  await expectNothingFound(page, 'delivery');
  await page.getByRole('button', { name: 'Show the numbers' }).click();
  await delivery.show('Incidents');
  await delivery.rows('Incidents').first().click();
  await page.keyboard.press('e');
  await expect(delivery.form).toBeVisible();
  await expectNothingFound(page, 'an incident, and the numbers');
});
