import { suggestedFileName } from '@shared/exchange/file-name';
import { flowMarkdown } from '@shared/exchange/flow-markdown';
import { exportTeam } from '@shared/exchange/json-export';
import { planMarkdown } from '@shared/exchange/plan-markdown';
import { retroMarkdown } from '@shared/exchange/retro-markdown';
import { flowPage } from '@shared/flow/page';
import type { Team } from '@shared/model/team';
import type { Workspace } from '@shared/model/workspace';
import { planSummary } from '@shared/plan/make-summary';
import { retroSummary } from '@shared/retro/make-summary';
import { freeNames } from '@shared/team/free-names';
import { sameName } from '@shared/team/people';
import { teamsInOrder } from '@shared/team/teams';
import { oneOf, readArguments } from '../arguments';
import { readWorkspace } from '../files';
import { type CliCommand, type ExitCode, print, Refusal } from '../refusal';
import { type FolderFile, writeFolder } from '../write-folder';

/** What can be written: each gives the files of one team. */
const writers: Readonly<Record<string, (workspace: Workspace, team: Team, date: string) => FolderFile[]>> = {
  json: (workspace, team, date) => [
    {
      name: suggestedFileName(team.name, date, 'json'),
      content: exportTeam(workspace, team.id, { changedAt: date }),
    },
  ],
  retros: (workspace, team) =>
    meetingFiles(workspace.retro.values(), team, ({ id }) => {
      const summary = retroSummary(workspace, id);
      return summary && retroMarkdown(summary, { includeNotes: false });
    }),
  plans: (workspace, team) =>
    meetingFiles(workspace.planning.values(), team, ({ id }) => {
      const summary = planSummary(workspace, id);
      return summary && planMarkdown(summary);
    }),
  'flow-maps': (workspace, team, date) =>
    meetingFiles(
      [...workspace.flowMap.values()].map((map) => ({ ...map, date })),
      team,
      ({ id }) => {
        const page = flowPage(workspace, id);
        return page && flowMarkdown(page, date.slice(0, 10));
      },
    ),
};

const kinds = Object.keys(writers);

export const exportCommand: CliCommand = {
  name: 'export',
  help: `export WORKSPACE.json --to KIND --out DIR [--team NAME]

Writes files into a folder, and says on stdout, as JSON, what was written, what was the same already and what was left alone.
  --to KIND       one of: ${kinds.join(', ')}
  --out DIR       the folder; it is made when it isn't there
  --team NAME     this team alone; without it all of them
A file that somebody changed since, or that isn't from here, is never written over, and none is deleted.
Ends with 0 when all is written, 1 when a file was left alone, 2 when it was refused.`,
  async run(args): Promise<ExitCode> {
    const options = { to: { type: 'string' }, out: { type: 'string' }, team: { type: 'string' } } as const;
    const { values, positionals } = readArguments(args, options, ['WORKSPACE.json']);
    if (values.to === undefined) throw new Refusal('--to is missing: see --help.');
    if (values.out === undefined) throw new Refusal('--out is missing: see --help.');
    const write = writers[oneOf(kinds, values.to, '--to')];
    const { records, date } = await readWorkspace(positionals[0] ?? '');
    const teams = teamsInOrder(records.team).filter(
      ({ name }) => values.team === undefined || sameName(name, values.team),
    );
    if (teams.length === 0) {
      throw new Refusal(
        values.team === undefined
          ? 'There is no team in this file.'
          : `There is no team called ${values.team}.`,
      );
    }
    const day = date ?? '1970-01-01T00:00:00.000Z';
    const files = apart(teams.flatMap((team) => write?.(records, team, day) ?? []));
    const result = await writeFolder(values.out, files);
    print(result);
    return result.leftAlone.length > 0 ? 1 : 0;
  },
};

function meetingFiles<
  Meeting extends {
    readonly id: string;
    readonly teamId: string;
    readonly title: string;
    readonly date: string;
  },
>(meetings: Iterable<Meeting>, team: Team, write: (meeting: Meeting) => string | null): FolderFile[] {
  return [...meetings]
    .filter(({ teamId }) => teamId === team.id)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1))
    .flatMap((meeting) => {
      const content = write(meeting);
      return content === null
        ? []
        : [{ name: suggestedFileName(meeting.title, meeting.date, 'md'), content }];
    });
}

/** Two meetings of one name and day get two files. */
function apart(files: readonly FolderFile[]): FolderFile[] {
  const give = freeNames([]);
  return files.map(({ name, content }) => {
    const at = name.lastIndexOf('.');
    return { name: `${give(name.slice(0, at)).replace(/ \((\d+)\)$/, '-$1')}${name.slice(at)}`, content };
  });
}
