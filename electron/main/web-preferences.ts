import type { WebPreferences } from 'electron';

/** What each window of the app must say of its page; all is written out, so that no default decides. */
const required = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
} as const satisfies WebPreferences;

/** What would weaken a page without being one of the flags above. */
const forbidden = ['enableBlinkFeatures', 'session', 'partition', 'additionalArguments'] as const;

/**
 * The preferences of a page of ours.
 * @param preload the built preload script, absolute
 * @param isDev whether the developer tools may be opened
 */
export function safeWebPreferences(preload: string, isDev: boolean): WebPreferences {
  return {
    ...required,
    preload,
    devTools: isDev,
    // Only macOS checks spelling without fetching a dictionary first.
    spellcheck: process.platform === 'darwin',
    autoplayPolicy: 'no-user-gesture-required',
  };
}

/** Throws, naming the flag, when a page would be opened with less than it must have. */
export function assertSafe(preferences: WebPreferences): void {
  for (const [flag, value] of Object.entries(required)) {
    if (preferences[flag as keyof typeof required] !== value) {
      throw new Error(`A window must have ${flag}: ${value}`);
    }
  }
  for (const flag of forbidden) {
    if (preferences[flag] !== undefined) throw new Error(`A window must not set ${flag}`);
  }
}
