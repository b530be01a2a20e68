import { readArguments } from '../arguments';
import { readWorkspace } from '../files';
import { type CliCommand, type ExitCode, print } from '../refusal';

export const checkCommand: CliCommand = {
  name: 'check',
  help: `check WORKSPACE.json

Reads a file that Throughline exported as an import would, and says on stdout, as JSON, what is in it, what would be left
out and what would come in changed.
Ends with 0 when it is whole, 1 when something would be left out or changed, 2 when it can't be read.`,
  async run(args): Promise<ExitCode> {
    const { positionals } = readArguments(args, {}, ['WORKSPACE.json']);
    const { scope, version, date, sentence, counts, leftOut, leftOutCount, warnings, warningCount } =
      await readWorkspace(positionals[0] ?? '');
    const isWhole = leftOutCount === 0 && warningCount === 0;
    print({ isWhole, scope, version, date, sentence, counts, leftOut, leftOutCount, warnings, warningCount });
    return isWhole ? 0 : 1;
  },
};
