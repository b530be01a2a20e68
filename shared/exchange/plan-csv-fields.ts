import { type ColumnGuess, guessWithOne, type KnownNames } from './csv-columns';
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

const knownNames: KnownNames<PlanCsvField> = {
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

/** What the columns are by their names, each field once; where no name is known, the first column is the title. */
export function guessPlanColumns(table: CsvTable): ColumnGuess<PlanCsvField> {
  return guessWithOne(table, knownNames, 'title');
}
