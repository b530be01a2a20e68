import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';

/** The size of the pictures, in pixels. */
const size = { width: 1600, height: 1000 };

/** Takes numbered pictures of what is on the screen in the light, the dark and the room theme. */
export class Camera {
  private taken = 0;

  constructor(
    private readonly app: ElectronApplication,
    private readonly page: Page,
    private readonly folder: string,
  ) {}

  /** Three pictures: 05-gather-light.png, 05-gather-dark.png, 05-gather-room.png. */
  async take(name: string): Promise<void> {
    this.taken += 1;
    const number = String(this.taken).padStart(2, '0');
    const html = this.page.locator('html');
    await this.clear();
    // A picture shows where things are, and not how they get there.
    await this.page.emulateMedia({ reducedMotion: 'reduce' });
    await this.shoot(`${number}-${name}-light`);
    await html.evaluate((root) => root.setAttribute('data-theme', 'dark'));
    await this.shoot(`${number}-${name}-dark`);
    await this.page.keyboard.press('F9');
    await this.page.locator('html[data-theme=room]').waitFor();
    await this.shoot(`${number}-${name}-room`);
    await this.page.keyboard.press('F9');
    await this.page.locator('html[data-theme=light]').waitFor();
  }

  /** Notices of what was done just before don't belong into the picture, and neither does the pointer. */
  private async clear(): Promise<void> {
    const dismiss = this.page
      .getByRole('region', { name: 'Notices' })
      .getByRole('button', { name: 'Dismiss', includeHidden: true });
    while ((await dismiss.count()) > 0) await dismiss.first().dispatchEvent('click');
    await this.page.mouse.move(0, 0);
  }

  /** Gives the window the size of the pictures, without its menu bar, which comes back with the room screen's end. */
  private async frame(): Promise<void> {
    await this.app.evaluate(({ BrowserWindow }, { width, height }) => {
      const window = BrowserWindow.getAllWindows()[0];
      window?.setMenuBarVisibility(false);
      window?.setContentSize(width, height);
    }, size);
    await this.page.waitForFunction(
      ({ width, height }) => innerWidth === width && innerHeight === height,
      size,
    );
  }

  private async shoot(name: string): Promise<void> {
    await this.frame();
    // Two frames: one in which the layout follows the theme, one in which it is drawn.
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await this.page.screenshot({ path: join(this.folder, `${name}.png`) });
  }
}
