import { applyChanges } from '../kernel/change-set';
import type { Change, Workspace } from './workspace';

/**
 * A gesture made of several steps, each of which sees the workspace as the one before left it. It changes nothing outside
 * itself: in the end it gives one list of changes, with each record at most once.
 */
export class Steps {
  readonly #start: Workspace;
  #now: Workspace;
  #changes: Change[] = [];

  constructor(workspace: Workspace) {
    this.#start = workspace;
    this.#now = workspace;
  }

  /** The workspace after the steps so far. */
  get now(): Workspace {
    return this.#now;
  }

  /** Takes a step. */
  take(changes: readonly Change[]): void {
    if (changes.length === 0) return;
    this.#changes.push(...changes);
    this.#now = applyChanges(this.#now, changes);
  }

  /** What all steps come to. A record that came and went is left out, like one that is as it was. */
  changes(): Change[] {
    const last = new Map<string, Change>();
    for (const change of this.#changes) {
      const id = change.op === 'put' ? change.record.id : change.id;
      last.set(`${change.table} ${id}`, change);
    }
    return [...last.values()].filter((change) => {
      const table: ReadonlyMap<string, unknown> = this.#start[change.table];
      return change.op === 'put' ? table.get(change.record.id) !== change.record : table.has(change.id);
    });
  }
}
