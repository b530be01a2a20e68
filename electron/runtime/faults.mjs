import { join } from 'node:path';
import { ensureBuild } from './ensure-build.mjs';
import { projectFolder } from './places.mjs';
import { electronEnvironment, prepare } from './prepare.mjs';
import { run } from './run-command.mjs';
import { runMain } from './run-main.mjs';
import { openDisplay } from './virtual-display.mjs';

// npm run test:faults: power cuts, full disks, damaged files and kill -9, against the built app.
await runMain(async () => {
  // With --json only the result may stand on the standard output: what is said on the way goes beside it.
  if (process.argv.includes('--json')) process.stdout.write = process.stderr.write.bind(process.stderr);
  const electron = await prepare();
  await ensureBuild();
  const display = await openDisplay();
  const script = join(projectFolder, 'tests', 'faults', 'run.mjs');
  const result = await run(process.execPath, [script, ...process.argv.slice(2)], {
    env: { ...display.env, ...electronEnvironment(electron) },
  });
  display.stop();
  return result.code;
});
