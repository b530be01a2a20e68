import { join } from 'node:path';
import { forgetBuild } from './ensure-build.mjs';
import { projectFolder } from './places.mjs';
import { prepare, profileArgs } from './prepare.mjs';
import { run } from './run-command.mjs';
import { runMain } from './run-main.mjs';
import { ExplainedError } from './say.mjs';
import { hasDisplay } from './virtual-display.mjs';

// npm run dev: the app with hot reload.
await runMain(async () => {
  const electron = await prepare();
  if (!hasDisplay()) {
    throw new ExplainedError(
      'There is no display here, so there is nothing to develop on. "npm run tour" works without one.',
    );
  }
  // The development build takes the production build's place in out/.
  forgetBuild();
  const vite = join(projectFolder, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const args = [...electron.args, ...profileArgs(electron), ...process.argv.slice(2)];
  const result = await run(process.execPath, [vite, 'dev', '--watch', '--', ...args], {
    env: { ELECTRON_EXEC_PATH: electron.executable, ELECTRON_RUN_AS_NODE: undefined },
  });
  return result.code;
});
