import * as z from 'zod/mini';
import { calendarDate, instant } from '../model/fields';
import { laterTables, RECORD_VERSION, type TableName, tableNames, tableValidators } from '../model/tables';
import { EXPORT_FORMAT, exportScopes } from './json-export';

/** The records of a table; files from before there was such a table have none. */
function listOf(table: TableName) {
  const list = z.array(tableValidators[table]);
  return laterTables.has(table) ? z.optional(list) : list;
}

/**
 * The JSON Schema (2020-12) of the files that Throughline writes and reads, made from the validators. It is kept in `resources/`
 * for people and programs; the app itself validates with the validators, so nothing of this is loaded with it.
 */
export function workspaceJsonSchema(): object {
  const envelope = z.object({
    format: z.literal(EXPORT_FORMAT),
    version: z.literal(RECORD_VERSION),
    date: instant,
    scope: z.enum(exportScopes),
    records: z.object(Object.fromEntries(tableNames.map((table) => [table, listOf(table)] as const))),
  });
  const schema = z.toJSONSchema(envelope, {
    target: 'draft-2020-12',
    // What a file has to have: fields with a default can be left out by whoever writes one by hand.
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      // What these two check is a function, which no schema can hold; their form can be said.
      if (zodSchema === calendarDate) jsonSchema.format = 'date';
      if (zodSchema === instant) jsonSchema.format = 'date-time';
    },
  });
  return {
    ...schema,
    title: 'Throughline workspace or team',
    description:
      'Ids are unique in their table, and every field that ends in Id or Ids names a record of the same file; ' +
      "see the import for what happens to those that don't.",
  };
}
