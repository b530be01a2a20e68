import type { CsvTable } from './read-csv';

/** What a column of a table can be, in the order in which people are asked. */
export const planCsvFields = [
  'title',
  'purpose',
  'outcome',
  'owner',
  'impact',
  'costReduction',
  'effort',
  'confidence',
  'kind',
  'layer',
  'notes',
  'blockedBy',
  'reach',
  'ease',
  'timeCriticality',
  'riskReduction',
  'jobSize',
] as const;

export type PlanCsvField = (typeof planCsvFields)[number];

/** What each field is called in the mapper. */
export const planCsvFieldNames: Readonly<Record<PlanCsvField, string>> = {
  title: 'Title',
  purpose: 'What will be different',
  outcome: 'Outcome it is for',
  owner: 'Owner',
  impact: 'Business impact',
  costReduction: 'Future cost reduced',
  effort: 'Effort',
  confidence: 'Confidence',
  kind: 'Kind',
  layer: 'Layer',
  notes: 'Notes',
  blockedBy: 'Blocked by',
  reach: 'Reach',
  ease: 'Ease',
  timeCriticality: 'Time criticality',
  riskReduction: 'Risk reduction',
  jobSize: 'Job size',
};

/** What each column of a table is, or null for one that stays behind. */
export type PlanCsvMapping = readonly (PlanCsvField | null)[];

/** Names that columns have in other programs, without capitals, blanks and signs. */
const knownNames: Readonly<Record<PlanCsvField, readonly string[]>> = {
  title: [
    'title',
    'name',
    'initiative',
    'summary',
    'task',
    'idea',
    'item',
    'project',
    'feature',
    'card',
    'cardname',
  ],
  purpose: ['purpose', 'whatwillbedifferent', 'goal', 'why', 'benefit', 'objective'],
  outcome: ['outcome', 'outcomeitisfor', 'okr', 'theme', 'epic'],
  owner: ['owner', 'assignee', 'assignedto', 'responsible', 'lead', 'who'],
  impact: ['impact', 'businessimpact', 'value', 'businessvalue'],
  costReduction: ['costreduction', 'futurecostreduced', 'futurecost', 'reducesfuturecost', 'costsaved'],
  effort: ['effort', 'size', 'estimate', 'storypoints', 'points'],
  confidence: ['confidence'],
  kind: ['kind', 'type', 'category'],
  layer: ['layer'],
  notes: ['notes', 'note', 'description', 'details', 'comment', 'comments', 'body', 'carddescription'],
  blockedBy: ['blockedby', 'blocked', 'blocker', 'dependency', 'dependson', 'waitsfor'],
  reach: ['reach'],
  ease: ['ease'],
  timeCriticality: ['timecriticality', 'urgency'],
  riskReduction: ['riskreduction', 'risk'],
  jobSize: ['jobsize'],
};

/** Whether the first row names the columns: one of its cells is a name that is known. */
export function hasColumnNames(table: CsvTable): boolean {
  return (table.rows[0]?.cells ?? []).some((cell) => fieldFor(cell) !== null);
}

/** What the columns are by their names, each field once; where no name is known, the first column is the title. */
export function guessMapping(table: CsvTable): PlanCsvMapping {
  const taken = new Set<PlanCsvField>();
  const names = table.rows[0]?.cells ?? [];
  const mapping = Array.from({ length: table.columnCount }, (_, index): PlanCsvField | null => {
    const field = fieldFor(names[index] ?? '');
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
  if (taken.has('title')) return mapping;
  const free = mapping.indexOf(null);
  return mapping.map((field, index) => (index === free ? 'title' : field));
}

function fieldFor(name: string): PlanCsvField | null {
  const plain = name.toLocaleLowerCase('en').replace(/[^\p{L}\p{N}]/gu, '');
  return planCsvFields.find((field) => knownNames[field].includes(plain)) ?? null;
}
