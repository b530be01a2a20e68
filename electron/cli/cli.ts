import { actionsCommand } from './commands/actions';
import { checkCommand } from './commands/check';
import { exportCommand } from './commands/export-files';
import { flowCommand } from './commands/flow';
import { importCommand } from './commands/import-file';
import { Refusal } from './refusal';

const commands = [importCommand, exportCommand, checkCommand, flowCommand, actionsCommand];

const help = `Throughline without a window: the same readers and writers, in plain Node.

${commands.map(({ help: text }) => `  ${text.split('\n\n')[0] ?? ''}`).join('\n')}

"COMMAND --help" says more. Data goes to stdout; an error is one sentence on stderr.
Ends with 0 when it is done, 1 when it is done and something was left out, 2 when it was refused.`;

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  const command = commands.find((each) => each.name === name);
  if (command === undefined) {
    if (name === undefined || name === '--help' || name === 'help') {
      process.stdout.write(`${help}\n`);
      return name === undefined ? 2 : 0;
    }
    throw new Refusal(`There is no command "${name}": see --help.`);
  }
  if (rest.includes('--help')) {
    process.stdout.write(`${command.help}\n`);
    return 0;
  }
  return command.run(rest);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const sentence =
    error instanceof Refusal ? error.message : `Something went wrong in the program: ${String(error)}.`;
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 2;
}
