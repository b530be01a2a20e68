import type { FolderFile } from '@shared/exchange/folder-files';
import type { Team } from '@shared/model/team';
import type { Workspace } from '@shared/model/workspace';
import { freeNames } from '@shared/team/free-names';
import { sameName } from '@shared/team/people';
import { teamsInOrder } from '@shared/team/teams';
import { FolderRefusal } from '../../main/folders/folder-list';
import { writeFolder } from '../../main/folders/write-folder';
import { oneOf, readArguments } from '../arguments';
import { readWorkspace, reasonOf } from '../files';
import { type CliCommand, type ExitCode, print, Refusal } from '../refusal';
import { exportKinds } from './export-writers';

const kinds = Object.keys(exportKinds);
const longest = Math.max(...kinds.map((kind) => kind.length));

export const exportCommand: CliCommand = {
  name: 'export',
  help: `export WORKSPACE.json --to KIND --out DIR [--team NAME] [--bom] [--dry-run]

Writes files into a folder, and says on stdout, as JSON, what was written, what was the same already and what was left alone.
  --to KIND       one of those below
  --out DIR       the folder; it is made when it isn't there
  --team NAME     this team alone; without it all of them
  --bom           begins tables (CSV) with a byte order mark, for Excel
  --dry-run       says what would be done, and does nothing
A file that somebody changed since, or that isn't from here, is neither written over nor deleted. ${'`'}.throughline-export.json${'`'} in the
folder remembers what is from here.
Ends with 0 when all is written, 1 when a file was left alone, 2 when it was refused.

Kinds:
${Object.entries(exportKinds)
  .map(([kind, { words }]) => `  ${kind.padEnd(longest)}  ${words}`)
  .join('\n')}`,
  async run(args): Promise<ExitCode> {
    const options = {
      to: { type: 'string' },
      out: { type: 'string' },
      team: { type: 'string' },
      bom: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    } as const;
    const { values, positionals } = readArguments(args, options, ['WORKSPACE.json']);
    if (values.to === undefined) throw new Refusal('--to is missing: see --help.');
    if (values.out === undefined) throw new Refusal('--out is missing: see --help.');
    const kind = exportKinds[oneOf(kinds, values.to, '--to')];
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
    if (/^(?:madr|nygard)$/.test(values.to)) refuseTwoTeams(teams, records);
    const given = { workspace: records, date: date ?? '1970-01-01T00:00:00.000Z', withBom: values.bom };
    const files = apart(teams.flatMap((team) => kind?.write({ ...given, team }) ?? []));
    const { added, changed, ...report } = await writeFolder(values.out, files, {
      dryRun: values['dry-run'],
    }).catch((error: unknown) => {
      if (error instanceof FolderRefusal) throw new Refusal(error.message);
      throw new Refusal(`${values.out} can't be written: ${reasonOf(error)}.`);
    });
    print({ written: [...added, ...changed], added, changed, ...report });
    return report.leftAlone.length > 0 ? 1 : 0;
  },
};

/** Each team counts its decisions from one: in one folder their numbers would mean two things. */
function refuseTwoTeams(teams: readonly Team[], { decisionRecord }: Workspace): void {
  const withRecords = teams.filter(({ id }) =>
    [...decisionRecord.values()].some(({ teamId }) => teamId === id),
  );
  if (withRecords.length < 2) return;
  const names = withRecords.map(({ name }) => name).join(', ');
  throw new Refusal(
    `Several teams have decision records, each with numbers of its own (${names}): name one with --team.`,
  );
}

/** Two meetings of one name and day get two files. */
function apart(files: readonly FolderFile[]): FolderFile[] {
  const give = freeNames([]);
  return files.map((file) => {
    const at = file.name.lastIndexOf('.');
    const stem = give(file.name.slice(0, at)).replace(/ \((\d+)\)$/, '-$1');
    return { ...file, name: `${stem}${file.name.slice(at)}` };
  });
}
