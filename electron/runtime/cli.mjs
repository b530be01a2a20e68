import { pathToFileURL } from 'node:url';
import { buildCli, cliFile, cliIsCurrent } from './build-cli.mjs';

// npm run -s cli -- …: what stands on stdout is the program's alone, whoever pipes it.
try {
  if (!cliIsCurrent()) await buildCli();
} catch (error) {
  const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
  process.stderr.write(`The program could not be built (${reason}): run npm ci first.\n`);
  process.exit(2);
}
await import(pathToFileURL(cliFile).href);
