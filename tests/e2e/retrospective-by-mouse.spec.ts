import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clipboardOf } from '../support/clipboard';
import { answerSaveDialog, expect, test } from '../support/launch-app';
import { BoardPage } from '../support/page-models/board-page';
import { ClosePage } from '../support/page-models/close-page';
import { DecidePage } from '../support/page-models/decide-page';
import { ExportDialog } from '../support/page-models/export-dialog';
import { FirstStart } from '../support/page-models/first-start';
import { NewRetroDialog } from '../support/page-models/new-retro-dialog';
import { RetroList } from '../support/page-models/retro-list';
import { SetTheStagePage } from '../support/page-models/set-the-stage-page';
import { Shell } from '../support/page-models/shell';

test('a whole retrospective by mouse, from a new team to the Markdown file', async ({ app, page }, info) => {
  await new FirstStart(page).makeTeam('Checkout', 'Ana, Jo, Kim, Sam');
  const board = new BoardPage(page);

  await test.step('start: title, format, who is here', async () => {
    await new RetroList(page).newButton.click();
    const dialog = new NewRetroDialog(page);
    await dialog.title.fill('Sprint 12');
    await dialog.chooseFormat('Mad Sad Glad');
    await expect(dialog.format('Mad Sad Glad')).toBeChecked();
    await dialog.person('Sam').click();
    await dialog.start();
    await expect(board.heading('Sprint 12')).toBeVisible();
  });

  await test.step('check-in', async () => {
    const stage = new SetTheStagePage(page);
    await stage.answer('Ana').fill('Curious');
    await stage.answer('Jo').fill('A little tired');
    await expect(stage.checkIn.getByRole('textbox')).toHaveCount(3);
    await expect(stage.answer('Sam')).toHaveCount(0);
    await stage.enter('Gather');
  });

  await test.step('gather, move, group, name', async () => {
    await board.write('Mad', 'Staging broke on two mornings', 'The first deploy finds it');
    await board.write('Glad', 'Build down to 8 minutes', 'Test data vanished');
    await board.dragToColumn(board.card('Test data vanished'), 'Sad');
    await board.enter('Insights');
    await board.dropOn(board.card('The first deploy finds it'), board.card('Staging broke'));
    await board.groupName.fill('Staging surprises us');
    await board.groupName.press('Enter');
    await expect(board.card('Staging surprises us')).toContainText('The first deploy finds it');
  });

  await test.step('vote by passing the laptop', async () => {
    await board.voting.getByRole('button', { name: /^Start voting/ }).click();
    await board.voter('Ana').click();
    await board.vote(board.card('Staging surprises us'), 2);
    await board.vote(board.card('Test data vanished'));
    await board.voter('Kim').click();
    await board.vote(board.card('Staging surprises us'), 2);
    await expect(board.voter('Kim')).toContainText('1 left');
    await board.voting.getByRole('button', { name: /^End voting/ }).click();
    await expect(board.card('Staging surprises us')).toContainText('4');
  });

  const decide = new DecidePage(page);
  await test.step('decide on topics in the order of votes', async () => {
    await board.enter('Decide');
    await expect(decide.topics.getByRole('button')).toHaveText([
      /Staging surprises us/,
      /Test data vanished/,
      /Build down to 8 minutes/,
    ]);
    await expect(decide.topic.getByRole('heading')).toHaveText('Staging surprises us');
    await decide.decide('Staging is looked at before the first deploy', 'Nobody sees it otherwise');
    await decide.promise('Start staging on Sunday night', 'Jo', '2027-01-15');
    await expect(decide.action('Start staging')).toContainText('Jo');
    await decide.nextTopic();
    await expect(decide.topic.getByRole('heading')).toHaveText('Test data vanished');
    await decide.promise('Find out what resets the data');
    await expect(decide.action('Find out what resets')).toContainText(/owner|Who/i);
    await decide
      .action('Find out what resets')
      .getByRole('button', { name: /Who|owner/i })
      .click();
    await page.getByRole('option', { name: 'Ana' }).click();
    await page.getByRole('group', { name: 'Edit action' }).getByRole('button', { name: 'Keep' }).click();
    await expect(decide.action('Find out what resets')).toContainText('Ana');
  });

  const close = new ClosePage(page);
  await test.step('close: thanks, rating, summary', async () => {
    await decide.enter('Close');
    await close.thank('Kim', 'Staying on the call');
    await expect(close.thanks.getByRole('listitem')).toHaveText(/Kim:? Staying on the call/);
    await close.hands(5).click();
    await close.hands(4).click();
    await expect(close.average).toContainText('4.5 of 5, 2 people');
    await expect(page.getByRole('main')).toContainText('Staging is looked at before the first deploy');
    await close.closeButton.click();
    await expect(page.getByText('Closed. You can still correct it.')).toBeVisible();
  });

  const path = join(info.outputPath(), 'sprint-12.md');
  const exported = new ExportDialog(page);
  await test.step('export: decisions and actions, and the notes only when asked', async () => {
    await answerSaveDialog(app, path);
    await close.exportButton.click();
    await expect(exported.preview).toContainText('Staging is looked at');
    await expect(exported.preview).not.toContainText('Build down to 8 minutes');
    await exported.save();
    await expect(new Shell(page).notice(/^Saved as sprint-12\.md/)).toBeVisible();
    const markdown = await readFile(path, 'utf8');
    expect(markdown).toMatch(/^# .*Sprint 12/m);
    expect(markdown).toContain('Staging is looked at before the first deploy');
    expect(markdown).toMatch(/^- \[ \] .*Start staging on Sunday night.*Jo.*2027-01-15/m);
    expect(markdown).not.toContain('Build down to 8 minutes');

    await close.exportButton.click();
    await exported.tickNotes();
    await expect(exported.preview).toContainText('Build down to 8 minutes');
    await exported.copy();
    await expect(exported.dialog).toBeHidden();
    const clipboard = await clipboardOf(app);
    expect(clipboard.text).toContain('Build down to 8 minutes');
    // Newer versions of Electron don't give the rich text back.
    expect(clipboard.html ?? '<li>').toContain('<li>');

    await close.exportButton.click();
    await exported.copyForSlack();
    await expect(new Shell(page).notice('Copied for Slack.')).toBeVisible();
    expect((await clipboardOf(app)).text).toContain('*');
  });

  await test.step('the list knows what came out', async () => {
    await close.back.click();
    await expect(new RetroList(page).row('Sprint 12')).toContainText('4 notes, 1 decision, 2 actions');
    await expect(new RetroList(page).row('Sprint 12')).toContainText('Closed');
    await new Shell(page).saved();
  });
});
