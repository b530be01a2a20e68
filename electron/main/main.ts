import { app, Menu } from 'electron';
import { registerAppScheme } from './app-protocol';
import { guardNavigation } from './navigation-guard';
import { keepChromiumOffline, keepNetworkServiceHere } from './network-guard';
import { optimiseLater } from './optimise-later';
import { devServerOrigin } from './origin';
import { chooseProfile } from './profile';
import { refuseStart } from './refuse-start';
import { hasRoom, waitForRoom } from './room-to-start';
import { databaseAside } from './safekeeping/database-aside';
import { claimVersions, presentVersions } from './safekeeping/profile-versions';
import { answerSecondStart } from './settle-at-quit';
import { claimProfile } from './single-instance';
import { start } from './start';
import { focusWindow } from './window';

const profile = chooseProfile();
if (claimProfile(profile, () => answerSecondStart(focusWindow)) && mayOpen(profile)) {
  const aside = databaseAside(profile);
  const isRoomy = hasRoom(profile);
  const devServer = devServerOrigin(process.env.ELECTRON_RENDERER_URL, app.isPackaged);
  // Root can't have the system's sandbox and must start with --no-sandbox; forcing it then ends every child process.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  optimiseLater();
  registerAppScheme();
  keepChromiumOffline(devServer);
  keepNetworkServiceHere();
  guardNavigation();
  // Otherwise Electron builds a menu of its own first.
  Menu.setApplicationMenu(null);
  // Awaited at the top level of a module, this would never come: Electron is ready only after its first module ran.
  app.whenReady().then(async () => {
    if (!isRoomy && !(await waitForRoom(profile))) return;
    start(profile, devServer, aside);
  });
}

/** Whether this app may open the profile. Where a newer one opened it last, that is told, and the app ends. */
function mayOpen(folder: string): boolean {
  const fault = claimVersions(folder, presentVersions(app.getVersion(), process.versions.chrome));
  if (fault) refuseStart(fault.message, `${folder}\n\n${fault.detail}`);
  return fault === null;
}
