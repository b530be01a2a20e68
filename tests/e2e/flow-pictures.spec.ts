import { readFile } from 'node:fs/promises';
import { clipboardOf, isPictureOnClipboard } from '../support/clipboard';
import { answerSaveDialog, expect, test } from '../support/launch-app';
import { openSampleLook } from '../support/page-models/flow-looks';
import { Palette } from '../support/page-models/palette';
import { Shell } from '../support/page-models/shell';

test('a chart is saved as SVG, PNG and PDF, and copied, from its menu and from the palette', async ({
  app,
  page,
}, info) => {
  await openSampleLook(page, 'Delivery');
  const shell = new Shell(page);
  const choose = async (item: string) => {
    await page.getByRole('button', { name: 'Picture of Lead time for changes' }).click();
    await page.getByRole('menuitem', { name: item, exact: true }).click();
  };
  // What the page has in dark is dark on white in a picture.
  await page.locator('html').evaluate((root) => root.setAttribute('data-theme', 'dark'));
  const svgPath = info.outputPath('lead.svg');
  await answerSaveDialog(app, svgPath);
  await choose('Save as SVG…');
  await expect(shell.notice(/Saved as lead\.svg/)).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const svg = await readFile(svgPath, 'utf8');
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(svg).toContain('>Lead time for changes</text>');
  expect(svg).toContain('DORA 2023');
  expect(svg).toContain('rgb(11, 107, 99)');
  expect(svg).not.toMatch(/class=|<script|<style|href=|var\(/);

  const pngPath = info.outputPath('lead.png');
  await answerSaveDialog(app, pngPath);
  await choose('Save as PNG…');
  await expect(shell.notice(/Saved as lead\.png/)).toBeVisible();
  const png = await readFile(pngPath);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const seen = await app.evaluate(({ nativeImage }, bytes) => {
    const image = nativeImage.createFromBuffer(Buffer.from(bytes, 'base64'));
    const bitmap = image.toBitmap();
    let dark = 0;
    for (let at = 0; at < bitmap.length; at += 4) if ((bitmap[at] ?? 255) < 128) dark += 1;
    return { width: image.getSize().width, dark, corner: [...bitmap.subarray(0, 3)] };
  }, png.toString('base64'));
  expect(seen.width).toBeGreaterThan(600);
  expect(seen.dark).toBeGreaterThan(1_000);
  expect(seen.corner).toEqual([255, 255, 255]);

  const pdfPath = info.outputPath('lead.pdf');
  await answerSaveDialog(app, pdfPath);
  await choose('Print to PDF…');
  await expect(shell.notice(/Saved as lead\.pdf/)).toBeVisible();
  const pdf = await readFile(pdfPath);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  await expect(page.locator('[data-print-page]')).toHaveCount(0);

  await choose('Copy as SVG');
  await expect(shell.notice(/on the clipboard as the text of an SVG/)).toBeVisible();
  expect((await clipboardOf(app)).text).toBe(svg);

  await new Palette(page).run('Recovery time: copy as a picture');
  await expect(shell.notice('“Recovery time” is on the clipboard as a picture.')).toBeVisible();
  expect(await isPictureOnClipboard(app)).toBe(true);
});

test('a disk that refuses is told', async ({ app, page }, info) => {
  await openSampleLook(page, 'Items');
  await answerSaveDialog(app, info.outputPath('no/such/folder/x.png'));
  await page.getByRole('button', { name: 'Picture of Cumulative flow' }).click();
  await page.getByRole('menuitem', { name: 'Save as PNG…' }).click();
  await expect(new Shell(page).notice(/The picture was not written/)).toBeVisible();
});

test('the map is saved as SVG, PNG and PDF, with its figures, and copied', async ({ app, page }, info) => {
  await openSampleLook(page, 'Items');
  await page
    .getByRole('navigation', { name: 'Looks at the flow' })
    .getByRole('button', { name: 'Map' })
    .click();
  const list = page.getByRole('list', { name: 'Flow maps' });
  await list.getByRole('button').first().click();
  const menu = page.getByRole('button', { name: 'Picture of the map' });
  const svgPath = info.outputPath('map.svg');
  await answerSaveDialog(app, svgPath);
  await menu.click();
  await page.getByRole('menuitem', { name: 'Save as SVG…' }).click();
  await expect(new Shell(page).notice(/Saved as map\.svg/)).toBeVisible();
  expect(await readFile(svgPath, 'utf8')).toContain('Lead time: ');
  const pngPath = info.outputPath('map.png');
  await answerSaveDialog(app, pngPath);
  await menu.click();
  await page.getByRole('menuitem', { name: 'Save as PNG…' }).click();
  await expect(new Shell(page).notice(/Saved as map\.png/)).toBeVisible();
  const png = await readFile(pngPath);
  expect(png.length).toBeGreaterThan(10_000);

  const pdfPath = info.outputPath('map.pdf');
  await answerSaveDialog(app, pdfPath);
  await menu.click();
  await page.getByRole('menuitem', { name: 'Print to PDF…' }).click();
  await expect(new Shell(page).notice(/Saved as map\.pdf/)).toBeVisible();
  const pdf = await readFile(pdfPath);
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  await expect(page.locator('[data-print-page]')).toHaveCount(0);

  await menu.click();
  await page.getByRole('menuitem', { name: 'Copy as a picture' }).click();
  await expect(
    new Shell(page).notice('“Change to customer” is on the clipboard as a picture.'),
  ).toBeVisible();
  expect(await isPictureOnClipboard(app, png)).toBe(true);
});
