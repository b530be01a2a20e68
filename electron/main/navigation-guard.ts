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
  // Frames are refused by the policy too; this holds for them whatever the policy says.
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}
