import type { ElectronApplication } from '@playwright/test';

// Older versions of Electron have names on the clipboard that the types, which are of the newer one, don't know any more.

/** What is on the clipboard. Newer versions of Electron read it with a promise, and give no rich text by this name: null. */
export function clipboardOf(
  app: ElectronApplication,
): Promise<{ readonly text: string; readonly html: string | null }> {
  return app.evaluate(async ({ clipboard }) => {
    // An older name.
    const readHTML: (() => string) | undefined = Reflect.get(clipboard, 'readHTML');
    return { text: await clipboard.readText(), html: readHTML?.call(clipboard) ?? null };
  });
}

/**
 * Whether a picture is on the clipboard. A newer Electron says no more than that.
 * @param png where it is said, that one and no other, point for point
 */
export function isPictureOnClipboard(app: ElectronApplication, png: Buffer | null = null): Promise<boolean> {
  return app.evaluate(
    ({ clipboard, nativeImage }, wanted) => {
      // An older name.
      const readImage: (() => Electron.NativeImage) | undefined = Reflect.get(clipboard, 'readImage');
      if (!readImage) return clipboard.has('image/png');
      const there = readImage.call(clipboard);
      if (wanted === null) return !there.isEmpty();
      const image = nativeImage.createFromBuffer(Buffer.from(wanted, 'base64'));
      return there.getSize().width === image.getSize().width && there.toBitmap().equals(image.toBitmap());
    },
    png === null ? null : png.toString('base64'),
  );
}
