import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerSaveDialog, expect, test } from '../support/launch-app';
import { BoardPage } from '../support/page-models/board-page';
import { ClosePage } from '../support/page-models/close-page';
import { DecidePage } from '../support/page-models/decide-page';
import { ExportDialog } from '../support/page-models/export-dialog';
import { FirstStart } from '../support/page-models/first-start';
import { NewRetroDialog } from '../support/page-models/new-retro-dialog';
import { Palette } from '../support/page-models/palette';
import { RetroList } from '../support/page-models/retro-list';
import { SetTheStagePage } from '../support/page-models/set-the-stage-page';
import { Shell } from '../support/page-models/shell';
import { TeamPage } from '../support/page-models/team-page';
import { Camera } from './camera';

const folder = process.env.THROUGHLINE_TOUR_DIR ?? 'tour';

/** Who gives how many of their three votes to what. */
const votes: readonly [person: string, topic: string, count: number][] = [
  ['Ana', 'Waiting for security review', 2],
  ['Ana', 'Staging surprises us on Monday', 1],
  ['Jo', 'Waiting for security review', 2],
  ['Jo', 'Staging surprises us on Monday', 1],
  ['Kim', 'Waiting for security review', 1],
  ['Kim', 'Staging surprises us on Monday', 1],
  ['Kim', 'A ticket said', 1],
  ['Mira', 'Waiting for security review', 2],
  ['Mira', 'A ticket said', 1],
  ['Sam', 'Staging surprises us on Monday', 2],
  ['Sam', 'Build down to 8 minutes', 1],
];

test('a complete retrospective of the sample team', async ({ app, page }) => {
  await mkdir(folder, { recursive: true });
  const camera = new Camera(app, page, folder);
  const board = new BoardPage(page);
  const shell = new Shell(page);
  const { keyboard } = page;

  await test.step('the first start, and the sample', async () => {
    const start = new FirstStart(page);
    await expect(start.doors).toHaveCount(3);
    await camera.take('first-start');
    await start.takeSample();
    await camera.take('retrospectives');
    await new TeamPage(page).open();
    await camera.take('team');
    await shell.rail.getByRole('button', { name: 'Retro' }).click();
    await new RetroList(page).newButton.click();
    const dialog = new NewRetroDialog(page);
    await expect(dialog.title).toBeFocused();
    await camera.take('new-retrospective');
    await keyboard.press('Escape');
    await new RetroList(page).open('Sprint 42 retro');
  });

  await test.step('set the stage', async () => {
    const stage = new SetTheStagePage(page);
    await stage.enter('Set the stage');
    const answers = { Ana: 'The ledger launch', Jo: 'A quiet Friday', Kim: 'Too many open reviews' };
    for (const [person, answer] of Object.entries(answers)) {
      await stage.answer(person).fill(answer);
      await stage.answer(person).press('Enter');
    }
    await keyboard.press('Escape');
    await keyboard.press('d');
    await stage.promise.getByLabel('Why it goes, in a word').fill('We copy what we need ourselves');
    await keyboard.press('Enter');
    await expect(stage.promise).toContainText('Put the three security questions');
    await camera.take('set-the-stage');
    for (const key of ['c', 'k', 'k', 'c', 'k']) await keyboard.press(key);
    await expect(stage.counts).toHaveText('3 kept, 2 carried, 1 dropped');
  });

  await test.step('gather', async () => {
    await board.enter('Gather');
    await board.write('Carried us', 'Mira wrote down how the payouts are settled');
    await board.column('To try').getByRole('button', { name: 'New note in To try' }).click();
    await keyboard.type('Sam should have asked security earlier');
    await expect(page.getByText('use it')).toBeVisible();
    await camera.take('gather-blameless-help');
    await keyboard.press('Control+a');
    await keyboard.type('Show how long a review has been waiting');
    await keyboard.press('Enter');
    await keyboard.press('Escape');
    await camera.take('gather');
    await keyboard.press('h');
    await expect(board.card('Hidden note')).not.toHaveCount(0);
    await camera.take('gather-hidden');
    await keyboard.press('h');
  });

  await test.step('insights', async () => {
    await board.enter('Insights');
    await board.dropOn(board.card('We ask security late'), board.card('Two releases sat five days'));
    await board.groupName.fill('Waiting for security review');
    await board.groupName.press('Enter');
    await board.dropOn(board.card('Test data is reset'), board.card('Nobody sees a broken staging'));
    await board.groupName.fill('Staging surprises us on Monday');
    await board.groupName.press('Enter');
    await new Palette(page).run('File under: Feedback loops');
    await board.card('Waiting for security review').click();
    await new Palette(page).run('File under: Transformation');
    await board.voting.getByRole('button', { name: /^Start voting/ }).click();
    let holder = '';
    for (const [person, topic, count] of votes) {
      if (person !== holder) await board.voter(person).click();
      holder = person;
      if (topic === 'A ticket said' && person === 'Kim') await camera.take('insights-voting');
      await board.vote(board.card(topic), count);
    }
    await board.voting.getByRole('button', { name: /^End voting/ }).click();
    await expect(board.card('Waiting for security review')).toContainText('7');
    await camera.take('insights');
  });

  await test.step('decide', async () => {
    const decide = new DecidePage(page);
    await board.enter('Decide');
    await expect(decide.topic.getByRole('heading')).toHaveText('Waiting for security review');
    await keyboard.press('t');
    await decide.decide(
      'We ask for the review when the design note is written',
      'Both releases waited five days for an answer of ten minutes',
    );
    await decide.promise('Put the review question into the design note template', 'Ana', '+12d');
    await decide.promise('Agree on a fixed hour with security, every Tuesday', 'Jo', '+5d');
    await camera.take('decide');
    await decide.nextTopic();
    await decide.promise('Start staging on Sunday night and look at it at eight', 'Sam', '+7d');
    await decide.nextTopic();
    await keyboard.press('t');
  });

  const close = new ClosePage(page);
  await test.step('close', async () => {
    await board.enter('Close');
    await close.thank('Mira', 'Writing down how the payouts are settled');
    await close.thank('Kim', 'Staying on the call until the queue was empty');
    for (const mark of [5, 4, 5, 5, 4] as const) await close.hands(mark).click();
    await expect(close.average).toContainText('4.6 of 5, 5 people');
    await camera.take('close');
    await close.closeButton.click();
  });

  await test.step('export', async () => {
    const dialog = new ExportDialog(page);
    await answerSaveDialog(app, join(folder, 'sprint-42-retro.md'));
    await keyboard.press('Control+e');
    await expect(dialog.preview).toContainText('We ask for the review');
    await camera.take('export');
    await dialog.save();
    await expect(shell.notice(/^Saved as sprint-42-retro\.md/)).toBeVisible();
    await answerSaveDialog(app, join(folder, 'throughline.json'));
    await keyboard.press('Control+Shift+S');
    await expect(shell.notice(/^Exported to throughline\.json/)).toBeVisible();
    expect(await readFile(join(folder, 'sprint-42-retro.md'), 'utf8')).toContain('Sprint 42 retro');
  });

  await test.step('what is there all the time', async () => {
    await new Palette(page).open();
    await camera.take('palette');
    await keyboard.press('Escape');
    await keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await camera.take('keys');
    await keyboard.press('Escape');
    await shell.saved();
  });
});
