import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { IMPORT_LIMIT_BYTES, type IpcCalls } from '@shared/ipc';
import { clipboardOf } from '../../support/clipboard';
import { answerOpenDialog, answerSaveDialog, expect, launchApp, test } from '../../support/launch-app';

function call<Name extends keyof IpcCalls>(
  page: Page,
  name: Name,
  argument: IpcCalls[Name]['argument'],
): Promise<IpcCalls[Name]['answer']> {
  return page.evaluate(([called, given]) => window.throughline.call(called, given), [
    name,
    argument,
  ] as const);
}

let folder: string;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-files-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

/** Save dialogs are cancelled, and what they would have started with is kept. */
async function keepSuggestions(app: ElectronApplication): Promise<() => Promise<string[]>> {
  const kept = await app.evaluateHandle(({ dialog }) => {
    const suggestions: string[] = [];
    dialog.showSaveDialog = async (...given: unknown[]) => {
      suggestions.push((given.at(-1) as { defaultPath: string }).defaultPath);
      return { canceled: true, filePath: '' };
    };
    return suggestions;
  });
  return () => kept.jsonValue();
}

test('a file is written where the person said, whole, with nothing beside it', async ({ app, page }) => {
  const path = join(folder, 'retro.md');
  await writeFile(path, 'old');
  await answerSaveDialog(app, path);
  const answer = await call(page, 'file:save', {
    kind: 'markdown',
    suggestedName: 'retro',
    content: '# Ärger\n',
  });
  expect(answer).toEqual({ outcome: 'saved', fileName: 'retro.md', folder });
  expect(await readFile(path, 'utf8')).toBe('# Ärger\n');
  expect(await readdir(folder)).toEqual(['retro.md']);
});

test('the page cannot name a place: the dialog starts with a bare name', async ({ app, page }) => {
  const suggestions = await keepSuggestions(app);
  const documents = await app.evaluate(({ app: electronApp }) => electronApp.getPath('documents'));
  for (const suggestedName of ['../../../etc/passwd', '/root/.bashrc', 'C:\\Windows\\x.md', 'Sprint 42']) {
    const answer = await call(page, 'file:save', { kind: 'markdown', suggestedName, content: 'x' });
    expect(answer).toEqual({ outcome: 'cancelled' });
  }
  expect(await suggestions()).toEqual(
    ['passwd.md', 'bashrc.md', 'x.md', 'Sprint 42.md'].map((name) => join(documents, name)),
  );
});

test('a place that cannot be written to gets a sentence, and nothing is left there', async ({
  app,
  page,
}) => {
  const request = { kind: 'json', suggestedName: 'a', content: '{}' } as const;
  await answerSaveDialog(app, join(folder, 'gone', 'a.json'));
  expect(await call(page, 'file:save', request)).toEqual({
    outcome: 'failed',
    reason: 'The file or its folder is no longer there.',
  });
  await answerSaveDialog(app, folder);
  expect(await call(page, 'file:save', request)).toMatchObject({ outcome: 'failed' });
  expect(await readdir(folder)).toEqual([]);
});

test('only the file that the person picked is read, and none over the limit', async ({ app, page }) => {
  const path = join(folder, 'workspace.json');
  await writeFile(path, '{"a":1}');
  await answerOpenDialog(app, path);
  const opened = await page.evaluate(async () => {
    const read = await window.throughline.call('file:open', undefined);
    if (read.outcome !== 'opened') return read;
    const { fileName, bytes } = read;
    return { fileName, text: new TextDecoder().decode(bytes), isBytes: bytes instanceof Uint8Array };
  });
  expect(opened).toEqual({ fileName: 'workspace.json', text: '{"a":1}', isBytes: true });

  await truncate(path, IMPORT_LIMIT_BYTES + 1);
  expect(await call(page, 'file:open', undefined)).toEqual({
    outcome: 'too-large',
    fileName: 'workspace.json',
    sizeInBytes: IMPORT_LIMIT_BYTES + 1,
  });
  await answerOpenDialog(app, join(folder, 'gone.json'));
  expect(await call(page, 'file:open', undefined)).toMatchObject({ outcome: 'failed' });
  await answerOpenDialog(app, folder);
  expect(await call(page, 'file:open', undefined)).toMatchObject({ outcome: 'failed' });
  await answerOpenDialog(app, null);
  expect(await call(page, 'file:open', undefined)).toEqual({ outcome: 'cancelled' });
});

test('text goes to the clipboard plain and rich', async ({ app, page }) => {
  await call(page, 'clipboard:write', { text: 'plain', html: '<b>rich</b>' });
  const held = await clipboardOf(app);
  expect(held.text).toBe('plain');
  // Newer versions of Electron don't give the rich text back.
  expect(held.html ?? '<b>rich</b>').toContain('<b>rich</b>');
});

test('preferences outlive the app, and a damaged file of them does not stop it', async () => {
  const profile = join(folder, 'profile');
  const wanted = { theme: 'dark', roomScreen: true, timerSound: false, lastTeamId: 't', lastRetroId: null };
  const first = await launchApp({ profile });
  await call(first.page, 'preferences:write', wanted as IpcCalls['preferences:write']['argument']);
  await first.close();

  const second = await launchApp({ profile });
  expect(await call(second.page, 'preferences:read', undefined)).toEqual(wanted);
  const shown = await second.app.evaluate(({ BrowserWindow, nativeTheme }) => ({
    source: nativeTheme.themeSource,
    paper: BrowserWindow.getAllWindows()[0]?.getBackgroundColor().toLowerCase(),
    menuBar: BrowserWindow.getAllWindows()[0]?.isMenuBarVisible(),
  }));
  expect(shown).toEqual({ source: 'dark', paper: '#14171a', menuBar: false });
  await second.close();

  await writeFile(join(profile, 'preferences.json'), '{"theme":"da');
  const third = await launchApp({ profile });
  expect(await call(third.page, 'preferences:read', undefined)).toMatchObject({ theme: 'system' });
  await third.close();
  expect((await readdir(profile)).filter((name) => name.startsWith('preferences.damaged-'))).toHaveLength(1);
});

test('a folder is opened by its part, never by its path', async ({ app, page, profile }) => {
  const opened = await app.evaluateHandle(({ shell }) => {
    const paths: string[] = [];
    shell.openPath = async (path) => {
      paths.push(path);
      return '';
    };
    return paths;
  });
  await call(page, 'folder:reveal', 'data');
  await call(page, 'folder:reveal', 'snapshots');
  expect(await opened.jsonValue()).toEqual([profile, join(profile, 'snapshots')]);
});
