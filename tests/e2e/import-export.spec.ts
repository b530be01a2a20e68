import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { answerOpenDialog, answerSaveDialog, expect, test } from '../support/launch-app';
import { BinDialog } from '../support/page-models/bin-dialog';
import { FirstStart } from '../support/page-models/first-start';
import { ImportDialog } from '../support/page-models/import-dialog';
import { Palette } from '../support/page-models/palette';
import { RetroList } from '../support/page-models/retro-list';
import { Shell } from '../support/page-models/shell';

const fixture = resolve(import.meta.dirname, '../fixtures/workspace-v1.json');

test('exporting twice gives the same bytes, and the file comes in again on another machine', async ({
  app,
  page,
}, info) => {
  const shell = new Shell(page);
  await new FirstStart(page).takeSample();
  const [first, second, team] = ['first.json', 'second.json', 'team.json'].map((name) =>
    info.outputPath(name),
  ) as [string, string, string];
  await answerSaveDialog(app, first);
  await page.keyboard.press('Control+Shift+S');
  await expect(shell.notice(/^Exported to first\.json/)).toBeVisible();
  await answerSaveDialog(app, second);
  await new Palette(page).run('Export the workspace…');
  await expect(shell.notice(/^Exported to second\.json/)).toBeVisible();
  const bytes = await readFile(first);
  expect(bytes.equals(await readFile(second))).toBe(true);
  const file = JSON.parse(bytes.toString('utf8'));
  expect(file).toMatchObject({ format: 'throughline', version: 1, scope: 'workspace' });
  expect(file.records.retro).toHaveLength(7);

  await answerSaveDialog(app, team);
  await new Palette(page).run('Export this team…');
  await expect(shell.notice(/^Exported to team\.json/)).toBeVisible();
  expect(JSON.parse(await readFile(team, 'utf8')).scope).toBe('team');

  await new Palette(page).run('Remove the sample team');
  await answerOpenDialog(app, first);
  await new FirstStart(page).door('From a file').click();
  const dialog = new ImportDialog(page);
  await expect(dialog.teams).toHaveText(/Payments/);
  // The sample lies in the bin: there is nothing to choose between, and the bin stays.
  await dialog.button('Bring it in').click();
  await expect(new RetroList(page).list.getByRole('listitem')).toHaveCount(7);
  await new Palette(page).run('Open the bin');
  await expect(new BinDialog(page).rows).toHaveText([/Sample: Payments/]);
  await page.keyboard.press('Escape');
  await shell.saved();
});

test('an import shows what comes and what stays behind, replaces after a snapshot, or adds', async ({
  app,
  page,
  profile,
}, info) => {
  const shell = new Shell(page);
  const dialog = new ImportDialog(page);
  const retros = new RetroList(page);
  await new FirstStart(page).takeSample();

  await test.step('the preview says what stays behind, and why', async () => {
    const file = JSON.parse(await readFile(fixture, 'utf8'));
    file.records.note[0].retroId = 'nowhere';
    file.records.person[0].name = 7;
    const damaged = info.outputPath('damaged.json');
    await writeFile(damaged, JSON.stringify(file));
    await answerOpenDialog(app, damaged);
    await page.keyboard.press('Control+o');
    await expect(dialog.teams).toHaveCount(2);
    await expect(dialog.leftOut).not.toHaveCount(0);
    await expect(dialog.leftOut.filter({ hasText: 'person p-amara' })).toContainText('name');
    await dialog.button('Cancel').click();
    await expect(dialog.dialog).toBeHidden();
    await expect(retros.list.getByRole('listitem')).toHaveCount(7);
  });
  await test.step('add as new teams, and undo', async () => {
    await answerOpenDialog(app, fixture);
    await page.keyboard.press('Control+o');
    await dialog.button('Add as new teams').click();
    await expect(shell.notice('Imported 2 teams.')).toBeVisible();
    await shell.team.click();
    await expect(page.getByRole('menuitem')).toHaveCount(4);
    await page.keyboard.press('Escape');
    await shell.undo();
    await shell.team.click();
    await expect(page.getByRole('menuitem')).toHaveCount(2);
    await page.keyboard.press('Escape');
    await shell.redo();
  });
  await test.step('replace everything: what was there lies in the snapshots', async () => {
    await answerOpenDialog(app, fixture);
    await page.keyboard.press('Control+o');
    await dialog.button('Replace everything, snapshot first').click();
    await expect(shell.notice(/What was here is in the snapshots/)).toBeVisible();
    await expect(retros.row('Release 7.2')).toBeVisible();
    const taken = (await readdir(join(profile, 'snapshots'))).filter((name) => name.endsWith('-import.json'));
    // One before the teams were added, one before everything was replaced.
    expect(taken).toHaveLength(2);
    const last = JSON.parse(await readFile(join(profile, 'snapshots', taken.sort()[1] ?? ''), 'utf8'));
    expect(last.records.team).toHaveLength(3);
    await shell.undo();
    await shell.team.click();
    await expect(page.getByRole('menuitem')).toHaveCount(4);
    await page.keyboard.press('Escape');
    await shell.saved();
  });
});

test('a file that can’t be read gets one sentence, and changes nothing', async ({ app, page }, info) => {
  const dialog = new ImportDialog(page);
  const retros = new RetroList(page);
  await answerOpenDialog(app, fixture);
  await new FirstStart(page).door('From a file').click();
  await dialog.button('Bring it in').click();
  await expect(retros.list.getByRole('listitem')).toHaveCount(2);
  const good = await readFile(fixture, 'utf8');
  const bad: [name: string, content: string | Buffer, sentence: RegExp][] = [
    ['cut.json', good.slice(0, good.length / 2), /ends|cut|incomplete|whole/i],
    ['empty.json', '', /empty/i],
    ['words.json', 'Dear team, here are my notes', /JSON/],
    ['trello.json', '{"lists": [], "cards": []}', /Throughline/i],
    ['newer.json', good.replace('"version": 1', '"version": 99'), /version 99/],
    ['proto.json', good.replace('"records": {', '"records": {"__proto__": {},'), /__proto__/],
    ['utf16.json', Buffer.from(`\ufeff${good}`, 'utf16le'), /UTF-16/],
  ];
  for (const [name, content, sentence] of bad) {
    const path = info.outputPath(name);
    await writeFile(path, content);
    await answerOpenDialog(app, path);
    await page.keyboard.press('Control+o');
    await expect(dialog.refusal, name).toContainText(sentence);
    await expect(dialog.refusal).toContainText('Nothing was changed.');
    await dialog.button('Close').last().click();
    await expect(dialog.dialog).toBeHidden();
  }
  await expect(retros.list.getByRole('listitem')).toHaveCount(2);
  await new Shell(page).undo();
  await expect(new FirstStart(page).doors).toHaveCount(3);
});

test('a snapshot that fails is said, changes nothing, and can be tried again', async ({ app, page }) => {
  const dialog = new ImportDialog(page);
  const shell = new Shell(page);
  await new FirstStart(page).takeSample();
  await answerOpenDialog(app, fixture);
  const answerSnapshot = (answer: 'throws' | 'fails' | 'waits') =>
    app.evaluate(({ ipcMain }, how) => {
      ipcMain.removeHandler('snapshots:take');
      ipcMain.handle('snapshots:take', () => {
        if (how === 'throws') throw new Error('Not today');
        if (how === 'fails') return { outcome: 'failed', reason: 'The disk is full.' };
        return new Promise(() => {});
      });
    }, answer);
  await page.keyboard.press('Control+o');
  const replace = dialog.button('Replace everything, snapshot first');
  await answerSnapshot('throws');
  await replace.click();
  await expect(dialog.refusal).toContainText('No snapshot could be taken, so nothing was replaced.');
  await expect(dialog.dialog.getByText('Taking a snapshot…')).toHaveCount(0);
  await answerSnapshot('fails');
  await replace.click();
  await expect(dialog.refusal).toContainText('The disk is full.');

  await answerSnapshot('waits');
  await replace.click();
  await expect(dialog.dialog.getByText('Taking a snapshot…')).toBeVisible();
  await dialog.button('Stop').click();
  await expect(dialog.dialog).toBeHidden();
  await expect(shell.team).toHaveText('Payments');
});
