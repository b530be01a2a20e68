import { APP_ORIGIN, isAppUrl } from './origin';

/**
 * Whether a request may be made: the app's own files, and what a page made itself. With a hot-reloading server also
 * that server and the developer tools' pages.
 */
export function isAllowedRequest(address: string, devServer: string | null): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  switch (url.protocol) {
    case 'app:':
      return isAppUrl(address);
    case 'blob:':
      return url.pathname.startsWith(`${APP_ORIGIN}/`);
    case 'data:':
      return true;
    case 'http:':
      return url.origin === devServer;
    case 'ws:':
      return devServer !== null && url.host === new URL(devServer).host;
    case 'devtools:':
      return devServer !== null;
    default:
      return false;
  }
}
