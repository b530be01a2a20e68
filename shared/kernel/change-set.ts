/** The records of a workspace by table: what each table holds is named in `shared/model/tables.ts`. */
export interface AnyTables {
  readonly [table: string]: { readonly id: string };
}

/** Every table of a workspace, each by id. */
export type TablesOf<Tables> = { readonly [Name in keyof Tables]: ReadonlyMap<string, Tables[Name]> };

/** One record as it will be, or one record gone. */
export type ChangeOf<Tables> = {
  [Name in keyof Tables]:
    | { readonly op: 'put'; readonly table: Name; readonly record: Tables[Name] }
    | { readonly op: 'delete'; readonly table: Name; readonly id: string };
}[keyof Tables];

/** What a gesture does: it happens as one, is stored as one and is undone as one. */
export interface ChangeSetOf<Tables> {
  /** What was done, in the words of the menu, without a capital: "move note". */
  readonly label: string;
  readonly changes: readonly ChangeOf<Tables>[];
}

// Which table goes with which record is known to the callers' types alone; in here any record goes with any table, which no
// type can say of both, so each function lets go of it as it begins and takes it up again as it ends.
type LooseChange =
  | { readonly op: 'put'; readonly table: string; readonly record: { readonly id: string } }
  | { readonly op: 'delete'; readonly table: string; readonly id: string };

type LooseTable = ReadonlyMap<string, { readonly id: string }>;
type LooseWorkspace = Record<string, LooseTable>;

/**
 * The workspace after the changes. Only the tables that change are copied; the others stay the same object, which is
 * how a screen knows that nothing of its own changed.
 */
export function applyChanges<Tables>(
  workspace: TablesOf<Tables>,
  changes: readonly ChangeOf<Tables>[],
): TablesOf<Tables> {
  const result = { ...workspace } as unknown as Record<string, Map<string, { readonly id: string }>>;
  const before = workspace as unknown as LooseWorkspace;
  for (const change of changes as unknown as readonly LooseChange[]) {
    if (result[change.table] === before[change.table]) result[change.table] = copyOf(before[change.table]);
    const table = result[change.table];
    if (change.op === 'put') table?.set(change.record.id, change.record);
    else table?.delete(change.id);
  }
  return result as unknown as TablesOf<Tables>;
}

/** Copies that were made ahead, by the table that they are of. A table never changes, and so its copy is right whenever it is wanted. */
const madeAhead = new WeakMap<LooseTable, Map<string, { readonly id: string }>>();

/** From so many records on a copy takes as long as a small gesture. */
const LONG = 500;

/**
 * Copies the long tables that a gesture changed, for the next gesture, which most often changes the same ones. For when there is
 * nothing else to do.
 */
export function copyAhead<Tables>(before: TablesOf<Tables>, after: TablesOf<Tables>): void {
  const was = before as unknown as LooseWorkspace;
  for (const [name, table] of Object.entries(after as unknown as LooseWorkspace)) {
    if (table.size >= LONG && table !== was[name] && !madeAhead.has(table))
      madeAhead.set(table, copied(table));
  }
}

/** A copy of its own, for who asks alone. */
function copyOf(table: LooseTable | undefined): Map<string, { readonly id: string }> {
  if (table === undefined) return new Map();
  const made = madeAhead.get(table);
  madeAhead.delete(table);
  return made ?? copied(table);
}

/** As `new Map(table)`, which makes a pair for each record on the way: that much to tidy up is felt in the next gestures. */
function copied(table: LooseTable): Map<string, { readonly id: string }> {
  const copy = new Map<string, { readonly id: string }>();
  table.forEach((record, id) => {
    copy.set(id, record);
  });
  return copy;
}

/**
 * The changes that take the given ones back, in the order in which they must be applied.
 * @param workspace the workspace before the changes
 */
export function invertChanges<Tables>(
  workspace: TablesOf<Tables>,
  changes: readonly ChangeOf<Tables>[],
): ChangeOf<Tables>[] {
  const before = workspace as unknown as LooseWorkspace;
  const seenIn = new Map<string, Set<string>>();
  const inverse: LooseChange[] = [];
  for (const change of changes as unknown as readonly LooseChange[]) {
    const id = change.op === 'put' ? change.record.id : change.id;
    const seen = seenIn.get(change.table) ?? new Set();
    seenIn.set(change.table, seen);
    // Only the first change to a record says what it was before all of them.
    if (seen.has(id)) continue;
    seen.add(id);
    const record = before[change.table]?.get(id);
    if (record) inverse.push({ op: 'put', table: change.table, record });
    else inverse.push({ op: 'delete', table: change.table, id });
  }
  return inverse.reverse() as unknown as ChangeOf<Tables>[];
}
