import type { Action } from '@shared/model/action';
import type { Workspace } from '@shared/model/workspace';
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
    const { records } = await readWorkspace(positionals[0] ?? '');
    const actions = [...records.action.values()]
      .filter(({ state }) => !values.open || state === 'open')
      .sort(
        (a, b) => compare(a.due ?? '9999', b.due ?? '9999') || compare(a.date, b.date) || compare(a.id, b.id),
      );
    print(actions.map((action) => inWords(action, records)));
    return 0;
  },
};

function inWords(action: Action, records: Workspace) {
  const { id, teamId, text, ownerId, due, state, date, looks, retroId, planningId } = action;
  return {
    id,
    team: records.team.get(teamId)?.name ?? '',
    text,
    owner: ownerId === null ? null : (records.person.get(ownerId)?.name ?? null),
    due,
    state,
    date,
    from: records.retro.get(retroId ?? '')?.title ?? records.planning.get(planningId ?? '')?.title ?? null,
    carried: looks.filter(({ verdict }) => verdict === 'carried').length,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
