import { readFile } from 'node:fs/promises';
import { clipboardOf } from '../support/clipboard';
import { answerSaveDialog, expect, test } from '../support/launch-app';
import { expectNothingFound } from '../support/look-with-axe';
import { FirstStart } from '../support/page-models/first-start';
import { LogExportDialog } from '../support/page-models/log-export-dialog';
import { LogPage } from '../support/page-models/log-page';
import { RetroList } from '../support/page-models/retro-list';

test('the log and a meeting leave as text, rich text, tables, days, data and on paper', async ({
  app,
  page,
}, info) => {
  test.setTimeout(90_000);
  await new FirstStart(page).takeSample();
  const log = new LogPage(page);
  await log.open();
  const count = await log.actions.count();
  const out = new LogExportDialog(page);

  await out.open();
  await expect(out.preview).toContainText('- [ ] ');
  expect((await out.preview.innerText()).trim().split('\n')).toHaveLength(count);
  await page.keyboard.press('c');
  await expect(out.dialog).toBeHidden();
  const copied = await clipboardOf(app);
  expect(copied.text).toContain('- [ ] ');
  if (copied.html !== null) expect(copied.html).toContain('☐');

  const table = info.outputPath('actions.csv');
  await answerSaveDialog(app, table);
  await out.open();
  await out.choose('As', 'A table (CSV)');
  await out.dialog.getByRole('checkbox', { name: /byte order mark/ }).press('Space');
  await expectNothingFound(page, 'the export of the log');
  await page.keyboard.press('s');
  await expect(out.dialog).toBeHidden();
  const csv = await readFile(table, 'utf8');
  expect(csv).toMatch(/^\ufeffAction,Owner,Due,State,From,Date,Carried\r\n/);
  expect(csv.trim().split('\r\n')).toHaveLength(count + 1);

  const days = info.outputPath('days.ics');
  await answerSaveDialog(app, days);
  await out.open();
  await out.dialog.getByRole('radio', { name: 'Days' }).press('Space');
  await expect(out.preview).toContainText('BEGIN:VCALENDAR');
  await expect(out.dialog.getByRole('button', { name: 'Print to PDF' })).toBeDisabled();
  await out.dialog.getByRole('button', { name: 'Save as a file' }).press('Enter');
  await expect(out.dialog).toBeHidden();
  expect(await readFile(days, 'utf8')).toContain('BEGIN:VEVENT');

  const paper = info.outputPath('actions.pdf');
  await answerSaveDialog(app, paper);
  await out.open();
  await out.dialog.getByRole('button', { name: 'Print to PDF' }).press('Enter');
  await expect(out.dialog).toBeHidden();
  expect((await readFile(paper)).subarray(0, 5).toString()).toBe('%PDF-');

  await page.getByRole('navigation', { name: 'Areas' }).getByRole('button', { name: 'Retro' }).click();
  await new RetroList(page).open('Sprint 36 retro');
  const meeting = page.getByRole('dialog', { name: 'Export' });
  const data = info.outputPath('retro-actions.json');
  await answerSaveDialog(app, data);
  await page.keyboard.press('Control+e');
  await meeting.getByRole('button', { name: 'Actions as' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Data (JSON)' }).click();
  await expect(meeting).toBeHidden();
  const rows = JSON.parse(await readFile(data, 'utf8')) as { readonly text: string; readonly from: string }[];
  expect(rows.length).toBeGreaterThan(0);
  expect(new Set(rows.map(({ from }) => from)).size).toBe(1);
});
