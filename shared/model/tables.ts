import { action } from './action';
import { binEntry } from './bin-entry';
import { blocker } from './blocker';
import { checkIn } from './check-in';
import { decision } from './decision';
import { decisionRecord } from './decision-record';
import { deployment } from './deployment';
import { estimate } from './estimate';
import { flowMap } from './flow-map';
import { flowRework } from './flow-rework';
import { flowStep } from './flow-step';
import { ignoredPhrase } from './ignored-phrase';
import { incident } from './incident';
import { initiative } from './initiative';
import { link } from './link';
import { note } from './note';
import { noteGroup } from './note-group';
import { person } from './person';
import { planOutcome } from './plan-outcome';
import { planSettings } from './plan-settings';
import { planning } from './planning';
import { retro } from './retro';
import { retroFormat } from './retro-format';
import { team } from './team';
import { thanks } from './thanks';
import { vote } from './vote';
import { workItem } from './work-item';

/** Every table of the workspace with the validator of its records, in the order in which an export writes them. */
export const tableValidators = {
  team,
  person,
  retroFormat,
  retro,
  checkIn,
  noteGroup,
  note,
  vote,
  decision,
  action,
  thanks,
  planSettings,
  planOutcome,
  planning,
  initiative,
  estimate,
  flowMap,
  flowStep,
  flowRework,
  blocker,
  workItem,
  deployment,
  incident,
  decisionRecord,
  link,
  ignoredPhrase,
  binEntry,
} as const;

export type TableName = keyof typeof tableValidators;

/** The names of the tables, in the order of `tableValidators`. */
export const tableNames = Object.keys(tableValidators) as readonly TableName[];

/** Tables that came after the first release: a file from before has no list of them, and nothing is missing in it. */
export const laterTables: ReadonlySet<TableName> = new Set([
  'planSettings',
  'planOutcome',
  'planning',
  'initiative',
  'estimate',
  'flowMap',
  'flowStep',
  'flowRework',
  'blocker',
  'workItem',
  'deployment',
  'incident',
  'decisionRecord',
  'link',
]);

export { RECORD_VERSION } from './record-version';
