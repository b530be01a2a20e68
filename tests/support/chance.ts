import type { RuleContext } from '@shared/kernel/rule';
import type { TableName } from '@shared/model/tables';
import type { RuleResult, Tables, Workspace } from '@shared/model/workspace';

/** What chance gives a gesture to work with. */
export interface Chance {
  /** A number from 0 up to, and without, `end`. */
  readonly below: (end: number) => number;
  readonly text: string;
}

export type Gesture = (workspace: Workspace, chance: Chance, context: RuleContext) => RuleResult;

/** A record by chance; an id of nothing when the table is empty, which every rule must refuse. */
export function anyOf<Name extends TableName>(
  workspace: Workspace,
  table: Name,
  chance: Chance,
  fits: (record: Tables[Name]) => boolean = () => true,
): Tables[Name] | undefined {
  const found = [...(workspace[table] as ReadonlyMap<string, Tables[Name]>).values()].filter(fits);
  return found[chance.below(Math.max(1, found.length))];
}

export function idOf<Name extends TableName>(workspace: Workspace, table: Name, chance: Chance): string {
  return anyOf(workspace, table, chance)?.id ?? 'nothing';
}

export function peopleOf(workspace: Workspace, teamId: string, chance: Chance): string[] {
  return [...workspace.person.values()]
    .filter((person) => person.teamId === teamId && chance.below(4) > 0)
    .map(({ id }) => id);
}

export function maybe<Value>(chance: Chance, value: Value): Value | null {
  return chance.below(3) === 0 ? null : value;
}

export const oneOf = <Value>(values: readonly Value[], chance: Chance): Value =>
  values[chance.below(values.length)] as Value;
