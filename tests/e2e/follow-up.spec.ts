import { expect, test } from '../support/launch-app';
import { SetTheStagePage } from '../support/page-models/set-the-stage-page';
import { Shell } from '../support/page-models/shell';
import { openSample } from '../support/start-points';

test('earlier actions are kept, carried, changed or dropped with one key each, and the third carry asks', async ({
  page,
}) => {
  await openSample(page, 'Set the stage');
  const stage = new SetTheStagePage(page);
  const shell = new Shell(page);
  const { keyboard } = page;
  await expect(stage.counts).toHaveText('6 to look at');

  await test.step('carried over twice already: it is done, it changes, or it goes, with a word why', async () => {
    await expect(stage.promise).toContainText('Agree with the data team on a copy of our own');
    await expect(stage.promise).toContainText('carried over twice');
    await expect(stage.verdict('Carry over')).toBeDisabled();
    await keyboard.press('c');
    await expect(shell.notice(/^Carried over twice already/)).toBeVisible();
    await expect(stage.counts).toHaveText('6 to look at');
    await keyboard.press('d');
    const why = stage.promise.getByLabel('Why it goes, in a word');
    await expect(why).toBeFocused();
    await keyboard.press('Enter');
    await expect(stage.promise).toContainText(/why/i);
    await expect(stage.counts).toHaveText('6 to look at');
    await keyboard.type('The data team has no room this year');
    await keyboard.press('Enter');
    await expect(stage.counts).toHaveText('1 dropped, 5 to look at');
  });
  await test.step('C carries, K keeps, D drops', async () => {
    await expect(stage.promise).toContainText('Put the three security questions');
    await keyboard.press('c');
    await expect(stage.row('Put the three security questions')).toContainText('Carried');
    await expect(stage.promise).toContainText('Write the announcement');
    await keyboard.press('k');
    await expect(stage.row('Write the announcement')).toContainText('Kept');
    await expect(stage.promise).toContainText('Write the page for stuck payouts');
    await keyboard.press('d');
    await expect(stage.counts).toHaveText('1 kept, 1 carried, 2 dropped, 2 to look at');
  });
  await test.step('E changes it in its place', async () => {
    await expect(stage.promise).toContainText('Automate the first three steps');
    await keyboard.press('e');
    const text = stage.promise.getByLabel('What will be done');
    await expect(text).toBeFocused();
    await keyboard.press('Control+a');
    await keyboard.type('Automate the first step of a release');
    await keyboard.press('Enter');
    await expect(stage.counts).toHaveText('1 kept, 1 carried, 1 changed, 2 dropped, 1 to look at');
    await expect(stage.row('Automate the first step of a release')).toContainText('Changed');
  });
  await test.step('what the mapping meeting promised is looked at, too', async () => {
    await expect(stage.promise).toContainText('For four weeks, ask for the security review');
    await keyboard.press('ArrowUp');
  });
  await test.step('an answer is taken back with U, and by undo', async () => {
    await keyboard.press('u');
    await expect(stage.counts).toHaveText('1 kept, 1 carried, 2 dropped, 2 to look at');
    await shell.undo();
    await expect(stage.counts).toHaveText('1 kept, 1 carried, 1 changed, 2 dropped, 1 to look at');
    await keyboard.press('ArrowUp');
    await expect(stage.promise).toContainText('Write the page for stuck payouts');
    await keyboard.press('k');
    await expect(stage.counts).toHaveText('2 kept, 1 carried, 1 changed, 1 dropped, 1 to look at');
  });
  await shell.saved();
});
