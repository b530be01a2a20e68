import { passSignalsOn } from './run-command.mjs';
import { ExplainedError } from './say.mjs';

/**
 * Runs a command's main function: an explained failure is printed as it is, any other with its stack,
 * and both end the process with code 1.
 *
 * @param {() => Promise<number>} main gives the exit code
 */
export async function runMain(main) {
  passSignalsOn();
  try {
    process.exitCode = await main();
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(
      error instanceof ExplainedError
        ? `\n${error.message}\n`
        : `\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
  }
}
