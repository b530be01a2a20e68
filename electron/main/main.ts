import { app, Menu } from 'electron';
import { registerAppScheme } from './app-protocol';
import { guardNavigation } from './navigation-guard';
import { keepChromiumOffline } from './network-guard';
import { devServerOrigin } from './origin';
import { chooseProfile } from './profile';
import { claimProfile } from './single-instance';
import { start } from './start';
import { focusWindow } from './window';

const profile = chooseProfile();
if (claimProfile(profile, focusWindow)) {
  const devServer = devServerOrigin(process.env.ELECTRON_RENDERER_URL, app.isPackaged);
  // Root can't have the system's sandbox and must start with --no-sandbox; forcing it then ends every child process.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  registerAppScheme();
  keepChromiumOffline(devServer);
  guardNavigation();
  // Otherwise Electron builds a menu of its own first.
  Menu.setApplicationMenu(null);
  // Awaited at the top level of a module, this would never come: Electron is ready only after its first module ran.
  app.whenReady().then(() => start(profile, devServer));
}
