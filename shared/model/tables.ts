import { action } from './action';
import { binEntry } from './bin-entry';
import { checkIn } from './check-in';
import { decision } from './decision';
import { ignoredPhrase } from './ignored-phrase';
import { note } from './note';
import { noteGroup } from './note-group';
import { person } from './person';
import { retro } from './retro';
import { retroFormat } from './retro-format';
import { team } from './team';
import { thanks } from './thanks';
import { vote } from './vote';

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
  ignoredPhrase,
  binEntry,
} as const;

export type TableName = keyof typeof tableValidators;

/** The names of the tables, in the order of `tableValidators`. */
export const tableNames = Object.keys(tableValidators) as readonly TableName[];

export { RECORD_VERSION } from './record-version';
