import { defineConfig } from '@playwright/test';
import { canOpenVirtualDisplay } from './electron/runtime/virtual-display.mjs';

const tour = process.env.THROUGHLINE_TOUR_DIR;

// Every test starts the real app on a profile of its own: see tests/support/launch-app.ts.
export default defineConfig({
  outputDir: 'test-results',
  // Where each worker can't have a display of its own they would share one clipboard.
  workers: canOpenVirtualDisplay() ? 2 : 1,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  projects: [
    { name: 'app', testDir: 'tests/e2e' },
    // Only on request (npm run tour): it makes pictures rather than checks.
    ...(tour ? [{ name: 'tour', testDir: 'tests/tour', fullyParallel: false, timeout: 300_000 }] : []),
  ],
});
