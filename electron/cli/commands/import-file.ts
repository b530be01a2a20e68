import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { bringDecisions } from '@shared/exchange/files-in/bring-decisions';
import { bringFileIn } from '@shared/exchange/files-in/bring-in';
import { type FileChoice, guessChoice, type TeamChoice, teamNameFor } from '@shared/exchange/files-in/choice';
import { type FileIn, type FileKind, type ForeignFile, fileKinds } from '@shared/exchange/files-in/file-in';
import { readingFile } from '@shared/exchange/files-in/read-file';
import { readingFolder } from '@shared/exchange/files-in/read-folder';
import { bringCandidates, tableAsRetro } from '@shared/exchange/files-in/table-as';
import type { LeftOut } from '@shared/exchange/findings';
import { exportWorkspace } from '@shared/exchange/json-export';
import { applyImport, previewImport } from '@shared/exchange/json-import';
import { finish } from '@shared/exchange/reading';
import { localDay } from '@shared/kernel/calendar-date';
import { applyChanges } from '@shared/kernel/change-set';
import type { RuleContext } from '@shared/kernel/rule';
import { type Change, emptyWorkspace, type Workspace } from '@shared/model/workspace';
import { sameName } from '@shared/team/people';
import { writeAtomically } from '../../main/atomic-write';
import { readFolder } from '../../main/folders/read-folder';
import { oneOf, readArguments } from '../arguments';
import { isFolder, readBytes, readWorkspace, reasonOf } from '../files';
import { type CliCommand, type ExitCode, print, Refusal } from '../refusal';

/** What a report of an import says. */
interface Report {
  readonly kind: FileKind;
  readonly file: string;
  readonly sentence: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly becoming: readonly { readonly what: string; readonly becomes: string }[];
  readonly leftOut: readonly LeftOut[];
  /** How many things are left out; `leftOut` can name fewer for a file of Throughline's own. */
  readonly leftOutCount: number;
  readonly changed: readonly string[];
}

interface Coming {
  readonly changes: readonly Change[];
  readonly report: Report;
}

const ways = ['initiatives', 'retro'] as const;

export const importCommand: CliCommand = {
  name: 'import',
  help: `import FILE|DIR [--from KIND] [--as initiatives|retro] [--archived] [--team NAME]
       [--into WORKSPACE.json] [--out WORKSPACE.json] [--report json]

Reads a file, or a folder of decision records (MADR or Nygard) with the folders in it, and writes the workspace that comes of
it. What a file is is told by its content.
  --from KIND     holds it to be one of: ${fileKinds.join(', ')}
  --as WAY        a board's cards as initiatives (the default) or as the notes of a retrospective
  --archived      takes archived cards, too
  --team NAME     the team that gets it: one of --into, or a new one (the default: the name of the board)
  --into FILE     adds to this workspace; without it to an empty one
  --out FILE      writes the workspace there; without it, and without --report, to stdout.
                  A file that is there is only written over when it is the one of --into.
  --report json   says on stdout what became of what and what is left out; without --out nothing is written
Ends with 0 when all came in, 1 when something is left out, 2 when it was refused.`,
  async run(args): Promise<ExitCode> {
    const options = {
      from: { type: 'string' },
      as: { type: 'string', default: 'initiatives' },
      archived: { type: 'boolean', default: false },
      team: { type: 'string' },
      into: { type: 'string' },
      out: { type: 'string' },
      report: { type: 'string' },
    } as const;
    const { values, positionals } = readArguments(args, options, ['FILE']);
    const [path = ''] = positionals;
    if (values.report !== undefined) oneOf(['json'], values.report, '--report');
    const { out, into } = values;
    if (out !== undefined && out !== into && existsSync(out)) {
      throw new Refusal(`${out} is there already: name another file, or add to it with --into ${out}.`);
    }
    const base = into === undefined ? emptyWorkspace() : (await readWorkspace(into)).records;
    const from = values.from === undefined ? null : oneOf(fileKinds, values.from, '--from');
    const read = finish(await reading(path, from));
    if (!read.ok) throw new Refusal(read.error.message);
    const now = new Date();
    const context = { now: now.toISOString(), today: localDay(now), newId: () => randomUUID() };
    const as = oneOf(ways, values.as, '--as');
    const { changes, report } =
      read.value.form === 'workspace'
        ? ours(base, read.value, context)
        : foreign(base, read.value, { as, withArchived: values.archived, team: values.team }, context);
    const text = exportWorkspace(applyChanges(base, changes), { changedAt: context.now });
    if (out !== undefined) {
      await writeAtomically(out, text).catch((error: unknown) => {
        throw new Refusal(`${out} can't be written: ${reasonOf(error)}.`);
      });
    }
    if (values.report === 'json') print(report);
    else if (out === undefined) process.stdout.write(text);
    return report.leftOutCount > 0 ? 1 : 0;
  },
};

/** A file, or a folder of decision records. */
async function reading(path: string, from: FileKind | null) {
  if (!(await isFolder(path))) return readingFile(await readBytes(path), { fileName: basename(path), from });
  if (from !== null && from !== 'decisions')
    throw new Refusal(`${path} is a folder, and a folder can only be decisions.`);
  return readingFolder(
    await readFolder(path).catch((error: unknown) => {
      throw new Refusal(`${path} can't be read: ${reasonOf(error)}.`);
    }),
  );
}

function ours(base: Workspace, file: Extract<FileIn, { form: 'workspace' }>, context: RuleContext): Coming {
  const preview = previewImport(base, file.bytes, file.fileName);
  if (!preview.ok) throw new Refusal(preview.error.message);
  const { value } = preview;
  const isAlone = base.team.size === 0;
  const applied = applyImport(
    value,
    isAlone && value.canReplace ? 'replace' : 'add-as-new-teams',
    base,
    context,
  );
  if (!applied.ok) throw new Refusal(applied.error.message);
  const { leftOut, leftOutCount, warnings, sentence, teams } = value;
  const report: Report = {
    kind: 'throughline',
    file: file.fileName,
    sentence,
    counts: Object.fromEntries(Object.entries(value.counts).filter(([, count]) => count > 0)),
    becoming: teams.map(({ name, nameWhenAdded, summary }) => ({
      what: `team ${name}: ${summary}`,
      becomes: `team ${isAlone ? name : nameWhenAdded}`,
    })),
    leftOut,
    leftOutCount,
    changed: warnings,
  };
  return { changes: applied.value.changes, report };
}

function foreign(
  base: Workspace,
  file: Exclude<FileIn, { form: 'workspace' }>,
  wanted: Pick<FileChoice, 'as' | 'withArchived'> & { readonly team: string | undefined },
  context: RuleContext,
): Coming {
  const name = wanted.team ?? teamNameFor(file);
  const known = [...base.team.values()].find((team) => sameName(team.name, name));
  const team: TeamChoice =
    known && wanted.team !== undefined ? { kind: 'existing', teamId: known.id } : { kind: 'new', name };
  const brought = bring(base, file, team, wanted, context);
  if (!brought.ok) throw new Refusal(brought.error.message);
  const { changes, counts, becoming, leftOut, changed, sentence } = brought.value;
  const report = { kind: file.kind, file: file.fileName, sentence, counts, becoming, leftOut, changed };
  return { changes, report: { ...report, leftOutCount: leftOut.length } };
}

function bring(
  base: Workspace,
  file: Exclude<FileIn, { form: 'workspace' }>,
  team: TeamChoice,
  wanted: Pick<FileChoice, 'as' | 'withArchived'>,
  context: RuleContext,
) {
  if (file.form === 'decisions') return bringDecisions(base, { file, team }, context);
  if (file.form === 'table' && wanted.as === 'initiatives') {
    return bringCandidates(base, { file, team }, context);
  }
  return bringWhole(base, file.form === 'table' ? tableAsRetro(file) : file, team, wanted, context);
}

function bringWhole(
  base: Workspace,
  file: ForeignFile,
  team: TeamChoice,
  { as, withArchived }: Pick<FileChoice, 'as' | 'withArchived'>,
  context: RuleContext,
) {
  const choice: FileChoice = {
    ...guessChoice(file, team),
    ...(file.form === 'retro' ? {} : { as }),
    withArchived,
  };
  return bringFileIn(base, { file, choice }, context);
}
