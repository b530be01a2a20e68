import type { AppInfo } from '@shared/ipc';
import { app } from 'electron';

const platforms: Partial<Record<NodeJS.Platform, AppInfo['platform']>> = { darwin: 'mac', win32: 'windows' };

/** What the page may know of where it runs. */
export function appInfo(profile: string): AppInfo {
  return {
    version: app.getVersion(),
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    platform: platforms[process.platform] ?? 'linux',
    dataFolder: profile,
  };
}
