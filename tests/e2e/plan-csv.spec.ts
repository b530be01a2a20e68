import { writeFile } from 'node:fs/promises';
import type { ElectronApplication, Page, TestInfo } from '@playwright/test';
import { answerOpenDialog, expect, test } from '../support/launch-app';
import { PlanCsvDialog } from '../support/page-models/plan-csv-dialog';
import { Shell } from '../support/page-models/shell';
import { openPlan } from '../support/start-points';

/** Opens the import on a file with this in it. */
async function importFile(
  { app, page }: { app: ElectronApplication; page: Page },
  info: TestInfo,
  content: string | Uint8Array,
): Promise<PlanCsvDialog> {
  const path = info.outputPath('ideas.csv');
  await writeFile(path, content);
  await answerOpenDialog(app, path);
  const dialog = new PlanCsvDialog(page);
  await dialog.open();
  return dialog;
}

test('candidates come in from a spreadsheet: columns by their names, answers, owners, and one step to undo', async ({
  app,
  page,
}, info) => {
  const plan = await openPlan(page);
  const dialog = await importFile(
    { app, page },
    info,
    'Name,Assignee,Impact,Effort,Anything\n"Alert, on stuck payouts",Ana,7,2,x\nPartner sandbox,Nobody,8,XL,y\n',
  );
  await expect(dialog.column('Name')).toContainText('Title');
  await expect(dialog.column('Assignee')).toContainText('Owner');
  await expect(dialog.column('Anything')).toContainText('Stays behind');
  await expect(dialog.sentence).toHaveText('2 candidates come in.');
  await expect(dialog.without).toHaveText([
    /Row 3: Effort \(.XL.\) is not a whole number from 1 to 10\./,
    /Row 3: .Nobody. is not on the team\./,
  ]);
  await dialog.map('Anything', 'Notes');
  await dialog.bringIn();
  await expect(plan.titles('Candidates')).toHaveText(['Alert, on stuck payouts', 'Partner sandbox']);
  await expect(plan.card('Alert, on stuck payouts')).toContainText('Ana');
  await expect(new Shell(page).notice('2 candidates came in.')).toBeVisible();
  await new Shell(page).undo();
  await expect(plan.cards('Candidates')).toHaveCount(0);
});

test('ragged rows, rows without a title, text that looks like a formula, and absurd numbers: said, not run, not lost', async ({
  app,
  page,
}, info) => {
  const plan = await openPlan(page);
  const dialog = await importFile(
    { app, page },
    info,
    [
      'Title;Impact;Effort',
      '=HYPERLINK("http://evil.example","x");5',
      ';4;4',
      'Too wide;1;2;beyond the table',
      'Absurd;999999999999999999999;-3',
      '<img src=x onerror=alert(1)>;1e309;0',
      '',
    ].join('\r\n'),
  );
  await expect(dialog.sentence).toHaveText('4 candidates come in, 1 row stays behind.');
  await expect(dialog.staysBehind).toHaveText(['Row 3: It has no title.']);
  await expect(dialog.without.filter({ hasText: 'Row 4' })).toContainText('beyond the table');
  await expect(dialog.without.filter({ hasText: 'Row 5' })).toHaveCount(2);
  await dialog.bringIn();
  await expect(plan.titles('Candidates')).toHaveText([
    '=HYPERLINK("http://evil.example","x")',
    'Too wide',
    'Absurd',
    '<img src=x onerror=alert(1)>',
  ]);
});

test('a file that is no CSV in UTF-8 is refused with what to do, and another can be chosen at once', async ({
  app,
  page,
}, info) => {
  const plan = await openPlan(page);
  const dialog = await importFile({ app, page }, info, Buffer.from('Title\nCaf\xe9\n', 'latin1'));
  await expect(dialog.refusal).toContainText("The file isn't UTF-8 text");
  await expect(dialog.refusal).toContainText('Nothing was changed.');
  const again = async (content: string | Uint8Array) => {
    const path = info.outputPath('another.csv');
    await writeFile(path, content);
    await answerOpenDialog(app, path);
    await dialog.dialog.getByRole('button', { name: 'Choose another file' }).click();
  };
  await again(Buffer.from('\ufeffTitle\nA\n', 'utf16le'));
  await expect(dialog.refusal).toContainText('UTF-16');
  await again('Title\n"never closed\n');
  await expect(dialog.refusal).toContainText('opens quotes that are never closed');
  await again('');
  await expect(dialog.refusal).toContainText('There is nothing in this file.');
  await again(Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0]));
  await expect(dialog.refusal).toContainText('Save it there as CSV (UTF-8)');
  await again('Title\nCafé\n');
  await dialog.bringIn();
  await expect(plan.titles('Candidates')).toHaveText(['Café']);
});

test('a thousand lines come in at once; without a title nothing does', async ({ app, page }, info) => {
  const plan = await openPlan(page);
  const lines = Array.from({ length: 1_000 }, (_, index) => `Idea ${index + 1},${(index % 10) + 1}`);
  const dialog = await importFile({ app, page }, info, `Title,Effort\n${lines.join('\n')}\n`);
  await expect(dialog.sentence).toHaveText('1000 candidates come in.');
  await expect(dialog.candidates.last()).toHaveText('and 950 more');
  await dialog.map('Title', 'Stays behind');
  await expect(dialog.dialog.getByText('Say which column is the title')).toBeVisible();
  await expect(dialog.dialog.getByRole('button', { name: /^Bring / })).toBeDisabled();
  await dialog.map('Title', 'Title');
  await dialog.bringIn();
  await expect(plan.column('Candidates').getByText('1000', { exact: true })).toBeVisible();
  expect(await plan.cards('Candidates').count()).toBeLessThan(60);
});
