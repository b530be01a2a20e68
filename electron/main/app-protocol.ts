import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { net, protocol, type Session } from 'electron';
import { appFile, mimeType } from './app-files';
import { contentSecurityPolicy } from './content-security-policy';
import { APP_SCHEME, isAppUrl } from './origin';

const rendererFolder = join(import.meta.dirname, '../renderer');

/** Makes `app:` a scheme like https: with an origin, storage and fetch. Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        // Compiled scripts are kept between starts.
        codeCache: true,
        stream: false,
        corsEnabled: false,
        bypassCSP: false,
        allowServiceWorkers: false,
        allowExtensions: false,
      },
    },
  ]);
}

/**
 * Answers every request to `app://throughline` from the folder of the built pages, or from the hot-reloading server.
 *
 * Built pages go by `registerFileProtocol`, deprecated as it is: `handle` loads the whole of fetch into the main process
 * before it can answer at all, which costs a start some 40 ms, and files are read by Chromium itself here.
 * @param devServer the origin of that server, or null
 */
export function serveAppFiles(session: Session, devServer: string | null): void {
  const page = devServer === null ? readFileSync(join(rendererFolder, 'index.html'), 'utf8') : '';
  const headers = {
    'Content-Security-Policy': contentSecurityPolicy(page, devServer),
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
  };
  if (devServer !== null) {
    session.protocol.handle(APP_SCHEME, (request) => fromDevServer(request, devServer, headers));
    return;
  }
  session.protocol.registerFileProtocol(APP_SCHEME, ({ method, url }, answer) => {
    const file = method === 'GET' || method === 'HEAD' ? appFile(url, rendererFolder) : null;
    // A failure rather than an empty answer: a page that can't be read must not look like a blank one.
    if (file === null) answer({ error: FILE_NOT_FOUND });
    else answer({ path: file, headers: { ...headers, 'Content-Type': mimeType(file) } });
  });
}

/** What Chromium calls ERR_FILE_NOT_FOUND. */
const FILE_NOT_FOUND = -6;

async function fromDevServer(request: Request, devServer: string, headers: Record<string, string>) {
  if (!isAppUrl(request.url) || (request.method !== 'GET' && request.method !== 'HEAD'))
    return Response.error();
  const { pathname, search } = new URL(request.url);
  // The accept header tells the server whether a module or a stylesheet's text is wanted.
  const answer = await net.fetch(devServer + pathname + search, {
    headers: { accept: request.headers.get('accept') ?? '*/*' },
  });
  const type = answer.headers.get('content-type');
  return new Response(answer.body, {
    status: answer.status,
    headers: type === null ? headers : { ...headers, 'Content-Type': type },
  });
}
