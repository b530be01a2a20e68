import { networkInterfaces } from 'node:os';
import { expect, test } from '../../support/launch-app';
import { type Listener, listenForConnections, listenForDatagrams } from './listeners';

let listener: Listener;
test.beforeEach(async () => {
  listener = await listenForConnections();
});
test.afterEach(() => listener.close());

test('no request of a page leaves, whichever way it is made', async ({ page }) => {
  const refused = await page.evaluate(async (port) => {
    const address = `http://127.0.0.1:${port}/`;
    const fails = (attempt: Promise<unknown>) =>
      attempt.then(
        () => false,
        () => true,
      );
    const errors = (target: EventTarget) =>
      new Promise<boolean>((resolve) => {
        target.addEventListener('error', () => resolve(true));
        target.addEventListener('load', () => resolve(false));
        target.addEventListener('open', () => resolve(false));
      });
    const link = (rel: string) => {
      const element = document.createElement('link');
      element.rel = rel;
      element.href = address;
      document.head.append(element);
      return element;
    };
    const image = (source: string) => {
      const element = new Image();
      const failed = errors(element);
      element.src = source;
      return failed;
    };
    link('preconnect');
    link('dns-prefetch');
    link('prefetch');
    navigator.sendBeacon(address, 'x');
    return {
      http: await fails(fetch(address)),
      noCors: await fails(fetch(address, { mode: 'no-cors' })),
      https: await fails(fetch('https://example.org/')),
      file: await fails(fetch('file:///etc/hostname')),
      otherHost: await fails(fetch('app://other/', { mode: 'no-cors' })),
      image: await image(`${address}a.png`),
      fileImage: await image('file:///usr/share/pixmaps/debian-logo.png'),
      style: await errors(link('stylesheet')),
      socket: await errors(new WebSocket(`ws://127.0.0.1:${port}/`)).catch(() => true),
      events: await errors(new EventSource(address)),
    };
  }, listener.port);
  expect(Object.entries(refused).filter(([, isRefused]) => !isRefused)).toEqual([]);
  expect(listener.count()).toBe(0);
});

test('the session refuses what a page without a policy asks for', async ({ app }) => {
  const result = await app.evaluate(async ({ BrowserWindow, session }, port) => {
    const refused: string[] = [];
    session.defaultSession.webRequest.onErrorOccurred(({ url, error }) => {
      refused.push(`${new URL(url).protocol} ${error}`);
    });
    const window = new BrowserWindow({ show: false });
    await window.loadURL('data:text/html,<title>no policy</title>');
    await window.webContents.executeJavaScript(`(async () => {
      const errors = (target) => new Promise((resolve) => { target.onerror = resolve; target.onload = resolve; });
      await fetch('http://127.0.0.1:${port}/', { mode: 'no-cors' }).catch(() => {});
      await fetch('https://127.0.0.1:${port}/', { mode: 'no-cors' }).catch(() => {});
      const image = new Image(); const shown = errors(image);
      image.src = 'http://127.0.0.1:${port}/a.png'; await shown;
      await errors(new WebSocket('ws://127.0.0.1:${port}/'));
    })()`);
    await window.loadFile('/etc/hostname').catch(() => {});
    const url = window.webContents.getURL();
    window.destroy();
    return { refused, url };
  }, listener.port);
  expect(result.refused).toEqual([
    'http: net::ERR_BLOCKED_BY_CLIENT',
    'https: net::ERR_BLOCKED_BY_CLIENT',
    'http: net::ERR_BLOCKED_BY_CLIENT',
    'ws: net::ERR_BLOCKED_BY_CLIENT',
    'file: net::ERR_BLOCKED_BY_CLIENT',
  ]);
  expect(listener.count()).toBe(0);
});

test('beneath that, no name and no address resolves', async ({ app }) => {
  const errors = await app.evaluate(async ({ session }, port) => {
    // A session of its own has no filter.
    const bare = session.fromPartition('bare');
    const ask = (address: string) =>
      bare.fetch(address).then(
        (answer) => `answered ${answer.status}`,
        (error: Error) => error.message,
      );
    return [
      await ask(`http://127.0.0.1:${port}/`),
      await ask('https://localhost/'),
      await ask('http://[::1]/'),
    ];
  }, listener.port);
  expect(errors).toEqual(Array(3).fill('net::ERR_NAME_NOT_RESOLVED'));
  expect(listener.count()).toBe(0);
});

test('a peer connection sends nothing', async ({ page }) => {
  const own = Object.values(networkInterfaces())
    .flat()
    .find((address) => address?.family === 'IPv4' && !address.internal)?.address;
  const datagrams = await listenForDatagrams();
  await page.evaluate(
    async (servers) => {
      const peer = new RTCPeerConnection({ iceServers: servers.map((urls) => ({ urls })) });
      peer.createDataChannel('x');
      const gathered = new Promise<void>((resolve) => {
        peer.onicegatheringstatechange = () => {
          if (peer.iceGatheringState === 'complete') resolve();
        };
      });
      await peer.setLocalDescription(await peer.createOffer());
      await gathered;
      peer.close();
    },
    ['127.0.0.1', own ?? '127.0.0.1'].map((host) => `stun:${host}:${datagrams.port}`),
  );
  expect(datagrams.count()).toBe(0);
  await datagrams.close();
});

test('no process is kept for a network that nobody uses', async ({ app }) => {
  const services = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().map(({ type, serviceName }) => serviceName ?? type),
  );
  expect(services).toContain('Browser');
  expect(services).not.toContain('network.mojom.NetworkService');
});
