import { actionFacts } from '@shared/exchange/log-json';
import { logActions } from '@shared/log/action-list';
import { readArguments } from '../arguments';
import { readWorkspace } from '../files';
import { type CliCommand, type ExitCode, print } from '../refusal';

export const actionsCommand: CliCommand = {
  name: 'actions',
  help: `actions WORKSPACE.json [--open]

Prints the actions of all teams as JSON, those that are due first at the top.
  --open          those alone that are neither done nor dropped
Ends with 0, or with 2 when the file can't be read.`,
  async run(args): Promise<ExitCode> {
    const options = { open: { type: 'boolean', default: false } } as const;
    const { values, positionals } = readArguments(args, options, ['WORKSPACE.json']);
    const { records, date } = await readWorkspace(positionals[0] ?? '');
    const rows = [...records.team.values()].flatMap(({ id, name }) =>
      logActions(records, id, (date ?? '').slice(0, 10)).map((row) => actionFacts(row, name)),
    );
    print(
      rows
        .filter(({ state }) => !values.open || state === 'open')
        .sort(
          (a, b) =>
            compare(a.due ?? '9999', b.due ?? '9999') || compare(a.date, b.date) || compare(a.id, b.id),
        ),
    );
    return 0;
  },
};

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
