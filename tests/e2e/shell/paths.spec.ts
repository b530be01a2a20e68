import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from '../../support/launch-app';
import { FirstStart } from '../../support/page-models/first-start';

/** What a page gets for a call: the answer, or the words of the refusal. */
function ask(page: Page, name: string, argument: unknown): Promise<unknown> {
  return page.evaluate(
    ([called, given]) =>
      // The contract has no such names and arguments: refusing them is what is tried.
      window.throughline.call(called as never, given as never).catch((error: Error) => error.message),
    [name, argument],
  );
}

/** The names of all calls that the main process answers. */
function callNames(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(({ ipcMain }) => {
    // No public name lists the handlers, and a list of our own could leave one out.
    const { _invokeHandlers } = ipcMain as unknown as { _invokeHandlers: Map<string, unknown> };
    return [..._invokeHandlers.keys()];
  });
}

const wrongArgument = /Refused: \S+ with an argument that isn't in the contract/;

test('no call takes a path, and none takes one beside what it takes', async ({ app, page }) => {
  const names = await callNames(app);
  expect(names.length).toBeGreaterThan(10);
  const paths = ['/etc/hostname', '../preferences.json', 'C:\\Windows\\win.ini', 'file:///etc/hostname'];
  const answered: string[] = [];
  for (const name of names) {
    for (const argument of [...paths, ...paths.map((path) => ({ path })), paths, [{ path: paths[0] }]]) {
      const answer = await ask(page, name, argument);
      if (!wrongArgument.test(String(answer))) answered.push(`${name} ${JSON.stringify(argument)}`);
    }
  }
  expect(answered).toEqual([]);
});

test('a path beside what the open and save dialogs take is refused, and no dialog opens', async ({
  app,
  page,
}) => {
  const opened = await app.evaluateHandle(({ dialog }) => {
    const dialogs: string[] = [];
    const count = async () => {
      dialogs.push('a dialog');
      return { canceled: false, filePath: '/etc/hostname', filePaths: ['/etc/hostname'] };
    };
    Object.assign(dialog, { showOpenDialog: count, showSaveDialog: count });
    return dialogs;
  });
  const request = { kind: 'json', suggestedName: 'a', content: '{}' };
  for (const [name, argument] of [
    ['file:open', { filePath: '/etc/hostname' }],
    ['file:open', { properties: ['openFile'], defaultPath: '/etc/hostname' }],
    ['file:save', { ...request, filePath: '/etc/hostname' }],
    ['file:save', { ...request, folder: '/etc' }],
    ['file:save', { ...request, kind: '/etc/hostname' }],
    ['file:save', { ...request, suggestedName: ['/etc/hostname'] }],
  ] as const) {
    expect(await ask(page, name, argument)).toMatch(wrongArgument);
  }
  expect(await opened.jsonValue()).toEqual([]);
});

test('a snapshot is read by its name in the list, and nothing else is', async ({ page, profile }) => {
  await new FirstStart(page).takeSample();
  const take = () => ask(page, 'snapshots:take', { reason: 'settled' });
  await expect.poll(take).toMatchObject({ outcome: expect.stringMatching(/^(taken|unchanged)$/) });
  const folder = join(profile, 'snapshots');
  const name = (await readdir(folder)).filter((each) => each.endsWith('.json')).at(-1) ?? '';
  expect(await ask(page, 'snapshots:read', { id: name })).toEqual({
    outcome: 'read',
    content: await readFile(join(folder, name), 'utf8'),
  });

  // A whole snapshot with a right name, one folder too high.
  await writeFile(join(profile, name), await readFile(join(folder, name)));
  const real = join(folder, name);
  for (const id of [
    `../${name}`,
    `..\\${name}`,
    `%2e%2e/${name}`,
    `../snapshots/${name}`,
    `./${name}`,
    `${name}/`,
    `${name}\0`,
    ` ${name}`,
    real,
    `file://${real}`,
    join(profile, 'preferences.json'),
    '/etc/hostname',
    '../preferences.json',
    '../journal',
    basename(profile),
    '.',
    '..',
    '',
    name.replace(/\d(?=-)/, '9'),
  ]) {
    expect(await ask(page, 'snapshots:read', { id }), id).toEqual({
      outcome: 'failed',
      reason: 'There is no such snapshot.',
    });
  }
});
