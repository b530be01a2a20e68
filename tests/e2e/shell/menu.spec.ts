import type { ElectronApplication, JSHandle, Page } from '@playwright/test';
import { menuCommands } from '@shared/ipc';
import { expect, test } from '../../support/launch-app';

/** What the menu sends to the page from now on. */
function commandsSent(page: Page): Promise<JSHandle<string[]>> {
  return page.evaluateHandle(() => {
    const commands: string[] = [];
    window.throughline.on('menu:command', ({ command }) => commands.push(command));
    return commands;
  });
}

const tellHistory = (page: Page, undo: string | null, redo: string | null) =>
  page.evaluate((history) => window.throughline.call('menu:history', history), { undo, redo });

const entry = (app: ElectronApplication, id: string) =>
  app.evaluate(({ Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
    return item === undefined || item === null ? null : { label: item.label, enabled: item.enabled };
  }, id);

test('every entry sends its command to the page, once', async ({ app, page }) => {
  const sent = await commandsSent(page);
  await tellHistory(page, 'move note', 'add note');
  await expect.poll(() => entry(app, 'edit.redo')).toEqual({ label: 'Redo: add note', enabled: true });
  await app.evaluate(({ Menu }, ids) => {
    for (const id of ids) Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
  }, menuCommands);
  await expect.poll(() => sent.jsonValue()).toEqual([...menuCommands]);
});

test('undo and redo say what they would do, and are grey when there is nothing', async ({ app, page }) => {
  expect(await entry(app, 'edit.undo')).toEqual({ label: 'Undo', enabled: false });
  await tellHistory(page, 'move note', null);
  await expect.poll(() => entry(app, 'edit.undo')).toEqual({ label: 'Undo: move note', enabled: true });
  expect(await entry(app, 'edit.redo')).toEqual({ label: 'Redo', enabled: false });
  await tellHistory(page, null, 'move note');
  await expect.poll(() => entry(app, 'edit.redo')).toEqual({ label: 'Redo: move note', enabled: true });
  expect(await entry(app, 'edit.undo')).toEqual({ label: 'Undo', enabled: false });
});

/** Presses a key as the system would: first the page has it, then, if the page left it, the menu. */
async function press(
  app: ElectronApplication,
  keyCode: string,
  modifiers: ('control' | 'shift')[],
): Promise<void> {
  // Another window on the same display may take the focus as it opens; a key without it goes nowhere.
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.focus();
        window?.webContents.focus();
        return window?.isFocused() && window.webContents.isFocused();
      }),
    )
    .toBe(true);
  await app.evaluate(
    ({ BrowserWindow }, key) => {
      const [window] = BrowserWindow.getAllWindows();
      for (const type of ['keyDown', 'keyUp'] as const) window?.webContents.sendInputEvent({ type, ...key });
    },
    { keyCode, modifiers },
  );
}

test("a menu's key fires once, and not at all when the page has used it", async ({ app, page }) => {
  const sent = await commandsSent(page);
  const pressed = await page.evaluateHandle(() => {
    const keys: string[] = [];
    window.addEventListener('keydown', (event) => {
      if (event.key === 'Control' || event.key === 'Shift') return;
      keys.push(event.key.toLowerCase());
      // As the app's own keys do.
      if (event.key === 'n') event.preventDefault();
    });
    return keys;
  });
  await press(app, 'n', ['control']);
  // The page has this key too, so the menu only names it.
  await press(app, 's', ['control', 'shift']);
  await press(app, 'e', ['control']);
  await expect.poll(() => sent.jsonValue()).toEqual(['retro.export']);
  expect(await pressed.jsonValue()).toEqual(['n', 's', 'e']);
});
