import type { ElectronApplication } from '@playwright/test';

/** What is on the clipboard. Newer versions of Electron read it with a promise, and give no rich text by this name: null. */
export function clipboardOf(
  app: ElectronApplication,
): Promise<{ readonly text: string; readonly html: string | null }> {
  return app.evaluate(async ({ clipboard }) => {
    // The types are of the newer Electron, which has no such name any more.
    const { readHTML } = clipboard as unknown as { readHTML?(): string };
    return { text: await clipboard.readText(), html: readHTML?.call(clipboard) ?? null };
  });
}
