/**
 * Where the app's own pages live. The origin names the database in the browser's storage, so it never changes:
 * another origin would open an empty one.
 */
export const APP_SCHEME = 'app';
export const APP_HOST = 'throughline';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
export const APP_URL = `${APP_ORIGIN}/`;

const loopbackHosts: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The origin of the hot-reloading server that `npm run dev` starts, or null when there is none.
 * @param address the address from the environment, as electron-vite sets it
 * @param isPackaged a packaged app never takes pages from anywhere else
 */
export function devServerOrigin(address: string | undefined, isPackaged: boolean): string | null {
  if (address === undefined || isPackaged || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'http:' && loopbackHosts.has(url.hostname) ? url.origin : null;
}

/** Whether an address is a page or a file of the app itself. */
export function isAppUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST;
}
