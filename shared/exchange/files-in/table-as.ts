import { ok, type Result } from '../../kernel/result';
import { type RuleContext, type RuleError, refuse } from '../../kernel/rule';
import type { Change, RuleResult, Workspace } from '../../model/workspace';
import { addManyInitiatives } from '../../plan/initiatives';
import { type ColumnGuess, unusedColumns } from '../csv-columns';
import { guessPlanColumns, type PlanCsvField } from '../plan-csv-fields';
import { previewPlanCsv } from '../plan-csv-import';
import { guessRetroColumns, readOwnTable } from '../retro-csv/own-table';
import { asChanges, type Brought, putTeam, teamFor } from './bring-in';
import type { TeamChoice } from './choice';
import type { FileIn, ForeignFile } from './file-in';

type TableFile = Extract<FileIn, { readonly form: 'table' }>;

/** A table as a retrospective, its columns as their names say. */
export function tableAsRetro({ table, fileName }: TableFile): ForeignFile {
  const { retro, behind } = readOwnTable(table, { ...guessRetroColumns(table), fileName });
  return { kind: 'csv', form: 'retro', fileName, retro, leftOut: behind.leftOut };
}

/** Makes candidates of a table, as one change. */
export function importCandidates(
  workspace: Workspace,
  args: Parameters<typeof bringCandidates>[1],
  context: RuleContext,
): RuleResult {
  return asChanges(bringCandidates(workspace, args, context));
}

/** Makes a candidate of each row of a table. What its columns are is told by their names where nobody was asked. */
export function bringCandidates(
  workspace: Workspace,
  args: {
    readonly file: TableFile;
    readonly team: TeamChoice;
    readonly reading?: ColumnGuess<PlanCsvField>;
  },
  context: RuleContext,
): Result<Brought, RuleError> {
  const { file } = args;
  const team = teamFor(workspace, args.team, context);
  if (team === null) return refuse('gone', 'This team is not there any more. Choose another one.');
  const options = args.reading ?? guessPlanColumns(file.table);
  const { initiatives, ...found } = previewPlanCsv(workspace, team.id, file.table, options);
  if (initiatives.length === 0) return refuse('nothing', 'There is no row in this table that could come in.');
  const isNew = args.team.kind === 'new';
  const withTeam = isNew ? { ...workspace, team: new Map([...workspace.team, [team.id, team]]) } : workspace;
  const added = addManyInitiatives(withTeam, { teamId: team.id, initiatives }, context);
  if (!added.ok) return added;
  const changes: Change[] = isNew ? [putTeam(team), ...added.value.changes] : [...added.value.changes];
  return ok({
    label: added.value.label,
    changes,
    teamName: team.name,
    counts: { ...(isNew ? { team: 1 } : {}), initiative: initiatives.length },
    becoming: [{ what: `${initiatives.length} rows`, becomes: 'Candidates' }],
    leftOut: [
      ...unusedColumns(file.table, options),
      ...[...found.leftOut, ...found.warnings].map(({ row, reason }) => ({ where: `row ${row}`, reason })),
    ],
    changed: [],
    sentence: found.sentence,
  });
}
