import { app, type Session } from 'electron';
import { isAllowedRequest } from './allowed-request';

/** What Chromium would ask the network for on its own account, at a start or in the background. */
const ownTraffic = [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'disable-sync',
  'dns-prefetch-disable',
  'no-pings',
  'no-proxy-server',
];

/** The name under which Chromium knows a network service that has no process of its own. */
const WITHOUT_PROCESS = 'NetworkServiceInProcess2';

/**
 * Has Chromium run its network service in the main process. It is kept apart for what comes from the network, and here nothing does;
 * its process took 35 ms of a core of each start, and its memory. Must run before the app is ready.
 */
export function keepNetworkServiceHere(): void {
  const wanted = app.commandLine.getSwitchValue('enable-features');
  app.commandLine.appendSwitch('enable-features', [wanted, WITHOUT_PROCESS].filter(Boolean).join(','));
}

/**
 * Turns Chromium's own traffic off, and lets no name or address resolve: what no request filter sees (a preconnect,
 * a peer connection) ends there. Must run before the app is ready.
 */
export function keepChromiumOffline(devServer: string | null): void {
  for (const name of ownTraffic) app.commandLine.appendSwitch(name);
  const exceptions = devServer === null ? '' : `, EXCLUDE ${new URL(devServer).hostname}, EXCLUDE localhost`;
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${exceptions}`);
  app.on('web-contents-created', (_event, contents) => {
    // A peer connection sends datagrams to bare addresses, which neither a policy nor a filter stops.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
}

/** Refuses each request of a session that isn't for the app's own files. */
export function guardRequests(session: Session, devServer: string | null): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowedRequest(details.url, devServer) });
  });
}
