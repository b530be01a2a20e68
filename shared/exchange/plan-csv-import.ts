import { allowText, cleanLine, cleanText } from '../kernel/clean-text';
import type { Result } from '../kernel/result';
import type { RuleError } from '../kernel/rule';
import { textLimits } from '../model/fields';
import { answerLimits, type InitiativeKind, type InitiativeScores } from '../model/initiative';
import { type Layer, layerNames, layers } from '../model/layer';
import type { Workspace } from '../model/workspace';
import type { InitiativeFields } from '../plan/initiative-fields';
import { teamOutcomes } from '../plan/strategy';
import { sameName, teamPeople } from '../team/people';
import {
  type ColumnGuess,
  type ColumnMapping,
  type CsvFinding,
  CsvFindings,
  dataRows,
  importSentence,
  textIn,
  titleIn,
} from './csv-columns';
import { quotedExcerpt } from './excerpt';
import { type PlanCsvField, planCsvFieldNames } from './plan-csv-fields';
import type { CsvRow, CsvTable } from './read-csv';

/** What a table would bring, before anything is changed. */
export interface PlanCsvPreview {
  /** For `addManyInitiatives`. */
  readonly initiatives: readonly (InitiativeFields & { readonly title: string })[];
  /** Rows that stay behind, with the reason. */
  readonly leftOut: readonly CsvFinding[];
  /** Cells that stay behind while their row comes in. */
  readonly warnings: readonly CsvFinding[];
  /** "12 candidates come in, 2 rows stay behind." */
  readonly sentence: string;
}

type Scores = { -readonly [Name in keyof InitiativeScores]?: InitiativeScores[Name] };

type Draft = { -readonly [Name in keyof InitiativeFields]: InitiativeFields[Name] } & { scores: Scores };

/**
 * Says what a table would bring to a team, as candidates. Text comes in as it is, whatever it looks like: a cell that begins
 * with "=" is text. A row without a title stays behind; a cell that can't be understood stays empty, with a warning.
 * @param mapping what each column is; the first of two for the same field counts
 * @param namesInFirstRow whether the first row names the columns and is no candidate itself
 */
export function previewPlanCsv(
  workspace: Pick<Workspace, 'person' | 'planOutcome'>,
  teamId: string,
  table: CsvTable,
  options: ColumnGuess<PlanCsvField>,
): PlanCsvPreview {
  const { mapping, namesInFirstRow } = options;
  const known = {
    people: teamPeople(workspace.person, teamId, 'all'),
    outcomes: teamOutcomes(workspace.planOutcome, teamId),
  };
  const [first] = table.rows;
  const width = namesInFirstRow && first ? first.cells.length : table.columnCount;
  const initiatives: (InitiativeFields & { readonly title: string })[] = [];
  const findings = new CsvFindings();
  for (const row of dataRows(table, namesInFirstRow)) {
    const title = titleIn(row, mapping);
    if ('reason' in title) {
      findings.leaveOut(row, title.reason);
      continue;
    }
    const warn = (reason: string) => findings.warn(row, reason);
    warnAboutWidth(row, width, mapping, warn);
    const draft = readRow(row, mapping, known, warn);
    initiatives.push({ ...draft, title: title.title });
  }
  const { leftOut, warnings } = findings;
  const sentence = importSentence(initiatives.length, ['candidate', 'candidates'], leftOut.length);
  return { initiatives, leftOut, warnings, sentence };
}

interface Known {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly outcomes: readonly { readonly id: string; readonly text: string }[];
}

type Warn = (reason: string) => void;

function warnAboutWidth(row: CsvRow, width: number, mapping: ColumnMapping<PlanCsvField>, warn: Warn): void {
  const beyond = row.cells.slice(width).filter((cell, index) => {
    return cell.trim() !== '' && (mapping[width + index] ?? null) === null;
  });
  const [firstBeyond] = beyond;
  if (firstBeyond === undefined) return;
  const cells = row.cells.length;
  warn(
    `It has ${cells} cells, and the table ${width} columns: ${quotedExcerpt(firstBeyond)}${beyond.length > 1 ? ' and more stay' : ' stays'} behind`,
  );
}

function readRow(row: CsvRow, mapping: ColumnMapping<PlanCsvField>, known: Known, warn: Warn): Draft {
  const draft: Draft = { scores: {} };
  const cell = (field: PlanCsvField) => cleanText(textIn(row, mapping, field));
  const text = (field: 'purpose' | 'notes', limit: number) => {
    const value = allowed(allowText(cell(field), limit, planCsvFieldNames[field]), warn);
    if (value !== '') draft[field] = value;
  };
  text('purpose', textLimits.text);
  text('notes', textLimits.text);
  const blockedBy = allowText(cleanLine(cell('blockedBy')), textLimits.title, planCsvFieldNames.blockedBy);
  const inTheWay = allowed(blockedBy, warn);
  if (inTheWay !== '') draft.blockedBy = inTheWay;

  for (const field of ['impact', 'costReduction', 'effort'] as const) {
    draft[field] = numberIn(cell(field), field, answerLimits.answer, warn);
  }
  draft.confidence = numberIn(asPercent(cell('confidence')), 'confidence', answerLimits.confidence, warn);
  draft.scores.reach = numberIn(cell('reach'), 'reach', answerLimits.reach, warn);
  for (const field of ['ease', 'timeCriticality', 'riskReduction', 'jobSize'] as const) {
    draft.scores[field] = numberIn(cell(field), field, answerLimits.answer, warn);
  }
  draft.kind = kindIn(cell('kind'), warn);
  draft.layer = layerIn(cell('layer'), warn);
  draft.ownerId = named(known.people, ({ name }) => name, cleanLine(cell('owner')), 'on the team', warn);
  draft.outcomeId = named(
    known.outcomes,
    (outcome) => outcome.text,
    cleanLine(cell('outcome')),
    "among the team's outcomes",
    warn,
  );
  return draft;
}

function allowed(result: Result<string, RuleError>, warn: Warn): string {
  if (result.ok) return result.value;
  warn(`${result.error.message} It stays behind`);
  return '';
}

interface Range {
  readonly least: number;
  readonly most: number;
}

function numberIn(cell: string, field: PlanCsvField, { least, most }: Range, warn: Warn): number | null {
  if (cell === '') return null;
  // "12,500", "12 500" and "12'500" are one number; "2,5" is none that fits.
  const plain = /^\d{1,3}(?:[,' \u00a0]\d{3})+$/.test(cell) ? cell.replace(/\D/g, '') : cell;
  const value = /^\d{1,9}(?:\.0+)?$/.test(plain) ? Number(plain) : Number.NaN;
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  const range = `${least} to ${most.toLocaleString('en-GB')}`;
  warn(`${planCsvFieldNames[field]} (${quotedExcerpt(cell)}) is not a whole number from ${range}`);
  return null;
}

/** "80%" and "0.8" are both 80 percent. */
function asPercent(cell: string): string {
  const withoutSign = cell.replace(/\s*%$/, '');
  if (withoutSign === cell && /^0[.,]\d{1,2}$/.test(cell)) {
    return String(Math.round(Number(cell.replace(',', '.')) * 100));
  }
  return withoutSign;
}

const kindWords: Readonly<Record<InitiativeKind, readonly string[]>> = {
  feature: ['feature', 'product', 'story', 'user story'],
  'system-health': [
    'system health',
    'health',
    'tech debt',
    'technical debt',
    'debt',
    'maintenance',
    'platform',
    'chore',
  ],
};

function kindIn(cell: string, warn: Warn): InitiativeKind | null {
  const word = plainWord(cell);
  if (word === '') return null;
  for (const kind of ['feature', 'system-health'] as const) if (kindWords[kind].includes(word)) return kind;
  warn(`Kind (${quotedExcerpt(cell)}) is neither a feature nor system health`);
  return null;
}

function layerIn(cell: string, warn: Warn): Layer | null {
  const word = plainWord(cell);
  if (word === '') return null;
  const found = layers.find((layer) => layer === word || plainWord(layerNames[layer]) === word);
  if (!found) warn(`Layer (${quotedExcerpt(cell)}) is none of the four`);
  return found ?? null;
}

function plainWord(cell: string): string {
  return cleanLine(cell).toLocaleLowerCase('en').replace(/[-_]/g, ' ');
}

function named<Kind extends { readonly id: string }>(
  records: readonly Kind[],
  nameOf: (record: Kind) => string,
  cell: string,
  where: string,
  warn: Warn,
): string | null {
  if (cell === '') return null;
  const found = records.find((record) => sameName(nameOf(record), cell));
  if (!found) warn(`${quotedExcerpt(cell)} is not ${where}`);
  return found?.id ?? null;
}
