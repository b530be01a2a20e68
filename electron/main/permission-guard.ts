import type { Session } from 'electron';
import { isAppUrl } from './origin';

/**
 * Refuses every permission but the one that keeps the browser from clearing the database when the disk gets full.
 */
export function guardPermissions(session: Session): void {
  const isGranted = (permission: string, origin: string) =>
    permission === 'persistent-storage' && isAppUrl(origin);

  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(isGranted(permission, details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => isGranted(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
}
