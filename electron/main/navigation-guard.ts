import { app, type WebContents } from 'electron';
import { APP_URL } from './origin';

/**
 * Keeps every page where it is: nothing opens a window, nothing leaves the app's page, nothing embeds another page.
 * Reloading the page is the one navigation there is.
 */
export function guardNavigation(): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}

function guardContents(contents: WebContents): void {
  const isOwnPage = (address: string) => address.split(/[?#]/, 1)[0] === APP_URL;

  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // Asked for the page and for every frame in it; a frame goes nowhere at all.
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}
