import type { ElectronApplication } from '@playwright/test';
import { menuCommands } from '@shared/ipc';
import { expect, test } from '../../support/launch-app';

/** The page as these tests see it: its bridge taken for one of any names, and what they put beside it. Hence the casts. */
interface World {
  throughline: {
    call(name: string, argument: unknown): Promise<unknown>;
    on(name: string, listener: (event: { command: string }) => void): () => void;
  };
  commands: string[];
}

const entry = (app: ElectronApplication, id: string) =>
  app.evaluate(({ Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
    return item === undefined || item === null ? null : { label: item.label, enabled: item.enabled };
  }, id);

test('every entry sends its command to the page, once', async ({ app, page }) => {
  await page.evaluate(() => {
    const world = globalThis as unknown as World;
    world.commands = [];
    world.throughline.on('menu:command', ({ command }) => world.commands.push(command));
    return world.throughline.call('menu:history', { undo: 'move note', redo: 'add note' });
  });
  await expect.poll(() => entry(app, 'edit.redo')).toEqual({ label: 'Redo: add note', enabled: true });
  await app.evaluate(({ Menu }, ids) => {
    for (const id of ids) Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
  }, menuCommands);
  await expect
    .poll(() => page.evaluate(() => (globalThis as unknown as World).commands))
    .toEqual([...menuCommands]);
});

test('undo and redo say what they would do, and are grey when there is nothing', async ({ app, page }) => {
  const tell = (undo: string | null, redo: string | null) =>
    page.evaluate((history) => (globalThis as unknown as World).throughline.call('menu:history', history), {
      undo,
      redo,
    });
  expect(await entry(app, 'edit.undo')).toEqual({ label: 'Undo', enabled: false });
  await tell('move note', null);
  await expect.poll(() => entry(app, 'edit.undo')).toEqual({ label: 'Undo: move note', enabled: true });
  expect(await entry(app, 'edit.redo')).toEqual({ label: 'Redo', enabled: false });
  await tell(null, 'move note');
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
  await page.evaluate(() => {
    const world = globalThis as unknown as World & { keys: string[] };
    world.commands = [];
    world.keys = [];
    world.throughline.on('menu:command', ({ command }) => world.commands.push(command));
    window.addEventListener('keydown', (event) => {
      if (event.key === 'Control' || event.key === 'Shift') return;
      world.keys.push(event.key.toLowerCase());
      // As the app's own keys do.
      if (event.key === 'n') event.preventDefault();
    });
  });
  const seen = () =>
    page.evaluate(() => {
      const { keys, commands } = globalThis as unknown as World & { keys: string[] };
      return { keys, commands };
    });
  await press(app, 'n', ['control']);
  // The page has this key too, so the menu only names it.
  await press(app, 's', ['control', 'shift']);
  await press(app, 'e', ['control']);
  await expect.poll(async () => (await seen()).commands).toEqual(['retro.export']);
  expect((await seen()).keys).toEqual(['n', 's', 'e']);
});
