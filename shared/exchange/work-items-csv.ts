import type { WorkItemFields } from '../flow/work-items';
import type { FlowStep } from '../model/flow-step';
import { MOST_ENTRIES, type WorkItemEntry } from '../model/work-item';
import type { Workspace } from '../model/workspace';
import {
  type ColumnGuess,
  type ColumnMapping,
  type CsvFinding,
  CsvFindings,
  cellIn,
  dataRows,
  importSentence,
  orderFor,
  plainName,
  titleIn,
} from './csv-columns';
import { type DayOrder, readTime } from './csv-times';
import { quotedExcerpt } from './excerpt';
import type { CsvRow, CsvTable } from './read-csv';

/** How many rows of histories can come in at once. */
export const MOST_ITEM_ROWS = 100_000;

/**
 * What a column can be. A table has one row an item, with a column for each step ("step:" and its id) and one for the day it was
 * done; or one row an event, with the name of the step and the day.
 */
export type ItemCsvField = 'title' | 'done' | 'step-name' | 'at' | `step:${string}`;

const knownNames: Readonly<Record<'title' | 'done' | 'step-name' | 'at', readonly string[]>> = {
  title: ['item', 'title', 'name', 'key', 'issue', 'issuekey', 'card', 'ticket', 'id', 'summary'],
  'step-name': ['step', 'status', 'state', 'column', 'to', 'tostatus', 'stage', 'list'],
  at: ['at', 'date', 'day', 'entered', 'enteredat', 'when', 'time', 'timestamp', 'changed', 'changedat'],
  done: [
    'done',
    'doneat',
    'finished',
    'closed',
    'closedat',
    'completed',
    'completedat',
    'resolved',
    'resolvedat',
    'released',
  ],
};

/** Names of the end of the way, where no step is called so. */
const doneWords = new Set(knownNames.done);

/** What the columns are by their names: those of steps of the map are the days on which items entered them. */
export function guessItemColumns(table: CsvTable, steps: readonly FlowStep[]): ColumnGuess<ItemCsvField> {
  const taken = new Set<ItemCsvField>();
  const cells = table.rows[0]?.cells ?? [];
  const mapping = Array.from({ length: table.columnCount }, (_, index): ItemCsvField | null => {
    const name = plainName(cells[index] ?? '');
    const step = name === '' ? undefined : steps.find((each) => plainName(each.name) === name);
    const known = (['title', 'step-name', 'at', 'done'] as const).find((each) =>
      knownNames[each].includes(name),
    );
    const field: ItemCsvField | null = step ? `step:${step.id}` : (known ?? null);
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
  if (taken.size > 0) return { mapping, namesInFirstRow: true };
  const plain: readonly ItemCsvField[] = ['title', 'step-name', 'at'];
  return { mapping: mapping.map((_, index) => plain[index] ?? null), namesInFirstRow: false };
}

/** What a table would bring, before anything is changed. */
export interface ItemsCsvPreview {
  /** For `addWorkItems`. */
  readonly items: readonly (WorkItemFields & { readonly title: string })[];
  readonly leftOut: readonly CsvFinding[];
  readonly warnings: readonly CsvFinding[];
  readonly sentence: string;
}

interface Draft {
  readonly title: string;
  readonly row: CsvRow;
  readonly entered: WorkItemEntry[];
  doneAt: string | null;
}

interface Reading {
  readonly mapping: ColumnMapping<ItemCsvField>;
  readonly steps: readonly FlowStep[];
  readonly order: DayOrder | null;
  readonly today: string;
  readonly findings: CsvFindings;
}

/**
 * Says what a table would bring to a map. Rows of one title are one item; one that is on the map already stays behind. A day that
 * can't be read, or a step that isn't on the map, stays behind with a warning while the rest of the item comes in.
 * @param steps those of the map
 * @param options today: nothing has happened after it
 */
export function previewItemsCsv(
  workspace: Pick<Workspace, 'workItem'>,
  mapId: string,
  steps: readonly FlowStep[],
  table: CsvTable,
  options: ColumnGuess<ItemCsvField> & {
    readonly today: string;
    readonly dayOrder?: DayOrder | null;
  },
): ItemsCsvPreview {
  const { mapping, namesInFirstRow, today } = options;
  const rows = dataRows(table, namesInFirstRow);
  const findings = new CsvFindings();
  const dayColumns = mapping.flatMap((field, index) =>
    field !== null && field !== 'title' && field !== 'step-name' ? [index] : [],
  );
  const order = orderFor(
    options.dayOrder,
    rows.flatMap(({ cells }) => dayColumns.map((index) => cells[index] ?? '')),
  );
  const reading: Reading = { mapping, steps, order, today, findings };
  const known = new Set(
    [...workspace.workItem.values()].filter((item) => item.mapId === mapId).map(({ title }) => title),
  );
  const isLong = mapping.includes('step-name');
  const drafts = new Map<string, Draft>();
  for (const row of rows) {
    const read = titleIn(row, mapping);
    if ('reason' in read) {
      findings.leaveOut(row, read.reason);
      continue;
    }
    const { title } = read;
    const there = drafts.get(title);
    if (known.has(title) || (there && !isLong)) {
      const reason = there ? `It is the same item as row ${there.row.number}` : 'It is on the map already';
      findings.leaveOut(row, reason);
      continue;
    }
    const draft = there ?? { title, row, entered: [], doneAt: null };
    if (isLong ? readEvent(row, draft, reading) : readDays(row, draft, reading)) drafts.set(title, draft);
  }
  const items = [...drafts.values()].map((draft) => finished(draft, findings));
  const { leftOut, warnings } = findings;
  return {
    items,
    leftOut,
    warnings,
    sentence: importSentence(items.length, ['item', 'items'], leftOut.length),
  };
}

/** Reads one event of an item. @returns whether there was one */
function readEvent(row: CsvRow, draft: Draft, reading: Reading): boolean {
  const { mapping, steps, findings } = reading;
  const name = cellIn(row, mapping, 'step-name');
  const step = steps.find((each) => plainName(each.name) === plainName(name));
  const isEnd = !step && doneWords.has(plainName(name));
  if (!step && !isEnd) {
    findings.leaveOut(row, name === '' ? 'It has no step' : `${quotedExcerpt(name)} is no step of the map`);
    return false;
  }
  const day = dayIn(cellIn(row, mapping, 'at'), reading);
  if (!day.ok) {
    findings.leaveOut(row, day.reason);
    return false;
  }
  if (!step) {
    draft.doneAt = day.day;
    return true;
  }
  const isTwin = draft.entered.some(({ stepId, at }) => stepId === step.id && at === day.day);
  if (isTwin) findings.leaveOut(row, 'It says the same as a row before it');
  else if (draft.entered.length >= MOST_ENTRIES)
    findings.leaveOut(row, `Its item has ${MOST_ENTRIES} steps already`);
  else draft.entered.push({ stepId: step.id, at: day.day });
  return true;
}

/** Reads an item that stands in one row. @returns whether there was a day in it */
function readDays(row: CsvRow, draft: Draft, reading: Reading): boolean {
  const { mapping, findings } = reading;
  mapping.forEach((field, index) => {
    const cell = (row.cells[index] ?? '').trim();
    if (cell === '' || field === null || field === 'title' || mapping.indexOf(field) !== index) return;
    const day = dayIn(cell, reading);
    if (!day.ok) findings.warn(row, day.reason);
    else if (field === 'done') draft.doneAt = day.day;
    else if (field.startsWith('step:'))
      draft.entered.push({ stepId: field.slice('step:'.length), at: day.day });
  });
  if (draft.entered.length > 0) return true;
  findings.leaveOut(row, 'It entered no step on a day that can be read');
  return false;
}

type Day = { readonly ok: true; readonly day: string } | { readonly ok: false; readonly reason: string };

function dayIn(cell: string, { order, today }: Reading): Day {
  if (cell === '') return { ok: false, reason: 'It has no day' };
  const read = readTime(cell, order);
  if (!read.ok) return { ok: false, reason: read.error };
  if (read.value.day > today) return { ok: false, reason: `${quotedExcerpt(cell)} is still to come` };
  return { ok: true, day: read.value.day };
}

/** An item can't be done before it entered its last step. */
function finished(
  { title, row, entered, doneAt }: Draft,
  findings: CsvFindings,
): WorkItemFields & { readonly title: string } {
  const last = entered.reduce((latest, { at }) => (at > latest ? at : latest), '');
  if (doneAt !== null && doneAt < last) {
    findings.warn(
      row,
      `It was done on ${doneAt}, before it entered a step on ${last}: it comes in as not done`,
    );
    return { title, entered, doneAt: null };
  }
  return { title, entered, doneAt };
}
