import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { forbidPointer, keysOf, makeTeamByKeys } from '../support/keys-only';
import { answerSaveDialog, expect, test } from '../support/launch-app';
import { ExportDialog } from '../support/page-models/export-dialog';
import { FlowMapPage } from '../support/page-models/flow-map-page';
import { FlowPageScreen } from '../support/page-models/flow-page-screen';
import { LogPage } from '../support/page-models/log-page';
import { Palette } from '../support/page-models/palette';
import { Shell } from '../support/page-models/shell';

test('a whole mapping meeting by keys alone, from a new map to the Markdown file', async ({
  app,
  page,
}, info) => {
  const untouched = await forbidPointer(page);
  const { press, type } = keysOf(page);
  const flow = new FlowMapPage(page);
  const ending = new FlowPageScreen(page);

  await test.step('a new map, and its steps as they are called out', async () => {
    await makeTeamByKeys(page);
    await new Palette(page).run('Go to flow');
    await expect(page.getByRole('heading', { name: 'Flow', level: 1 })).toBeVisible();
    await press('Control+n');
    await expect(page.getByRole('dialog', { name: 'New flow map' })).toBeVisible();
    await type('Idea to customer');
    await press('Enter');
    await expect(page.getByRole('heading', { name: 'Idea to customer', level: 1 })).toBeVisible();
    await press('n');
    for (const name of ['Ticket', 'Build "v2"', 'Release']) {
      await type(name);
      await press('Enter');
      await expect(flow.composer).toHaveValue('');
    }
    await press('Escape');
    await flow.expectSteps('Ticket', 'Build "v2"', 'Release');
  });

  await test.step('the page can be looked at from anywhere: it says what is missing', async () => {
    await press('g');
    await expect(ending.missing).toContainText(
      'Lead time is incomplete: Ticket has no wait and no process time',
    );
    await expect(ending.missing).toContainText('No experiment was chosen.');
    await press('Control+Backspace');
    await expect(flow.figure('Lead time')).toBeVisible();
  });

  await test.step('times', async () => {
    await press(']');
    await expect(page.getByRole('textbox', { name: 'Wait before Ticket' })).toBeFocused();
    for (const value of ['1d', '30 min', '95', '3 days', '14h', '90%', '4h', '1h', '100']) {
      await type(value);
      await press('Enter');
    }
    await expect(flow.figure('Lead time')).toContainText('6.4 days');
  });

  await test.step('blockers', async () => {
    await press('Home', 'ArrowRight');
    await expect(flow.step('Build "v2"')).toBeFocused();
    await press('b');
    await type('Staging is down on Mondays');
    await press('Enter', 'Escape');
    await expect(flow.blocker('Staging is down')).toBeVisible();
  });

  await test.step('the bottleneck, and what the room does about it', async () => {
    await press('Alt+4');
    await expect(flow.panel.getByRole('textbox').first()).toBeFocused();
    await type('Waiting for the build');
    await press('Escape');
  });

  await test.step('one experiment, with who and when', async () => {
    await press(']');
    await expect(flow.panel.getByLabel('What do you try?')).toBeFocused();
    await type('One build a day');
    await press('Tab');
    await expect(flow.panel.getByRole('button', { name: /Owner/ })).toBeFocused();
    await press('Enter');
    await page.getByRole('option', { name: 'Jo' }).waitFor();
    await type('Jo');
    await press('Enter');
    const owner = flow.panel.getByRole('button', { name: /Owner/ });
    await expect(owner).toContainText('Jo');
    // The list gives the focus back when it has gone.
    await expect(owner).toBeFocused();
    await press('Tab');
    await expect(owner).not.toBeFocused();
    await type('2027-01-15');
    await press('Enter');
    await press('Escape');
  });

  await test.step('what was decided and who does what, beside the map', async () => {
    await press('d');
    await expect(flow.panel.getByLabel('What is decided')).toBeFocused();
    await type('Nobody releases alone');
    await press('Tab');
    await type('Staging fell over twice');
    await press('Enter');
    await expect(
      flow.panel.getByRole('button', { name: 'Nobody releases alone', exact: true }),
    ).toBeFocused();
    await press('a');
    await expect(flow.panel.getByLabel('What will be done')).toBeFocused();
    await press('Escape');
    await expect(flow.panel.getByRole('button', { name: /^New action/ })).toBeFocused();
    await press('a');
    await type('Write down who to ask');
    await press('Enter');
    await expect(
      flow.panel.getByRole('button', { name: 'Write down who to ask', exact: true }),
    ).toBeFocused();
    await press('Control+z');
    await expect(flow.panel.getByRole('button', { name: 'Write down who to ask', exact: true })).toBeHidden();
    await press('Control+Shift+z');
    await expect(
      flow.panel.getByRole('button', { name: 'Write down who to ask', exact: true }),
    ).toBeVisible();
    await press('Escape');
    await expect(flow.panel).toBeHidden();
  });

  await test.step('the page, kept, and exported', async () => {
    await press('g');
    await expect(ending.paper).toContainText('One build a day');
    await expect(ending.paper).toContainText('Jo, by Fri 15 Jan 2027');
    await expect(ending.missing).not.toContainText('One build a day');
    await expect(ending.paper).toContainText('Nobody releases aloneWhy: Staging fell over twice');
    await expect(ending.missing).toContainText('"Write down who to ask" has no owner.');
    await press('Control+Enter');
    await expect(new Shell(page).notice('Kept as it is now.')).toBeVisible();
    const path = join(info.outputPath(), 'idea.md');
    await answerSaveDialog(app, path);
    await press('Control+e');
    await expect(new ExportDialog(page).preview).toContainText('# Idea to customer');
    await press('s');
    await expect(new Shell(page).notice(/^Saved as idea\.md/)).toBeVisible();
    const markdown = await readFile(path, 'utf8');
    expect(markdown).toMatch(/^# Idea to customer/m);
    expect(markdown).toContain('s2["Build #34;v2#34;<br/>14 h work<br/>90% usable"]');
    expect(markdown).toContain('One build a day (Jo, by 2027-01-15)');
    expect(markdown).toContain('Staging is down on Mondays');
    expect(markdown).toContain('Lead time: ');
    expect(markdown).toContain('- Nobody releases alone\n  - Why: Staging fell over twice');
    expect(markdown).toContain('- [ ] Write down who to ask (no owner, no date)');
  });

  await test.step('the log has them, with where they are from', async () => {
    await new Palette(page).run('Go to log');
    const rows = new LogPage(page).actions.filter({ hasText: 'Flow: Idea to customer' });
    await expect(rows).toHaveCount(2);
    await expect(rows.filter({ hasText: 'One build a day' })).toContainText('Jo');
  });
  await untouched();
});
