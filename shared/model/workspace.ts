import type * as z from 'zod/mini';
import type { ChangeOf, ChangeSetOf, TablesOf } from '../kernel/change-set';
import type { Result } from '../kernel/result';
import type { RuleError } from '../kernel/rule';
import { type TableName, tableNames, type tableValidators } from './tables';

/** The record of each table. */
export type Tables = { [Name in keyof typeof tableValidators]: z.infer<(typeof tableValidators)[Name]> };

/** Everything the user has, in memory: each table by id. It is never changed in place. */
export type Workspace = TablesOf<Tables>;

export type Change = ChangeOf<Tables>;

export type ChangeSet = ChangeSetOf<Tables>;

/** What a rule answers: the changes to make, or why not. */
export type RuleResult = Result<ChangeSet, RuleError>;

/** A workspace made table by table. */
export function workspaceOf(
  tableOf: <Name extends TableName>(name: Name) => ReadonlyMap<string, Tables[Name]>,
): Workspace {
  // `fromEntries` forgets which table came by which name; the parameter's type holds it.
  return Object.fromEntries(tableNames.map((name) => [name, tableOf(name)])) as unknown as Workspace;
}

/** A workspace in which nothing is. */
export function emptyWorkspace(): Workspace {
  return workspaceOf(() => new Map());
}

/** How many records there are, over all tables. */
export function totalOf(workspace: Workspace): number {
  return tableNames.reduce((total, name) => total + workspace[name].size, 0);
}
