import { mapSteps } from '@shared/flow/blocks';
import { bottleneck } from '@shared/flow/bottleneck';
import { type Figure, flowFigures } from '@shared/flow/figures';
import { compareNames } from '@shared/team/people';
import { readArguments } from '../arguments';
import { readWorkspace } from '../files';
import { type CliCommand, type ExitCode, print } from '../refusal';

export const flowCommand: CliCommand = {
  name: 'flow',
  help: `flow WORKSPACE.json

Prints the figures of each flow map as JSON: times in minutes, shares from 0 to 1. A figure that can't be known is null, and
"incomplete" says what is missing; it is never zero instead.
Ends with 0, or with 2 when the file can't be read.`,
  async run(args): Promise<ExitCode> {
    const { positionals } = readArguments(args, {}, ['WORKSPACE.json']);
    const { records } = await readWorkspace(positionals[0] ?? '');
    const maps = [...records.flowMap.values()].map((map) => {
      const steps = mapSteps(records.flowStep, map.id);
      const rework = [...records.flowRework.values()].filter(({ mapId }) => mapId === map.id);
      const figures = Object.entries(flowFigures(steps, rework)) as [string, Figure][];
      return {
        id: map.id,
        team: records.team.get(map.teamId)?.name ?? '',
        title: map.title,
        kind: map.kind,
        steps: steps.length,
        figures: Object.fromEntries(
          figures.map(([name, figure]) => [name, figure.state === 'known' ? figure.value : null]),
        ),
        incomplete: Object.fromEntries(
          figures.flatMap(([name, figure]) => (figure.state === 'known' ? [] : [[name, figure.sentence]])),
        ),
        bottleneck: bottleneck(steps),
      };
    });
    print(maps.sort((a, b) => compareNames(a.team, b.team) || compareNames(a.title, b.title)));
    return 0;
  },
};
