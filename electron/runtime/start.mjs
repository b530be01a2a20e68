import { ensureBuild } from './ensure-build.mjs';
import { projectFolder } from './places.mjs';
import { otherProfileNote, prepare, profileArgs } from './prepare.mjs';
import { run } from './run-command.mjs';
import { runMain } from './run-main.mjs';
import { runTour } from './run-tour.mjs';
import { sandboxHint } from './sandbox-hint.mjs';
import { say } from './say.mjs';
import { hasDisplay } from './virtual-display.mjs';

// npm start: opens the app, or runs the tour where no window can be shown.
await runMain(async () => {
  const electron = await prepare();
  if (!hasDisplay()) {
    say('There is no display here, so no window can open. Running the tour instead; it leaves pictures.');
    return runTour(electron);
  }
  await ensureBuild();
  // A session that has Wayland only needs to be told so by older versions of Electron.
  const wayland = process.platform === 'linux' && !process.env.DISPLAY ? ['--ozone-platform-hint=auto'] : [];
  const profile = profileArgs(electron);
  for (const option of profile) say(`Profile: ${option.replace('--user-data-dir=', '')}`);
  const note = otherProfileNote(electron);
  if (note) say(note);
  const args = [...electron.args, ...wayland, projectFolder, ...profile, ...process.argv.slice(2)];
  // Left over from some editors' terminals, it would start Electron as a plain Node.
  const result = await run(electron.executable, args, { env: { ELECTRON_RUN_AS_NODE: undefined } });
  const hint = result.code !== 0 && electron.args.length === 0 ? sandboxHint(electron.executable) : null;
  if (hint) process.stderr.write(`\n${hint}`);
  return result.code;
});
