import { ok, type Result } from '../kernel/result';
import { type RuleContext, refuse } from '../kernel/rule';
import { tableNames } from '../model/tables';
import type { Team } from '../model/team';
import type { Change, RuleResult, Workspace } from '../model/workspace';
import { freeNames } from '../team/free-names';
import { sameName } from '../team/people';
import { Findings, type LeftOut } from './findings';
import type { ImportError } from './import-error';
import type { ExportScope } from './json-export';
import { mendReferences } from './mend-references';
import { withNewIds } from './new-ids';
import { readEnvelope } from './read-envelope';
import { readRecords } from './read-records';
import { countRecords, countRecordsByTeam, countsInWords, type RecordCounts } from './record-words';
import { replacementChanges } from './replace-workspace';
import { tidyFlows } from './tidy-flows';
import { tidyLists } from './tidy-lists';
import { tidyLog } from './tidy-log';
import { tidyPlans } from './tidy-plans';

export { type ImportError, type ImportErrorCode, tooLarge } from './import-error';

/** What a file would bring, before anything is changed. */
export interface ImportPreview {
  readonly fileName: string | null;
  /** The instant of the last change before the export, or null when the file doesn't say. */
  readonly date: string | null;
  readonly scope: ExportScope;
  readonly version: number;
  readonly teams: readonly ImportedTeam[];
  readonly counts: RecordCounts;
  /** "2 teams, 9 people, 61 notes" */
  readonly summary: string;
  /** The first of what stays behind; `leftOutCount` counts all. */
  readonly leftOut: readonly LeftOut[];
  readonly leftOutCount: number;
  /** Whole sentences about what comes in changed; the first of them, `warningCount` counts all. */
  readonly warnings: readonly string[];
  readonly warningCount: number;
  /** What comes in and how much stays behind, in one line. */
  readonly sentence: string;
  /** Whether the file may take the place of the whole workspace: not when it holds one team, and not when it is bare. */
  readonly canReplace: boolean;
  /** Whether there is anything to add. */
  readonly canAdd: boolean;
  /** What will come in; for `applyImport`. */
  readonly records: Workspace;
}

export interface ImportedTeam {
  readonly id: string;
  readonly name: string;
  /** Its name when it is added beside the others: another one when the name is taken. */
  readonly nameWhenAdded: string;
  /** "5 people, 4 retrospectives, 61 notes" */
  readonly summary: string;
}

/** Replace: the file takes the place of everything. Add: its teams come beside those that are there. */
export const importModes = ['replace', 'add-as-new-teams'] as const;

export type ImportMode = (typeof importModes)[number];

/**
 * Reads a file and says what it would bring. Nothing is changed.
 * @param workspace the present workspace, in which names can be taken
 * @param bytes the file as it is on the disk: any bytes at all
 */
export function previewImport(
  workspace: Workspace,
  bytes: Uint8Array,
  fileName: string | null = null,
): Result<ImportPreview, ImportError> {
  const envelope = readEnvelope(bytes);
  if (!envelope.ok) return envelope;
  const { date, scope, version } = envelope.value;
  const findings = new Findings();
  const read = readRecords(envelope.value, findings);
  if (!read.ok) return read;
  const lists = tidyLists(read.value, findings);
  const tidied = tidyLog(tidyFlows(tidyPlans(lists, findings), findings), findings);
  const records = mendReferences(tidied, findings);
  const counts = countRecords(records);
  const summary = countsInWords(counts);
  const names = namesWhenAdded(workspace, records);
  const countsByTeam = countRecordsByTeam(records);
  return ok({
    fileName,
    date,
    scope,
    version,
    teams: [...records.team.values()].map((team) => ({
      id: team.id,
      name: team.name,
      nameWhenAdded: names.get(team.id) ?? team.name,
      summary: countsInWords(countsByTeam.get(team.id) ?? {}, ['team']),
    })),
    counts,
    summary,
    leftOut: findings.leftOut,
    leftOutCount: findings.leftOutCount,
    warnings: findings.warnings,
    warningCount: findings.warningCount,
    sentence: sentenceFor(summary, findings.leftOutCount),
    canReplace: scope === 'workspace' && records.team.size > 0,
    canAdd: records.team.size > 0,
    records,
  });
}

/**
 * The changes that bring a previewed file in, as one. Before it the caller takes a snapshot.
 * @returns 'one-team' when a file of one team would take the place of everything, 'nothing' when there is no team in it
 */
export function applyImport(
  preview: ImportPreview,
  mode: ImportMode,
  workspace: Workspace,
  context: Pick<RuleContext, 'newId'>,
): RuleResult {
  if (!preview.canAdd) return refuse('nothing', 'There is no team in this file that could come in.');
  if (mode === 'add-as-new-teams') return ok(addition(preview, workspace, context));
  if (preview.scope === 'team') {
    return refuse(
      'one-team',
      'This file holds one team, and would take all others away. Add it as a new team instead.',
    );
  }
  return ok({
    label: 'replace the workspace',
    changes: replacementChanges(workspace, preview.records),
  });
}

function addition(
  preview: ImportPreview,
  workspace: Workspace,
  context: Pick<RuleContext, 'newId'>,
): { readonly label: string; readonly changes: readonly Change[] } {
  const names = namesWhenAdded(workspace, preview.records);
  const team = new Map<string, Team>();
  for (const record of preview.records.team.values()) {
    // A sample that came with a file may hold somebody's own work by now: it mustn't go with the one click.
    team.set(record.id, { ...record, name: names.get(record.id) ?? record.name, sample: false });
  }
  const ignoredPhrase = new Map(
    [...preview.records.ignoredPhrase].filter(([, { phrase }]) =>
      [...workspace.ignoredPhrase.values()].every((known) => !sameName(known.phrase, phrase)),
    ),
  );
  const records = withNewIds({ ...preview.records, team, ignoredPhrase }, context.newId);
  const [first] = team.values();
  return {
    label: team.size === 1 ? `add team ${first?.name ?? ''}` : `add ${team.size} teams`,
    changes: puts(records),
  };
}

function puts(records: Workspace): Change[] {
  return tableNames.flatMap((table) =>
    [...records[table].values()].map((record) => ({ op: 'put', table, record }) as Change),
  );
}

/** Each team's name when it is added beside those that are there, by the id of the team in the file. */
function namesWhenAdded(workspace: Workspace, records: Workspace): Map<string, string> {
  const give = freeNames([...workspace.team.values()].map((team) => team.name));
  return new Map([...records.team.values()].map(({ id, name }) => [id, give(name)]));
}

function sentenceFor(summary: string, leftOut: number): string {
  const stays = leftOut === 1 ? '1 record stays behind' : `${leftOut} records stay behind`;
  if (summary === 'nothing')
    return leftOut === 0 ? 'There is nothing in this file.' : `Nothing comes in: ${stays}.`;
  return leftOut === 0
    ? `Comes in: ${summary}.`
    : `Comes in: ${summary}. ${stays.charAt(0)}${stays.slice(1)}.`;
}
