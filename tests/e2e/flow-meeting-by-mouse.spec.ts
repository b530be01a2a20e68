import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { clipboardOf } from '../support/clipboard';
import { withProfile } from '../support/fresh-profile';
import { answerOpenDialog, answerSaveDialog, expect, launchApp, test } from '../support/launch-app';
import { ExportDialog } from '../support/page-models/export-dialog';
import { FirstStart } from '../support/page-models/first-start';
import { FlowMapPage } from '../support/page-models/flow-map-page';
import { FlowPageScreen } from '../support/page-models/flow-page-screen';
import { ImportDialog } from '../support/page-models/import-dialog';
import { Palette } from '../support/page-models/palette';
import { Shell } from '../support/page-models/shell';

test('a mapping meeting of the sample team by mouse ends in a page, in three forms', async ({
  app,
  page,
}, info) => {
  const flow = new FlowMapPage(page);
  const ending = new FlowPageScreen(page);
  const dialog = new ExportDialog(page);
  const shell = new Shell(page);
  await new FirstStart(page).takeSample();
  await flow.openList();
  await flow.open('Change to customer');

  await test.step('the path leads to the experiment, and from there to the page', async () => {
    await page.getByRole('button', { name: /^Experiment/ }).click();
    await flow.panel.getByRole('button', { name: 'To the page of the meeting' }).click();
    await expect(ending.paper).toContainText('Lead time: 22.8 days');
    await expect(ending.paper.getByRole('row', { name: /^Security/ })).toContainText('60%');
  });

  await test.step('what is chosen stands on the page at once, and one undo takes it back', async () => {
    await ending.choose('Security joins the design talk', 'Jo', '2027-01-15');
    await expect(ending.paper).toContainText('Security joins the design talk');
    await expect(ending.paper).toContainText('Jo, by Fri 15 Jan 2027');
    await shell.undo();
    await expect(ending.paper).not.toContainText('15 Jan 2027');
    await shell.redo();
    await expect(ending.paper).toContainText('Jo, by Fri 15 Jan 2027');
  });

  await test.step('kept in the history', async () => {
    await page.getByRole('button', { name: /^Keep it in the history/ }).click();
    await expect(shell.notice('Kept as it is now.')).toBeVisible();
  });

  await test.step('as a file, for Slack, and as Markdown with rich text', async () => {
    const path = join(info.outputPath(), 'flow.md');
    await answerSaveDialog(app, path);
    await page.getByRole('button', { name: /^Export/ }).click();
    await expect(dialog.preview).toContainText('# Change to customer');
    await dialog.save();
    await expect(shell.notice(/^Saved as flow\.md/)).toBeVisible();
    const markdown = await readFile(path, 'utf8');
    expect(markdown).toContain('```mermaid\nflowchart LR\n');
    expect(markdown).toMatch(/\| Security +\|/);
    expect(markdown).toContain('Security joins the design talk (Jo, by 2027-01-15)');
    await page.getByRole('button', { name: /^Export/ }).click();
    await dialog.copyForSlack();
    await expect(shell.notice('Copied for Slack.')).toBeVisible();
    expect((await clipboardOf(app)).text).toContain(
      '*What we try next*\n• Security joins the design talk (Jo, by 2027-01-15)',
    );
    await page.getByRole('button', { name: /^Export/ }).click();
    await dialog.copy();
    await expect(shell.notice(/^Copied\. Paste it/)).toBeVisible();
    const rich = await clipboardOf(app);
    expect(rich.text).toBe(markdown);
    if (rich.html !== null) expect(rich.html).toContain('<h2>What we try next</h2>');
  });
});

test('what stands on a map survives a file and the next start, record for record', async ({
  launch: _launch,
}, info) => {
  await withProfile(async (profile) => {
    const first = await launchApp({ profile });
    const { app, page } = first;
    const flow = new FlowMapPage(page);
    const ending = new FlowPageScreen(page);
    const shell = new Shell(page);
    await new FirstStart(page).takeSample();
    await flow.openList();
    await flow.open('Change to customer');
    await ending.open();
    await ending.choose('Security joins the design talk', 'Jo', '2027-01-15');
    await expect(ending.paper).toContainText('Jo, by Fri 15 Jan 2027');
    const paper = await ending.paper.innerText();
    const before = await exportedRecords(app, page, info.outputPath('before.json'));
    expect(before.flowMap?.length).toBeGreaterThan(1);
    expect(before.deployment?.length).toBeGreaterThan(20);

    await new Palette(page).run('Remove the sample team');
    await answerOpenDialog(app, info.outputPath('before.json'));
    await new FirstStart(page).door('From a file').click();
    await new ImportDialog(page).button('Bring it in').click();
    await flow.openList();
    await flow.open('Change to customer');
    await ending.open();
    expect(await ending.paper.innerText()).toBe(paper);
    const imported = await exportedRecords(app, page, info.outputPath('imported.json'));
    for (const table of tables) expect(withoutIds(imported[table]), table).toEqual(withoutIds(before[table]));
    await shell.saved();
    await first.close();

    const second = await launchApp({ profile });
    await new FlowMapPage(second.page).openList();
    await new FlowMapPage(second.page).open('Change to customer');
    await new FlowPageScreen(second.page).open();
    expect(await new FlowPageScreen(second.page).paper.innerText()).toBe(paper);
    const after = await exportedRecords(second.app, second.page, info.outputPath('after.json'));
    for (const table of tables) expect(after[table], table).toEqual(imported[table]);
    await second.close();
  });
});

const tables = ['flowMap', 'flowStep', 'flowRework', 'blocker', 'workItem', 'deployment', 'incident'];

/** What comes in beside what lies in the bin has ids of its own. */
function withoutIds(records: readonly unknown[] = []): string[] {
  return records.map((record) => JSON.stringify(record).replace(/[0-9a-f-]{36}/g, 'id')).sort();
}

/** What the whole workspace is as a file. */
async function exportedRecords(
  app: ElectronApplication,
  page: Page,
  path: string,
): Promise<Readonly<Record<string, readonly unknown[]>>> {
  await answerSaveDialog(app, path);
  await page.keyboard.press('Control+Shift+S');
  await expect(new Shell(page).notice(new RegExp(`^Exported to ${basename(path)}`))).toBeVisible();
  return JSON.parse(await readFile(path, 'utf8')).records;
}
